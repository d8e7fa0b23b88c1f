using System.Text.Json.Nodes;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;

namespace Licensing.Tests.Platform.Cases;

/// <summary>The facts of services that only these tests know.</summary>
internal sealed record DeskFacts : ServiceFacts
{
    [FactRule(Required = true, NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly BirthDate { get; init; }
}

/// <summary>A service with hours of handing out like DL; with four eyes, or with «may be refused», where a test wants it.</summary>
internal sealed class DeskFlow(string service, bool fourEyes = false, bool discretionary = false) : IServiceFlow
{
    public const string Examined = "interview";

    /// <summary>Bars that the registries know; a test sets them.</summary>
    public List<string> Bars { get; } = [];

    /// <summary>Cases that were granted.</summary>
    public List<Guid> Produced { get; } = [];

    /// <summary>Register numbers that were handed over.</summary>
    public List<long> Handed { get; } = [];

    /// <summary>Why nothing can be produced; a test sets it.</summary>
    public Problem? CannotProduce { get; set; }

    public IStandard Standard { get; } = Kernel.Standards.Standard.For<DeskFacts>(service, OfficeKind.RoadPoliceUnit)
        .Edition(Acts.Order362, edition =>
        {
            var declared = edition
                .Term(Term.Hours(6), clause: "1")
                .Queue(minutes: 40, clause: "2")
                .Collect(30, "3", new TimeWindow(new(12, 0), new(13, 0)), new TimeWindow(new(18, 0), new(19, 0)))
                .Document("application", clause: "4(1)")
                .WhenDocumentsMissing("documents-not-presented", clause: "5", hasReceipt: true)
                .Bar("barred", clause: "6")
                .Refuse("too-young", clause: "7", when: s => s.AgeOf(s.Facts.BirthDate) < 14, nameof(DeskFacts.BirthDate))
                .Complaints(Term.Months(1), clause: "8", AppealLine.RoadPolice);
            return discretionary ? declared.MayBeRefused() : declared;
        });

    public bool FourEyes => fourEyes;

    public (string Schema, string Sequence) Numbers => ("kernel", KernelDb.HandOverNumbers);

    public Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) =>
        Task.FromResult(new JsonObject { ["bars"] = new JsonArray([.. Bars.Select(b => JsonValue.Create(b))]) });

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<StepPlan>>([]);

    // The rule of DL: whoever examined does not decide.
    public Task<Problem?> MayDecide(Case deciding, UseCase useCase, CancellationToken cancellation) => Task.FromResult(
        deciding.Steps.Any(s => s.Code == Examined && s.ClosedBy == useCase.Actor.UserId) ? new Problem("examiner-decides") : null);

    public Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        Produced.Add(granted.Id);
        return Task.FromResult(CannotProduce);
    }

    public Task<string> HandedOverThing(Case closing, CancellationToken cancellation) =>
        Task.FromResult(closing.LastDecision?.Kind == DecisionKind.Grant ? "card" : "letter");

    public Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation)
    {
        Handed.Add(entry.Number);
        return Task.CompletedTask;
    }
}

/// <summary>The law as the specification gives it, with the services of these tests.</summary>
internal sealed class DeskLaw(IEnumerable<DeskFlow> flows) : ILaw
{
    public IReadOnlyDictionary<string, IStandard> Standards { get; } = flows.ToDictionary(f => f.Standard.Service, f => f.Standard);

    public ValueTask<LawSnapshot> Now(CancellationToken cancellation) => new(LawSnapshot.Defaults);

    public ValueTask<OfficeSchedule> ScheduleOf(string officeId, ScheduleKind kind, CancellationToken cancellation) =>
        new(LawSnapshot.Defaults.Schedule(kind));
}
