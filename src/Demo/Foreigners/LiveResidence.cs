using System.Text.Json.Nodes;
using Licensing.Demo.Cases;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Demo.Vehicles;
using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Demo.Foreigners;

/// <summary>Permanent residence and permits on the tables of a migration police unit now: cases in every step, through the real use cases.</summary>
internal sealed class LiveResidence(LiveDesk desk, Timeline timeline, Team team, OpenTime open, DateTimeOffset now, IReadOnlyList<Person> people)
{
    /// <summary>How many people an office's tables take.</summary>
    public const int People = 15;

    private const int Day = 480;
    private readonly LiveIntake intake = new(desk);
    private int used;

    public void Plan()
    {
        Permission().FiledAgo(40);
        Answered(Permission().FiledAgo(3 * Day), ResidenceSteps.InternalAffairs);
        Checked(Permission().FiledAgo(12 * Day));
        Proposed(Checked(Permission().FiledAgo(14 * Day)));
        Permitted(Permission().FiledAgo(16 * Day));
        Papered(Permitted(Permission().FiledAgo(18 * Day)));
        Registered(Permission().FiledAgo(20 * Day));
        Registered(Permission().FiledAgo(24 * Day)).HandedOver();
        Permit().FiledAgo(50);
        Looked(Permit().FiledAgo(2 * Day));
        Looked(Permit().FiledAgo(4 * Day)).Granted();
        Made(Looked(Permit().FiledAgo(8 * Day)).Granted(), 1);
        Made(Looked(Permit().FiledAgo(9 * Day)).Granted(), 2);
        Made(Looked(Permit().FiledAgo(10 * Day)).Granted(), 3);
        Made(Looked(Permit().FiledAgo(11 * Day)).Granted(), 3).HandedOver();
    }

    private LiveCase Permission()
    {
        var person = people[used++];
        var facts = new JsonObject { ["entry"] = person.Citizenship is "RUS" or "KGZ" or "UKR" ? "other-lawful" : "permanent-residence-visa" };
        var subject = new ResidenceSubject { Address = person.Address, HousingOwner = "Оспанов Ерлан Маратұлы", Phone = person.Phone };
        return Way(person, "PR", facts, subject.Write());
    }

    private LiveCase Permit()
    {
        var person = people[used++];
        var facts = new JsonObject();
        if (person.Status == PersonStatus.Foreigner)
        {
            facts["passportValidTo"] = person.Documents[0].ValidTo!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        var subject = new PermitSubject { ProofNumber = person.Documents[0].Number, BirthPlace = Places.Towns[used % Places.Towns.Length], Address = person.Address, Phone = person.Phone };
        return Way(person, "RP", facts, subject.Write());
    }

    private LiveCase Way(Person person, string service, JsonObject facts, string subject) => new(desk, timeline, team, open, now)
    {
        Person = person,
        Intake = (officer, day) => intake.Package(service, person, officer, day, facts.ToJsonString(), subject),
    };

    private LiveCase Answered(LiveCase way, string step) => way.Then(Day, async id =>
    {
        var about = await desk.Read<KernelDb, Case>(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id));
        var said = new CheckAnswer(step, [], $"14/{about.Number[^5..]}", BusinessTime.DateOf(about.CurrentStepSince), null);
        await desk.Send(new AnswerCheck(id, about.Version, said), team.With(Roles.DecisionOfficer));
    });

    private LiveCase Checked(LiveCase way) => Answered(Answered(way, ResidenceSteps.InternalAffairs), ResidenceSteps.NationalSecurity);

    private LiveCase Looked(LiveCase way) => Answered(way, ResidenceSteps.Records);

    private static LiveCase Proposed(LiveCase way) => way.Granted();

    private LiveCase Permitted(LiveCase way) => Proposed(Checked(way)).Then(120, async id =>
        await desk.Send(new ApproveDecision(id, await desk.VersionOf(id)), team.With(Roles.ApprovingChief)));

    private LiveCase Papered(LiveCase way) => way.Then(Day, async id =>
    {
        var by = team.With(Roles.IntakeOfficer);
        var shown = await desk.Send(new ShowResidenceCase(id), by);
        var paidOn = await desk.Read<KernelDb, DateTime>(db => db.Cases.Where(c => c.Id == id).Select(c => c.CurrentStepSince).SingleAsync());
        IReadOnlyList<SecondPaper> papers = [.. TakeSecondPapersValidator.Ticked.Select(code => new SecondPaper(code, code == TakeSecondPapersValidator.Book ? $"АТК {shown.Number[^7..^2]}" : null))];
        await desk.Send(new TakeSecondPapers(id, shown.Version, papers, new EnteredPayment(shown.Applicant, shown.DutyDue, BusinessTime.DateOf(paidOn), "Халық банкі", $"Б{shown.Number}")), by);
    });

    private LiveCase Registered(LiveCase way) => Papered(Permitted(way)).Then(60, async id =>
    {
        var by = team.With(Roles.IntakeOfficer);
        var shown = await desk.Send(new ShowResidenceCase(id), by);
        await desk.Send(new RegisterResident(id, shown.Version, shown.Residence!.Address, shown.Residence.SuggestedBook!), by);
    });

    private LiveCase Made(LiveCase way, int steps)
    {
        var by = team.With(Roles.IntakeOfficer);
        way = way.Then(Day, async id => await desk.Send(new NoteProduced(id, await desk.VersionOf(id), $"Б {used:D7}"), by));
        if (steps == 1)
        {
            return way;
        }

        way = way.Then(30, async id => await desk.Send(new NoteTold(id, await desk.VersionOf(id), ToldBy.Phone, null), by));
        return steps == 2 ? way : way.Then(60, async id =>
        {
            var about = await desk.Read<KernelDb, DateTime>(db => db.Cases.Where(c => c.Id == id).Select(c => c.CurrentStepSince).SingleAsync());
            await desk.Send(new NoteSigned(id, await desk.VersionOf(id), BusinessTime.DateOf(about)), by);
        });
    }
}
