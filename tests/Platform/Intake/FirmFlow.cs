using System.Text.Json.Nodes;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Tests.Platform.Intake;

/// <summary>The facts of a service for people and organisations.</summary>
internal sealed record FirmFacts : ServiceFacts
{
    [FactRule(Required = true)]
    public ApplicantKind ApplicantKind { get; init; }

    [FactRule(Source = FactSource.Person)]
    public bool Citizen { get; init; } = true;
}

/// <summary>A service that people, entrepreneurs and organisations can ask for («TD»).</summary>
internal sealed class FirmFlow : IServiceFlow
{
    public IStandard Standard { get; } = Kernel.Standards.Standard.For<FirmFacts>(IntakeApp.ForFirms, OfficeKind.RoadPoliceUnit)
        .Edition(Acts.Order362, edition => edition
            .Term(Term.Hours(6), clause: "1")
            .Queue(minutes: 40, clause: "2")
            .Document("application", clause: "4(1)")
            .Document("entity-registration", clause: "4(2)", when: s => s.Facts.ApplicantKind == ApplicantKind.LegalEntity)
            .WhenDocumentsMissing("documents-not-presented", clause: "5", hasReceipt: true)
            .Complaints(Term.Months(1), clause: "8", AppealLine.RoadPolice));

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => ("kernel", KernelDb.HandOverNumbers);

    public Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) => Task.FromResult<JsonObject>([]);

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StepPlan>>([]);

    public Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) => Task.FromResult<Problem?>(null);

    public Task<string> HandedOverThing(Case closing, CancellationToken cancellation) => Task.FromResult("card");

    public Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation) => Task.CompletedTask;
}
