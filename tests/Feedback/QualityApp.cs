using Licensing.Demo.Builders;
using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Licensing.Testing;

namespace Licensing.Tests.Feedback;

/// <summary>Two offices in two regions with fourteen months of cases, refusals to accept, tickets, answers and complaints of every kind that the indicators tell apart.</summary>
public sealed class QualityApp : TestApp
{
    internal const string Here = "quality-here";
    internal const string There = "quality-there";
    private const int Months = 14;

    private long serial = 500_000;

    internal static Actor Chief { get; } = Actors.At(Here, "KZ-AST", "Сейітов Б.", Roles.ApprovingChief);

    internal static Actor OtherChief { get; } = Actors.At(There, "KZ-ALA", "Оспанов Т.", Roles.ApprovingChief);

    internal static Actor Supervisor { get; } = Actors.At(Here, "KZ-AST", "Бақылаушы", Roles.Supervisor);

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The first day of what was measured.</summary>
    internal DateOnly First => BusinessTime.DateOf(Clock.Now).AddMonths(1 - Months) is var day ? new(day.Year, day.Month, 1) : default;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var offices = new[] { (Here, "KZ-AST"), (There, "KZ-ALA") }.Select(o => new Office
        {
            Id = o.Item1, Kind = OfficeKind.RoadPoliceUnit, Region = o.Item2, NameKk = $"Бөлім {o.Item1}", AddressKk = "Мекенжай", Services = ["DL", "VR", "PD"],
        }).ToList();
        await Add<KernelDb>([.. offices]);
        foreach (var (place, office) in offices.Index())
        {
            for (var month = 0; month < Months; month++)
            {
                await Fill(office, First.AddMonths(month), place + 1);
            }
        }
    }

    private async Task Fill(Office office, DateOnly month, int share)
    {
        var cases = Enumerable.Range(0, 6 * share).Select(n => Case(office, month.AddDays(2 + n), n % 6)).ToList();
        await Add<KernelDb>([.. cases]);
        await Add<KernelDb>([.. Refusals(office, month, cases[0].Id)]);
        await Add<QueueDb>([.. Enumerable.Range(1, 5 * share).Select(n => Ticket(office, month.AddDays(3), n))]);
        await Add<FeedbackDb>([.. Enumerable.Range(0, 4 * share).Select(n => Answer(office, month.AddDays(4), n))]);
        await Add<FeedbackDb>([.. Enumerable.Range(0, 3).Select(n => Complaint(office, cases[n], n))]);
    }

    private Case Case(Office office, DateOnly on, int fate)
    {
        var n = serial++;
        var person = new Person().Describe(new PersonData(new("Әбілқасым", "Айдос"), new DateOnly(1980, 1, 1).AddDays((int)(n % 9_000)), Sex.Male, PersonStatus.Citizen, "KAZ", null));
        var filed = BusinessTime.At(on, new TimeOnly(10, 0));
        var acceptance = new CaseBuilder(person, office).FiledAt(filed).Numbered(n).Acceptance();
        if (fate == 5)
        {
            var lacking = acceptance.Documents[0];
            acceptance = acceptance with { Documents = [.. acceptance.Documents.Skip(1), new CaseDocument { Ordinal = lacking.Ordinal, Code = lacking.Code, Clause = lacking.Clause }] };
        }

        var (by, now) = (Decider(office, 1), BusinessTime.ToUtc(filed));
        var made = Licensing.Kernel.Cases.Case.Accept(acceptance with { PersonId = null }, by, now);
        var decided = fate switch
        {
            0 or 5 => made.End("theory-exam-not-passed", by, now.AddMinutes(30)),
            1 => made.End("theory-exam-not-passed", by, now.AddDays(10)),
            2 => made.Decide(Refusal, false, by, now.AddMinutes(40)),
            3 => made.Decide(Refusal, true, by, now.AddMinutes(40)) ?? made.Return("Қайта қараңыз", Decider(office, 2), now.AddMinutes(50))
                ?? made.Decide(Refusal, false, Decider(office, 3), now.AddMinutes(60)),
            _ => made.Withdraw(null, by, now.AddMinutes(30)),
        };
        Assert.Null(decided);
        return made;
    }

    private static DecisionDraft Refusal { get; } = new(DecisionKind.Refuse, ["deprived-of-right"], "{\"grounds\":[{\"code\":\"deprived-of-right\"}]}", null);

    private static Officer Decider(Office office, int n) => Actors.At(office.Id, office.Region, $"Decider {n} {office.Id}", Roles.DecisionOfficer).Officer;

    // A package that became a case at the second try, one that never did, and one that was refused twice.
    private IEnumerable<object> Refusals(Office office, DateOnly month, Guid caseId)
    {
        foreach (var (n, id, times) in new[] { (0, (Guid?)caseId, 1), (1, null, 1), (2, null, 2) })
        {
            var at = BusinessTime.ToUtc(BusinessTime.At(month.AddDays(n), new TimeOnly(9, 30)));
            var draft = new CaseDraft
            {
                Number = serial++, Service = "DL", OfficeId = office.Id, Region = office.Region, OwnerName = "Қ", SavedByName = "Қ", CreatedAt = at, SavedAt = at, CaseId = id,
            };
            yield return draft;
            for (var time = 0; time < times; time++)
            {
                yield return new IntakeRefusal
                {
                    Number = serial++, DraftId = draft.Id, Service = "DL", Edition = "362-2007", OfficeId = office.Id, ApplicantName = "А", At = at.AddDays(time), ByName = "Қ",
                };
            }
        }
    }

    private Ticket Ticket(Office office, DateOnly day, int n)
    {
        var taken = BusinessTime.ToUtc(BusinessTime.At(day, new TimeOnly(10, 0)));
        var edition = n % 5 == 4 ? "1092-2010" : "362-2007";
        var ticket = Licensing.Queue.Domain.Ticket.Take(
            new TicketOrder(office.Id, office.Region, n % 5 == 4 ? "AC" : "DL", edition, n % 5 == 3 ? 60 : 40, "kk", null), serial++, n, day, taken);
        var wait = new[] { 5, 41, 50, 50, 0 }[n % 5];
        if (wait > 0)
        {
            Assert.Null(ticket.Call(new HallWindow { OfficeId = office.Id, Number = 1 }, Decider(office, 1), taken.AddMinutes(wait)));
        }

        return ticket;
    }

    private static SurveyAnswer Answer(Office office, DateOnly day, int n)
    {
        var answers = new Dictionary<Measure, Contentment>
        {
            [Measure.Process] = (Contentment)(n % 4), [Measure.Information] = Contentment.Yes, [Measure.Courtesy] = n % 2 == 0 ? Contentment.RatherNo : Contentment.RatherYes,
        };
        if (n % 4 == 0)
        {
            (answers[Measure.Handling], answers[Measure.HandlingTerm]) = (Contentment.Yes, Contentment.No);
        }

        var (service, edition) = n % 4 == 3 ? ("AC", "1092-2010") : ("DL", "362-2007");
        return SurveyAnswer.Take(new SurveyPlace(service, edition, office.Id, office.Region), answers, n % 3 == 0 ? $"Сөз {n}" : null, day);
    }

    private Complaint Complaint(Office office, Case about, int n)
    {
        var at = about.FiledAt.AddDays(1);
        var appealed = new AppealedCase(about.Id, about.Number, about.Service, about.Edition, "Ә", null, null, null, false, office.Id, office.Id, office.Region, false, null);
        var entry = new ComplaintEntry { Complainant = "Ә", Address = "А", Against = "Б", Reasons = "С", Demand = "Т", Signed = true };
        var made = Licensing.Feedback.Domain.Complaint.Enter(
            entry, new ComplaintPlace(appealed, serial++, BusinessTime.DateOf(at).AddDays(5)), Decider(office, 1), at);
        var outcome = n == 0 ? ComplaintState.Unfounded : ComplaintState.Founded;
        Assert.Null(made.Close(new ComplaintAnswer(outcome, "Жауап", "Шара"), Decider(office, 2), at.AddDays(n == 2 ? 8 : 2)));
        return made;
    }
}
