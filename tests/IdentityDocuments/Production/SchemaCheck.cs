using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Licensing.IdentityDocuments.Features;

namespace Licensing.Tests.IdentityDocuments.Production;

/// <summary>Checks a file against one of the published schemas, as far as they use JSON Schema.</summary>
internal static class SchemaCheck
{
    public static IReadOnlyList<string> Faults(string schema, byte[] file)
    {
        using var source = ProductionSchemas.Open(schema)!;
        var root = JsonNode.Parse(source)!.AsObject();
        return [.. Check("$", root, JsonNode.Parse(file), root)];
    }

    private static IEnumerable<string> Check(string at, JsonObject rule, JsonNode? value, JsonObject root)
    {
        if (rule["$ref"] is { } reference)
        {
            return Check(at, root["$defs"]!["" + ((string)reference!).Split('/')[^1]]!.AsObject(), value, root);
        }

        if ((rule["anyOf"] ?? rule["oneOf"]) is JsonArray choices)
        {
            return choices.Any(c => !Check(at, c!.AsObject(), value, root).Any()) ? [] : [$"{at} is none of the choices"];
        }

        return Kind(at, rule, value).Concat(value switch
        {
            JsonObject members => Members(at, rule, members, root),
            JsonArray items => Items(at, rule, items, root),
            _ => Plain(at, rule, value),
        });
    }

    private static IEnumerable<string> Kind(string at, JsonObject rule, JsonNode? value)
    {
        string[] allowed = rule["type"] switch { null => [], JsonArray several => [.. several.Select(t => (string)t!)], var one => [(string)one!] };
        return allowed.Length == 0 || allowed.Contains(NameOf(value)) ? [] : [$"{at} is a {NameOf(value)}"];
    }

    private static string NameOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or System.Text.Json.JsonValueKind.Null => "null",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
        System.Text.Json.JsonValueKind.Number => "integer",
        { } kind => kind.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> Members(string at, JsonObject rule, JsonObject members, JsonObject root)
    {
        var known = rule["properties"]!.AsObject();
        return rule["required"]!.AsArray().Where(name => !members.ContainsKey((string)name!)).Select(name => $"{at}.{name} is lacking")
            .Concat(members.Where(m => !known.ContainsKey(m.Key)).Select(m => $"{at}.{m.Key} is unknown"))
            .Concat(members.Where(m => known.ContainsKey(m.Key)).SelectMany(m => Check($"{at}.{m.Key}", known[m.Key]!.AsObject(), m.Value, root)));
    }

    private static IEnumerable<string> Items(string at, JsonObject rule, JsonArray items, JsonObject root) =>
        (items.Count < (int)rule["minItems"]! || items.Count > (int)rule["maxItems"]! ? [$"{at} has {items.Count} items"] : Array.Empty<string>())
        .Concat(items.SelectMany((item, i) => Check($"{at}[{i}]", rule["items"]!.AsObject(), item, root)));

    private static IEnumerable<string> Plain(string at, JsonObject rule, JsonNode? value)
    {
        var text = value is null ? "" : Convert.ToString(value.ToString(), CultureInfo.InvariantCulture);
        return
        [
            .. rule["const"] is { } only && only.ToString() != text ? [$"{at} is not {only}"] : Array.Empty<string>(),
            .. rule["enum"] is JsonArray some && !some.Any(s => s!.ToString() == text) ? [$"{at} is {text}"] : Array.Empty<string>(),
            .. rule["pattern"] is { } pattern && !Regex.IsMatch(text, (string)pattern!) ? [$"{at} is {text}"] : Array.Empty<string>(),
        ];
    }
}
