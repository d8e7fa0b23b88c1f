using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>
/// TR on the common path of a case. A stay is registered at the counter in one step; the long way is left for who wants a refusal in writing, because complete
/// documents cannot be refused (TR-18).
/// </summary>
internal sealed class StayFlow(ITexts texts, ILaw law) : IServiceFlow
{
    public const string Service = "TR";

    public IStandard Standard => TemporaryRegistrationStandard.Declared;

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => (ForeignResidenceDb.SchemaName, ForeignResidenceDb.StayCaseNumbers);

    public Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) => Task.FromResult(new JsonObject());

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StepPlan>>([]);

    /// <summary>What can be registered is registered at the counter, with the migration card and the host.</summary>
    public async Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation) =>
        accepted.WasWhole && !ShowsGround(accepted, await law.Now(cancellation)) ? AtCounter : null;

    public Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) => Task.FromResult<Problem?>(AtCounter);

    public Task<string> HandedOverThing(Case closing, CancellationToken cancellation) => Task.FromResult(texts.In(Cultures.Kazakh)[
        closing.IsRefused ? "TR.thing.refusal" : "TR.thing.documents"]);

    public Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation) => Task.CompletedTask;

    private static Problem AtCounter => new("TR.register-at-counter");

    private static bool ShowsGround(Case accepted, LawSnapshot snapshot)
    {
        using var facts = JsonDocument.Parse(accepted.Facts);
        var input = new AssessmentInput(
            BusinessTime.FromUtc(accepted.FiledAt), accepted.Edition, null, facts.RootElement, [.. accepted.Documents.Select(d => d.Code)], null);
        return TemporaryRegistrationStandard.Declared.Assess(input, snapshot).Assessment is { Outcome: Outcome.Refuse };
    }
}
