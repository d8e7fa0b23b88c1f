using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Intake;
using Licensing.Web.Components;
using Licensing.Web.People;

namespace Licensing.Web.Intake;

/// <summary>The situation: only the facts that matter for the answers so far, drawn from the service's declared facts.</summary>
public sealed partial class FactsStep
{
    private const string BarsFact = "bars";

    private JsonObject Typed => JsonNode.Parse(Content.Facts) as JsonObject ?? [];

    private IEnumerable<FactDefinition> Asked => Editor.Sheet.Standard.Schema.Facts.Where(f => Assessment.Asked.Contains(f.Name));

    private IReadOnlyList<(FactDefinition Fact, string Words)> Known =>
    [
        .. Editor.Sheet.Standard.Schema.Facts.Where(f => Assessment.Known.Contains(f.Name) && f.Name != BarsFact)
            .Select(f => (f, FactText.Of(Editor.Sheet.Standard, new FactValue(f.Name, [.. Values(Assessment.Facts[f.Name])]), Texts))),
    ];

    private IReadOnlyList<(string Code, string Text)> Bars =>
        [.. Assessment.Bars.Select(b => (b.Code, Texts.Format("intake.facts.bar", Texts[TextKeys.Ground(Service, b.Code)], b.Clause)))];

    private IReadOnlyCollection<string> ChosenBars => [.. Values(Assessment.Facts[BarsFact])];

    private static string Field(FactDefinition fact) => $"{DraftSteps.Facts}.{fact.Name}";

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        null => [],
        JsonArray list => list.SelectMany(Values),
        _ when node.GetValueKind() == JsonValueKind.String => [node.GetValue<string>()],
        _ => [node.ToJsonString()],
    };

    private Task Keep(FactDefinition fact, TypedValue<JsonNode?> typed) =>
        Change(c => DraftEditor.Keep(With(c, fact.Name, typed.Value), Field(fact), typed.Unreadable));

    private Task KeepBars(IReadOnlyList<string> codes) => Change(c =>
        With(c, BarsFact, new JsonArray([.. codes.Except(Assessment.KnownBars).Select(code => (JsonNode?)JsonValue.Create(code))])));

    private static DraftContent With(DraftContent content, string name, JsonNode? value)
    {
        var facts = JsonNode.Parse(content.Facts) as JsonObject ?? [];
        facts.Remove(name);
        if (value is not null)
        {
            facts[name] = value;
        }

        return content with { Facts = facts.ToJsonString(CaseJson.Options) };
    }
}
