using System.Text.Json.Nodes;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>What VR adds to the common path of a case: a vehicle, its inspection and checks, a registration, a certificate and plates.</summary>
internal sealed class VehicleFlow(VehiclesDb db, VehicleShelf shelf, VehicleBars bars, VehicleIntake intake, VehicleIssue issue, ITexts texts) : IServiceFlow
{
    public const string Service = "VR";

    public IStandard Standard => VehicleStandard.Declared;

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => (VehiclesDb.SchemaName, VehiclesDb.CaseNumbers);

    /// <summary>Who applies, what kind of vehicle it is, and bars of VR-17.2 and 17.3 from restrictions and the inspection.</summary>
    public Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) => intake.KnownFacts(applying, cancellation);

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) =>
        Task.FromResult(VehicleSteps.Of(VehicleSubject.FactsOf(applying.FactsJson)));

    /// <summary>The vehicle goes on the case, a plate is put aside.</summary>
    public Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation) => intake.Accept(accepted, useCase, cancellation);

    /// <summary>The owner of the register is a party too, as seller or as owner (C-11).</summary>
    public async Task<Problem?> MayDecide(Case deciding, UseCase useCase, CancellationToken cancellation) =>
        await shelf.IsOwn(deciding.Id, useCase.Actor, cancellation) ? new Problem("own-case") : null;

    /// <summary>A restriction that was entered a moment ago stands in the way too (VR-17.3).</summary>
    public async Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) =>
        await bars.Against(granted, useCase, cancellation) ?? await issue.Produce(granted, useCase, cancellation);

    public Task Ended(Case ended, UseCase useCase, CancellationToken cancellation) => issue.Release(ended, useCase, cancellation);

    public Task<Problem?> Reopened(Case reopened, UseCase useCase, CancellationToken cancellation) => intake.TakeAgain(reopened, useCase, cancellation);

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        if (closing.LastDecision is not { Kind: DecisionKind.Grant, State: DecisionState.Final })
        {
            return kazakh[closing.IsRefused ? "VR.thing.refusal" : "VR.thing.documents"];
        }

        var certificate = await db.Certificates.AsNoTracking().Where(c => c.CaseId == closing.Id).Select(c => c.Number).FirstOrDefaultAsync(cancellation);
        var plate = await issue.PlateOf(closing.Id, cancellation);
        return (certificate, plate) switch
        {
            ({ } number, { } text) => kazakh.Format("VR.thing.certificate-and-plate", number, text),
            ({ } number, null) => kazakh.Format("VR.thing.certificate", number),
            (null, { } text) => kazakh.Format("VR.thing.plate", text),
            _ => kazakh["VR.thing.notice"],
        };
    }

    public Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation) =>
        issue.HandOver(closing, entry, useCase, cancellation);
}
