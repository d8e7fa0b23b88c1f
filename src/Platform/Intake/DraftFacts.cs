using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;

namespace Licensing.Platform.Intake;

/// <summary>The facts of a draft: what was typed, over it what the person's record says, over that what registries know.</summary>
internal sealed record DraftFacts(JsonObject All, IReadOnlyList<string> Known, IReadOnlyList<string> KnownBars)
{
    private const string Bars = "bars";
    private const string Citizen = "citizen";

    /// <summary>The facts as one element, for the rules.</summary>
    public JsonElement Element => JsonSerializer.SerializeToElement(All);

    /// <summary>What was typed, and over it what the applicant's record says.</summary>
    public static DraftFacts Of(FactSchema schema, string typed, PersonData? person, string applicantKind)
    {
        var all = new JsonObject();
        foreach (var (name, value) in Parse(typed).Where(f => f.Value is not null && schema.Find(f.Key) is not null))
        {
            all[name] = value!.DeepClone();
        }

        var codes = CodesOf(schema, applicantKind);
        if (codes.Length > 0 && all[ApplicantKinds.Fact] is JsonValue chosen && !codes.Contains(chosen.ToString()))
        {
            // What was chosen while somebody else applied.
            all.Remove(ApplicantKinds.Fact);
        }

        return new DraftFacts(all, [], []).Over(OfPerson(schema, person).Concat(OfKind(codes, person)));
    }

    /// <summary>Over them what registries know; they find grounds besides those that were ticked.</summary>
    public DraftFacts With(FactSchema schema, JsonObject registry)
    {
        var facts = Over(registry.Where(f => f.Key != Bars && f.Value is not null && schema.Find(f.Key) is not null));
        var found = Codes(registry[Bars]);
        facts.All[Bars] = new JsonArray([.. Codes(facts.All[Bars]).Union(found).Select(code => (JsonNode?)JsonValue.Create(code))]);
        return facts with { KnownBars = found };
    }

    /// <summary>Whether the applicant's record gives this fact, so that nobody is asked for it.</summary>
    public static bool IsOfPerson(FactDefinition fact) =>
        fact is { Source: FactSource.Person, Name: "birthDate" or "citizenship" or "sex" or "status" }
        || fact is { Source: FactSource.Person, Name: Citizen, Type: FactType.Boolean };

    /// <summary>An object from what a draft keeps; nothing from what is none.</summary>
    public static JsonObject Parse(string json) => JsonNode.Parse(string.IsNullOrWhiteSpace(json) ? "{}" : json) as JsonObject ?? [];

    /// <summary>What a kind of applicant can be in this standard.</summary>
    private static ImmutableArray<string> CodesOf(FactSchema schema, string kind) =>
        ApplicantKinds.CodesOf(schema, Enum.GetValues<ApplicantKind>().Single(k => ApplicantKinds.Code(k) == kind));

    // One code is the kind itself; a natural person's citizenship is on record; what a legal entity is has to be said.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> OfKind(ImmutableArray<string> codes, PersonData? person)
    {
        var code = codes is [var only] ? only
            : person is not null && codes.Contains(ApplicantKinds.Citizen) ? person.Status == PersonStatus.Citizen ? ApplicantKinds.Citizen : ApplicantKinds.Foreigner
            : null;
        return code is null ? [] : [KeyValuePair.Create(ApplicantKinds.Fact, (JsonNode?)JsonValue.Create(code))];
    }

    private DraftFacts Over(IEnumerable<KeyValuePair<string, JsonNode?>> known)
    {
        var (all, names) = ((JsonObject)All.DeepClone(), new List<string>(Known));
        foreach (var (name, value) in known)
        {
            all[name] = value!.DeepClone();
            names.Add(name);
        }

        return this with { All = all, Known = names };
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> OfPerson(FactSchema schema, PersonData? person) =>
        person is null ? [] : schema.Facts.Where(IsOfPerson)
            .Select(f => KeyValuePair.Create(f.Name, (JsonNode?)OfPerson(f.Name, person))).Where(f => f.Value is not null);

    private static JsonValue? OfPerson(string name, PersonData person) => name switch
    {
        "birthDate" => JsonValue.Create(person.BirthDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        Citizen => JsonValue.Create(person.Status == PersonStatus.Citizen),
        "citizenship" => JsonValue.Create(person.Citizenship ?? Countries.Stateless),
        "sex" => JsonValue.Create(JsonNamingPolicy.KebabCaseLower.ConvertName(person.Sex.ToString())),
        "status" => JsonValue.Create(JsonNamingPolicy.KebabCaseLower.ConvertName(person.Status.ToString())),
        _ => null,
    };

    private static List<string> Codes(JsonNode? bars) =>
        bars is JsonArray list ? [.. list.Where(c => c is not null && c.GetValueKind() == JsonValueKind.String).Select(c => c!.GetValue<string>())] : [];
}
