using Licensing.Demo.Builders;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Feedback;

/// <summary>The product on a database of its own, and driver licence cases of a unit whose department answers for it.</summary>
public sealed class ComplaintApp : TestApp
{
    internal const string Unit = "complaint-unit";
    internal const string Department = "complaint-department";
    internal const string Centre = "complaint-centre";
    private const string Region = "KZ-AST";

    private int made;

    internal static Actor Clerk { get; } = Actors.At(Unit, Region, "Сәрсенов М.", Roles.IntakeOfficer);

    internal static Actor Decider { get; } = Actors.At(Unit, Region, "Нұрланова А.", Roles.DecisionOfficer);

    internal static Actor OtherDecider { get; } = Actors.At(Unit, Region, "Қалиева Б.", Roles.DecisionOfficer);

    internal static Actor Examiner { get; } = Actors.At(Unit, Region, "Омаров С.", Roles.Examiner);

    internal static Actor Answering { get; } = Actors.At(Department, Region, "Ахметова Д.", Roles.ComplaintsOfficer);

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static ComplaintEntry Entry { get; } = new()
    {
        Channel = ComplaintChannel.InPerson, Complainant = "Әбілқасым Айдос", Address = "Астана, Достық 1", Against = "Нұрланова А.", Reasons = "Шектеу жойылған", Demand = "Қайта қарау",
        Signed = true,
    };

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Add<KernelDb>(
            new Office { Id = Department, Kind = OfficeKind.RoadPoliceUnit, Region = Region, NameKk = "Департамент", AddressKk = "Астана" },
            new Office { Id = Centre, Kind = OfficeKind.PublicServiceCentre, Region = Region, NameKk = "Орталық", AddressKk = "Астана" },
            new Office { Id = Unit, Kind = OfficeKind.RoadPoliceUnit, Region = Region, NameKk = "Бөлім", AddressKk = "Астана", ParentId = Department });
    }

    /// <summary>A case that its unit refused because of a bar.</summary>
    internal async Task<Case> Refused()
    {
        var about = await Filed();
        var decided = await Send(new Decide(about.Id, about.Version, DecisionKind.Refuse, ["deprived-of-right"], null), Decider);
        Assert.Equal(CaseState.Refused, decided.Value);
        return about;
    }

    /// <summary>A case that is being looked at.</summary>
    /// <param name="decides">The office that decides.</param>
    /// <param name="takes">The office that took it in, where it is another one.</param>
    internal async Task<Case> Filed(string decides = Unit, string? takes = null)
    {
        var n = Interlocked.Increment(ref made);
        var born = new DateOnly(1990, 1, 1).AddDays(n);
        var person = new Person().Describe(new PersonData(new("Әбілқасым", "Айдос"), born, Sex.Male, PersonStatus.Citizen, "KAZ", Iin.Create(born, Sex.Male, 100 + n)?.Value));
        await Add<KernelDb>(person);
        var office = await Read(db => db.Offices.AsNoTracking().SingleAsync(o => o.Id == decides, Token));
        var builder = new CaseBuilder(person, office).FiledAt(Clock.GetUtcNow()).Numbered(700_000 + n);
        var about = Case.Accept(builder.Acceptance() with { OfficeId = takes ?? decides }, Clerk.Officer, Clock.GetUtcNow().UtcDateTime);
        await Add<KernelDb>(about);
        return about;
    }

    internal Task<Case> Stored(Guid id) => Read(db => db.Cases.AsNoTracking()
        .Include(c => c.Steps).Include(c => c.Decisions).Include(c => c.Events).AsSplitQuery().SingleAsync(c => c.Id == id, Token));

    /// <summary>A complaint about a refused case.</summary>
    internal async Task<(Case About, LodgedComplaint Complaint)> Lodged()
    {
        var about = await Refused();
        return (about, (await Send(new LodgeComplaint(about.Id, Entry), Clerk)).Value);
    }

    internal Task<Result<Done>> Answer(Guid complaint, ComplaintState outcome, Actor? by = null, int seen = 1, string words = "Тексерілді", string? measures = "Ескерту жасалды") =>
        Send(new AnswerComplaint(complaint, seen, new ComplaintAnswer(outcome, words, measures)), by ?? Answering);

    internal static string? Code<T>(Result<T> result) => result.Failure switch
    {
        Failure.Refused refused => refused.Problem.Code,
        Failure.NotAllowed denied => denied.Code ?? "role",
        Failure.Invalid invalid => string.Join(' ', invalid.Errors.Select(e => $"{e.Field}:{e.Code}")),
        Failure.NotFound => "not-found",
        Failure.Conflict => "conflict",
        _ => null,
    };
}
