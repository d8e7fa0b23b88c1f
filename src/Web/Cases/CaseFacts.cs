using System.Text.Json;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;

namespace Licensing.Web.Cases;

/// <summary>The facts of a case as they were accepted, in the order of the service's page.</summary>
internal static class CaseFacts
{
    public static IReadOnlyList<FactValue> Of(Case shown, IStandard standard)
    {
        using var json = JsonDocument.Parse(shown.Facts);
        return
        [
            .. standard.Schema.Facts
                .Where(fact => json.RootElement.TryGetProperty(fact.Name, out var value) && value.ValueKind != JsonValueKind.Null)
                .Select(fact => new FactValue(fact.Name, [.. Values(json.RootElement.GetProperty(fact.Name))]))
                .Where(fact => !fact.Values.IsEmpty),
        ];
    }

    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Values),
        JsonValueKind.String => [value.GetString()!],
        _ => [value.GetRawText()],
    };
}
