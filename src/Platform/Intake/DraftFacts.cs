using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;

namespace Licensing.Platform.Intake;

/// <summary>The facts of a draft: what was typed, over it what the person's record says, over that what registries know.</summary>
internal sealed record DraftFacts(JsonObject All, IReadOnlyList<string> Known, IReadOnlyList<string> KnownBars)
{
    private const string Bars = "bars";

    /// <summary>The facts as one element, for the rules.</summary>
    public JsonElement Element => JsonSerializer.SerializeToElement(All);

    public static DraftFacts Of(FactSchema schema, string typed, PersonData? person, JsonObject registry)
    {
        var all = new JsonObject();
        foreach (var (name, value) in Parse(typed).Where(f => f.Value is not null && schema.Find(f.Key) is not null))
        {
            all[name] = value!.DeepClone();
        }

        var known = new List<string>();
        foreach (var (name, value) in OfPerson(schema, person).Concat(registry.Where(f => f.Key != Bars && f.Value is not null && schema.Find(f.Key) is not null)))
        {
            all[name] = value!.DeepClone();
            known.Add(name);
        }

        var found = Codes(registry[Bars]);
        all[Bars] = new JsonArray([.. Codes(all[Bars]).Union(found).Select(code => (JsonNode?)JsonValue.Create(code))]);
        return new(all, known, found);
    }

    /// <summary>Whether the applicant's record gives this fact, so that nobody is asked for it.</summary>
    public static bool IsOfPerson(FactDefinition fact) =>
        fact is { Source: FactSource.Person, Name: "birthDate" or "citizenship" or "sex" or "status" };

    /// <summary>An object from what a draft keeps; nothing from what is none.</summary>
    public static JsonObject Parse(string json) => JsonNode.Parse(string.IsNullOrWhiteSpace(json) ? "{}" : json) as JsonObject ?? [];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> OfPerson(FactSchema schema, PersonData? person) =>
        person is null ? [] : schema.Facts.Where(IsOfPerson)
            .Select(f => KeyValuePair.Create(f.Name, (JsonNode?)OfPerson(f.Name, person))).Where(f => f.Value is not null);

    private static JsonValue? OfPerson(string name, PersonData person) => name switch
    {
        "birthDate" => JsonValue.Create(person.BirthDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        "citizenship" => JsonValue.Create(person.Citizenship ?? Countries.Stateless),
        "sex" => JsonValue.Create(JsonNamingPolicy.KebabCaseLower.ConvertName(person.Sex.ToString())),
        "status" => JsonValue.Create(JsonNamingPolicy.KebabCaseLower.ConvertName(person.Status.ToString())),
        _ => null,
    };

    private static List<string> Codes(JsonNode? bars) =>
        bars is JsonArray list ? [.. list.Where(c => c is not null && c.GetValueKind() == JsonValueKind.String).Select(c => c!.GetValue<string>())] : [];
}
