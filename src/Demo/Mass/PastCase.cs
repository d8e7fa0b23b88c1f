using Licensing.Demo.Builders;
using Licensing.Demo.Users;
using Licensing.DriverLicences;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.UseCases;
using static Licensing.Demo.Builders.Past;

namespace Licensing.Demo.Mass;

/// <summary>How a case of the past came out.</summary>
internal enum Fate
{
    Issued,
    NotPassed,
    Refused,
    Withdrawn,
    Unclaimed,
}

/// <summary>What is to happen to a case of the past; numbers are given in the order of filing.</summary>
internal sealed record PastPlan(Person Person, Team Team, DateTimeOffset FiledAt, IReadOnlyList<Category> Categories, Fate Fate, int Luck);

/// <summary>Numbers out of the sequences.</summary>
internal sealed record PastNumbers(long Case, long Licence, long HandOver);

/// <summary>A case of the past with all that it left; runs through the entities' own methods, so that history and state agree.</summary>
internal sealed class PastCase
{
    private readonly PastPlan plan;
    private readonly PastNumbers numbers;
    private readonly LawSnapshot law;
    private DateTime moment;

    private PastCase(PastPlan plan, PastNumbers numbers, LawSnapshot law)
    {
        (this.plan, this.numbers, this.law) = (plan, numbers, law);
        moment = BusinessTime.ToUtc(plan.FiledAt);
        Case = new CaseBuilder(plan.Person, plan.Team.Office).Under(law).Asking([.. plan.Categories]).FiledAt(plan.FiledAt)
            .By(By(Roles.IntakeOfficer)).Numbered(numbers.Case).Build();
        Case.Version = 1;
    }

    public Case Case { get; }

    public List<ExamAttempt> Attempts { get; } = [];

    public Licence? Licence { get; private set; }

    public HandOver? Entry { get; private set; }

    /// <summary>Lets it happen.</summary>
    /// <param name="earlier">Licence that the person has already.</param>
    public static PastCase Run(PastPlan plan, PastNumbers numbers, LawSnapshot law, Licence? earlier)
    {
        var past = new PastCase(plan, numbers, law);
        past.Happen(earlier);
        return past;
    }

    private void Happen(Licence? earlier)
    {
        switch (plan.Fate)
        {
            case Fate.Withdrawn:
                Must(Case.Withdraw("Өтініш берушінің қалауы бойынша", By(Roles.IntakeOfficer), After(50)));
                return;
            case Fate.Refused:
                Refuse();
                break;
            default:
                Examine();
                break;
        }

        if (Case.OpenStep is null && Case.State == CaseState.InReview)
        {
            Must(Case.Decide(new DecisionDraft(DecisionKind.Grant, [], null, null), false, By(Roles.DecisionOfficer), After(20)));
            Produce(earlier);
        }

        if (plan.Fate == Fate.Unclaimed)
        {
            Must(Case.LeaveUnclaimed(Actor.System.Officer, moment.AddMonths(1).AddHours(2)));
            return;
        }

        HandOver(earlier);
    }

    private void Examine()
    {
        var rules = ExamRules.Of(Case.Edition, BusinessTime.DateOf(Case.FiledAt), law);
        var fails = plan.Fate == Fate.NotPassed;
        var right = fails && plan.Luck % 2 == 0 ? 12 + (plan.Luck % 18) : 32 + (plan.Luck % 9);
        var wrong = Enumerable.Range(0, 40 - right).Select(i => (i * 7 % 40) + 1).ToList();
        if (!Note(ExamAttempt.Theory(Case, new TheoryAnswers(40, right, wrong, null), rules, By(Roles.Examiner), After(45))))
        {
            return;
        }

        foreach (var category in plan.Categories.Order())
        {
            var marks = new PracticeMarks(!fails, fails ? [PracticeErrors.All[plan.Luck % PracticeErrors.All.Count]] : [], null);
            if (!Note(ExamAttempt.Practice(Case, category, marks, By(Roles.Examiner, 1), After(40))))
            {
                return;
            }
        }
    }

    private bool Note(ExamAttempt attempt)
    {
        Attempts.Add(attempt);
        var by = new Officer(attempt.ExaminerId, attempt.ExaminerName, attempt.OfficeId);
        var outcome = attempt.Passed ? ExamSteps.Passed : ExamSteps.NotPassed;
        Must(Case.CloseStep(attempt.Step, outcome, attempt.Passed, CaseJson.Write(new { attempt = attempt.Id }), by, moment));
        if (!attempt.Passed)
        {
            Must(Case.End(ExamSteps.EndedNotPassed, by, moment));
        }

        return attempt.Passed;
    }

    private void Refuse()
    {
        const string ground = "health-prevents-driving";
        const string words = "Медициналық комиссияның қорытындысы расталды.";
        var edition = DriverLicenceStandard.Declared.FindEdition(Case.Edition)!;
        var assessment = new CaseBuilder(plan.Person, plan.Team.Office).Under(law).Asking([.. plan.Categories]).FiledAt(plan.FiledAt).Barred(ground).Assess();
        var now = After(90);
        var composed = RefusalComposer.Compose(
            new RefusalRequest(edition, DriverLicenceStandard.Declared.Schema, assessment, [ground], words, BusinessTime.FromUtc(now)), law);
        Must(Case.Decide(
            new DecisionDraft(DecisionKind.Refuse, [ground], CaseJson.Write(composed.Refusal), words), false, By(Roles.DecisionOfficer), now));
    }

    private void Produce(Licence? earlier)
    {
        var held = earlier?.Categories.ToDictionary(c => c.Category, c => c.FirstGrantedOn) ?? [];
        Licence = new LicenceBuilder(Case, plan.Person, plan.Team.Office).Under(law).For([.. plan.Categories]).Held(held)
            .Restricted(plan.Luck % 6 == 0 ? ["glasses"] : []).Numbered(numbers.Licence).Produce(By(Roles.DecisionOfficer), moment);
        Licence.Version = 1;
    }

    private void HandOver(Licence? earlier)
    {
        var (by, to) = (By(Roles.IntakeOfficer, 1), plan.Person.Name.Full);
        var now = After(60 + (plan.Luck * 7 % 200));
        var what = Licence is not null ? $"Жүргізуші куәлігі {Licence.FullNumber}" : Case.State == CaseState.Refused ? "Бас тарту хаты" : "Құжаттар";
        Must(Case.HandOver(numbers.HandOver, to, by, now));
        Entry = new HandOver
        {
            CaseId = Case.Id, Number = numbers.HandOver, OfficeId = plan.Team.Office.Id, Service = Case.Service, What = what, To = to,
            DocumentShown = $"Жеке куәлік № {plan.Person.Documents.FirstOrDefault()?.Number}", At = now, ByUserId = by.UserId, ByName = by.Name,
        };
        Licence?.HandOver($"№ {numbers.HandOver}", by, now);
        if (Licence is not null)
        {
            earlier?.ReplaceBy(Licence, by, now);
        }
    }

    private Officer By(string role, int which = 0) => plan.Team.With(role, which).Officer;

    private DateTime After(int minutes) => moment = moment.AddMinutes(minutes + (plan.Luck % 13));
}
