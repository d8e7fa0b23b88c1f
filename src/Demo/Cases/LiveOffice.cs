using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.DriverLicences;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;

namespace Licensing.Demo.Cases;

/// <summary>What an office has on its tables now: cases at every step and in every state, through the real use cases.</summary>
internal sealed class LiveOffice(LiveDesk desk, Timeline timeline, Team team, OpenTime open, DateTimeOffset now, Queue<Person> applicants)
{
    public void Plan()
    {
        InExams();
        AwaitingDecision();
        AtTheCounter();
        Ended();
        new LiveRegistry(desk, team, New).Plan();
        new LiveDrafts(desk, timeline, team, open, now, applicants).Plan();
    }

    private void InExams()
    {
        New().FiledAgo(12);
        New(Category.A, Category.B).FiledAgo(35);
        New().FiledAgo(64).Looked(Roles.Supervisor);
        New(Category.C).FiledAgo(95).Taken(Roles.Examiner);
        New().FiledAgo(130).Theory();
        New(Category.B, Category.C).FiledAgo(175).Taken(Roles.Examiner).Theory(40);
        New(Category.B, Category.C).FiledAgo(205).Theory(34).Practice(only: 1);
        New().FiledAgo(300);
        New().FiledAgo(335).Theory(33);
        New().FiledAgo(480).Looked(Roles.ApprovingChief);
    }

    private void AwaitingDecision()
    {
        New().FiledAgo(160).Theory().Practice();
        New(Category.A).FiledAgo(220).Theory(39).Practice().Taken(Roles.DecisionOfficer);
        New().FiledAgo(310).Theory(36).Restricted("glasses").Practice();
        New(Category.B, Category.C).FiledAgo(700).Theory(35).Practice().Looked(Roles.Supervisor);
    }

    private void AtTheCounter()
    {
        New().FiledAgo(290).Theory().Practice().Granted();
        New(Category.C).FiledAgo(620).Theory().Restricted("glasses", "automatic-gearbox").Practice().Granted();
        New().FiledAgo(3_100).Theory(38).Practice().Granted();
        New().FiledAgo(420).Refused("health-prevents-driving", "Медициналық комиссияның қорытындысы 2-тармақ бойынша расталды.");
        New().FiledAgo(240).Theory(21);
        New().FiledAgo(650).Theory(32).Practice(passed: false);
    }

    private void Ended()
    {
        New().FiledAgo(560).Withdrawn("Өтініш беруші басқа өңірге көшіп жатыр.");
        New().FiledAgo(1_300).Theory(18).HandedOver();
        New().FiledAgo(1_500).Theory().Practice().Granted().HandedOver();
        New(Category.A, Category.B).FiledAgo(2_600).Theory(40).Practice().Granted().HandedOver();
        New().FiledAgo(380).Theory().Practice().Granted().HandedOver();
        New().FiledAgo(23_000).Theory(34).Practice().Granted();
    }

    private LiveCase New(params Category[] categories) => new(desk, timeline, team, open, now)
    {
        Person = applicants.Dequeue(),
        Categories = categories.Length == 0 ? [Category.B] : categories,
    };
}
