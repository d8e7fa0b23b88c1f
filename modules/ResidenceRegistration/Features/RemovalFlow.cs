using System.Text.Json.Nodes;
using Licensing.ExitClearance;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Licensing.ResidenceRegistration.Law;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>RD on the common path of a case: removed while the applicant waits, who takes the departure slips along (RD-6). DECISION: as with RR the office that takes in decides.</summary>
internal sealed class RemovalFlow(ResidenceDesk desk, Counter counter, IExitConfirmations exits, OfficeDirectory offices) : IServiceFlow
{
    public const string Service = "RD";

    /// <summary>The paper that EX's own register proves (RD-9.4).</summary>
    public const string Clearance = "exit-clearance";

    public IStandard Standard => RemovalStandard.Declared;

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => (ResidenceRegistrationDb.SchemaName, ResidenceRegistrationDb.RemovalCases);

    public Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) => Task.FromResult(new JsonObject());

    /// <summary>RD-9.4: the confirmation for leaving the registers (EX, appendix 4-1) that stands counts as presented.</summary>
    public async Task<IReadOnlyList<PresentedDocument>> ProvenDocuments(Applying applying, CancellationToken cancellation)
    {
        if (applying.PersonId is not { } id || ResidenceJson.RemovalFacts(applying.FactsJson).Reason != RemovalReason.Emigration
            || await exits.Find(id, applying.On, cancellation) is not { } confirmation)
        {
            return [];
        }

        var office = (await offices.Names([confirmation.OfficeId], cancellation)).GetValueOrDefault(confirmation.OfficeId, confirmation.OfficeId);
        return [new PresentedDocument(Clearance) { Presented = true, Number = confirmation.CaseNumber, Issuer = office, IssuedOn = confirmation.DecidedOn, ValidTo = confirmation.Until }];
    }

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StepPlan>>([]);

    public async Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation) =>
        !accepted.WasWhole ? null
        : await Remove(accepted, useCase, cancellation) is { } problem ? problem
        : await counter.Close(accepted, Thing(accepted), $"№ {ResidenceJson.Removal(accepted.Subject).Document?.Trim()}", useCase, cancellation);

    /// <summary>Decided later, after a complaint for instance: removed then.</summary>
    public Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) => Remove(granted, useCase, cancellation);

    public Task<string> HandedOverThing(Case closing, CancellationToken cancellation) => Task.FromResult(Thing(closing));

    public Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation) => Task.CompletedTask;

    private async Task<Problem?> Remove(Case about, UseCase useCase, CancellationToken cancellation) =>
        await desk.Remove(about, await exits.Find(about.PersonId!.Value, BusinessTime.DateOf(useCase.Now), cancellation), useCase, cancellation);

    private string Thing(Case about) => counter.Thing(about, ResidenceJson.Removal(about.Subject).People.Count);
}
