using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;

namespace Licensing.Platform.Cases;

/// <summary>What the law says of an accepted case.</summary>
/// <param name="Flow">The service.</param>
/// <param name="Edition">The edition that the case is bound to (C-2).</param>
/// <param name="Law">The law's numbers.</param>
/// <param name="Result">The assessment, or what is wrong with the facts.</param>
internal sealed record AssessedCase(IServiceFlow Flow, IEdition Edition, LawSnapshot Law, AssessmentResult Result);

/// <summary>
/// Asks the rules again for a case: its own edition, filing date, facts and documents, and what the registries know
/// today (C-3.5). Documents and payments of the case have to be loaded.
/// </summary>
internal sealed class CaseAssessor(ILaw law, IEnumerable<IServiceFlow> flows)
{
    private const string Bars = "bars";

    /// <summary>The flow of a service.</summary>
    public IServiceFlow FlowOf(string service) => flows.Single(f => f.Standard.Service == service);

    /// <summary>The edition that a case is bound to.</summary>
    public IEdition EditionOf(Case bound) =>
        FlowOf(bound.Service).Standard.FindEdition(bound.Edition)
        ?? throw new InvalidOperationException($"{bound.Number} is bound to {bound.Edition}, which {bound.Service} does not have.");

    /// <summary>The assessment.</summary>
    /// <param name="asked">The case.</param>
    /// <param name="bars">Grounds that the officer's own checks found besides.</param>
    /// <param name="today">On which day the registries are asked.</param>
    /// <param name="cancellation">Ends waiting.</param>
    public async Task<AssessedCase> Assess(Case asked, IEnumerable<string> bars, DateOnly today, CancellationToken cancellation)
    {
        var (flow, edition, now) = (FlowOf(asked.Service), EditionOf(asked), await law.Now(cancellation));
        var known = await flow.KnownFacts(Applying.Of(asked, today), cancellation);
        var found = await flow.FoundFacts(asked, cancellation);
        var facts = Facts(asked.Facts, known, found, bars.Where(b => edition.Grounds.Any(g => g.IsBar && g.Code == b)));
        var input = new AssessmentInput(
            BusinessTime.FromUtc(asked.FiledAt), edition.Code, asked.Payments.Select(p => (DateOnly?)p.PaidOn).Min(), facts,
            [.. asked.Documents.Where(d => d.Presented).Select(d => d.Code)],
            await law.ScheduleOf(asked.OfficeId, edition.Schedule, cancellation));
        return new AssessedCase(flow, edition, now, flow.Standard.Assess(input, now));
    }

    // Facts stay as they were accepted, but for what the case's own steps found; bars are asked for again.
    private static JsonElement Facts(string accepted, JsonObject known, JsonObject found, IEnumerable<string> bars)
    {
        var facts = JsonNode.Parse(accepted)!.AsObject();
        var all = Codes(facts).Concat(Codes(known)).Concat(Codes(found)).Concat(bars).Distinct().ToImmutableArray();
        foreach (var (name, value) in found)
        {
            facts[name] = value?.DeepClone();
        }

        facts[Bars] = new JsonArray([.. all.Select(code => JsonValue.Create(code))]);
        return JsonSerializer.SerializeToElement(facts);
    }

    private static IEnumerable<string> Codes(JsonObject facts) =>
        facts[Bars] is JsonArray codes ? codes.Select(code => code!.GetValue<string>()) : [];
}
