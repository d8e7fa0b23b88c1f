using System.Text.Json.Nodes;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Law;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>
/// RR on the common path of a case: what is whole is registered while the applicant waits. What came through the portal is registered at once too, and waits for the person, who has to
/// come to a centre with the card (RR-6). DECISION: the registration point in a centre is the provider's own (RR-3), so that the office that takes in decides.
/// </summary>
internal sealed class RegistrationFlow(ResidenceRegistrationDb db, ResidenceDesk desk, Counter counter, ITexts texts) : IServiceFlow
{
    public const string Service = "RR";

    public IStandard Standard => RegistrationStandard.Declared;

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => (ResidenceRegistrationDb.SchemaName, ResidenceRegistrationDb.RegistrationCases);

    public Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) => Task.FromResult(new JsonObject());

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StepPlan>>([]);

    public async Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation)
    {
        // Who wants a refusal in writing has not brought every paper (C-7).
        if (!accepted.WasWhole)
        {
            return null;
        }

        if (await desk.Register(accepted, useCase, cancellation) is { } problem)
        {
            return problem;
        }

        var byPortal = ResidenceJson.RegistrationFacts(accepted.Facts).Channel == Channel.Portal;
        return byPortal && db.Acts.Local.Any(a => a.CaseId == accepted.Id && a.Chip == ChipState.Awaited)
            ? accepted.Decide(new DecisionDraft(DecisionKind.Grant, [], null, null), fourEyes: false, useCase.Officer, useCase.Now)
            : await counter.Close(accepted, Thing(accepted), byPortal ? texts.In(Cultures.Kazakh)["RR.signed-electronically"] : Shown(accepted), useCase, cancellation);
    }

    /// <summary>Decided later, after a complaint for instance: registered then.</summary>
    public Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) => desk.Register(granted, useCase, cancellation);

    public Task<string> HandedOverThing(Case closing, CancellationToken cancellation) => Task.FromResult(Thing(closing));

    /// <summary>Who came with the card has the address on its chip (RR-6); those who moved along bring theirs themselves.</summary>
    public async Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Acts.SingleOrDefaultAsync(a => a.CaseId == closing.Id && a.IsApplicant && a.Chip == ChipState.Awaited, cancellation) is { } act)
        {
            var card = entry.DocumentShown.Length > ResidenceAct.LongestDocument ? entry.DocumentShown[..ResidenceAct.LongestDocument] : entry.DocumentShown;
            act.WriteChip(card, Kernel.Calendars.BusinessTime.DateOf(useCase.Now), useCase.Officer);
            useCase.Changed("residence-act", act.Serial, act.PersonId, closing.Id);
        }
    }

    private string Thing(Case about) => counter.Thing(about, ResidenceJson.Registration(about.Subject).Members.Count + 1);

    private static string Shown(Case accepted) => $"№ {ResidenceJson.Registration(accepted.Subject).Document?.Trim()}";
}
