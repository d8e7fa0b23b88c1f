using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;

namespace Licensing.Tests.Platform.Intake;

/// <summary>The facts of a service that only these tests know.</summary>
internal sealed record ClubFacts : ServiceFacts
{
    [FactRule(Required = true, NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly BirthDate { get; init; }

    [FactRule(Required = true, NotEmpty = true)]
    public ImmutableArray<string> Rooms { get; init; } = [];

    [FactRule(Source = FactSource.Registry)]
    public int MonthsBefore { get; init; }

    public bool Abroad { get; init; }
}

/// <summary>A service with the receipt of C-3.2 («TA»), or with the ground «documents not presented» instead («TB»).</summary>
internal sealed class ClubFlow(string service, bool hasReceipt) : IServiceFlow
{
    /// <summary>What registries know; a test sets it.</summary>
    public JsonObject Registry { get; set; } = [];

    /// <summary>Why nothing is accepted; a test sets it.</summary>
    public Problem? CannotAccept { get; set; }

    /// <summary>What the registries and the plan of steps were asked about, the latest last.</summary>
    public List<Applying> Asked { get; } = [];

    public IStandard Standard { get; } = Kernel.Standards.Standard.For<ClubFacts>(service, OfficeKind.RoadPoliceUnit)
        .Edition(Acts.Order362, edition => edition
            .Term(Term.Hours(6), clause: "1")
            .Queue(minutes: 40, clause: "2")
            .Fee("entry", percentOfMci: 100, clause: "3")
            .Document("application", clause: "4(1)")
            .Document("identity-document", clause: "4(2)")
            .Document("translation", clause: "4(3)", when: s => s.Facts.Abroad)
            .WhenDocumentsMissing("documents-not-presented", clause: "5", hasReceipt: hasReceipt)
            .Bar("barred", clause: "6")
            .Refuse("too-young", clause: "7", when: s => s.AgeOf(s.Facts.BirthDate) < 14, nameof(ClubFacts.BirthDate))
            .Complaints(Term.Months(1), clause: "8", AppealLine.RoadPolice));

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => ("kernel", KernelDb.HandOverNumbers);

    public Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation)
    {
        Asked.Add(applying);
        return Task.FromResult(Registry);
    }

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<StepPlan>>([new StepPlan("interview", Roles.Examiner)]);

    public Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation)
    {
        accepted.CompleteSubject($$"""{"room":"{{accepted.Subject?.Length}}"}""");
        useCase.Changed("room", accepted.Number);
        return Task.FromResult(CannotAccept);
    }

    public Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) => Task.FromResult<Problem?>(null);

    public Task<string> HandedOverThing(Case closing, CancellationToken cancellation) => Task.FromResult("card");

    public Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>The club's room is what a case of «TC» is about.</summary>
internal sealed class ClubSubject : IIntakeSubject
{
    public string Service => IntakeApp.WithSubject;

    public Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<FieldError>>(
        applying.Subject is null ? [new FieldError("subject.room", "required")]
        : applying.Subject.Contains("cellar", StringComparison.Ordinal) ? [new FieldError("subject.room", "room-closed", applying.FactsJson)]
        : []);
}

/// <summary>The law as the specification gives it, without rows, and the one of these tests' services that a terminal is asked about.</summary>
internal sealed class DeclaredLaw : ILaw
{
    public IReadOnlyDictionary<string, IStandard> Standards { get; } = new Dictionary<string, IStandard> { [IntakeApp.ForFirms] = new FirmFlow().Standard };

    public ValueTask<LawSnapshot> Now(CancellationToken cancellation) => new(LawSnapshot.Defaults);

    public ValueTask<OfficeSchedule> ScheduleOf(string officeId, ScheduleKind kind, CancellationToken cancellation) =>
        new(LawSnapshot.Defaults.Schedule(kind));
}
