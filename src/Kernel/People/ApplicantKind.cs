using System.Collections.Immutable;
using System.Text.Json;
using Licensing.Kernel.Standards;

namespace Licensing.Kernel.People;

/// <summary>Who applies (C-1).</summary>
public enum ApplicantKind
{
    /// <summary>A natural person.</summary>
    Individual,

    /// <summary>An individual entrepreneur: a natural person, with the same record.</summary>
    Entrepreneur,

    /// <summary>An organisation, through a person who represents it.</summary>
    LegalEntity,
}

/// <summary>
/// Which applicants a standard knows: those that its fact <c>applicantKind</c> lists. A standard without this fact is for natural persons alone.
/// </summary>
public static class ApplicantKinds
{
    /// <summary>The fact that the chosen kind fills.</summary>
    public const string Fact = "applicantKind";

    /// <summary>A natural person who is a citizen, in standards that tell citizens from others.</summary>
    public const string Citizen = "citizen";

    /// <summary>A natural person who is not.</summary>
    public const string Foreigner = "foreigner";

    /// <summary>The kinds, in the order of the declaration.</summary>
    public static ImmutableArray<ApplicantKind> Of(FactSchema schema) => schema.Find(Fact) is { Type: FactType.Code, Codes: var codes }
        ? [.. codes.Select(KindOf).Distinct()]
        : [ApplicantKind.Individual];

    /// <summary>
    /// The codes that a standard has for a kind: it may tell citizens from foreigners, and legal entities by what they are. The first is the kind's own where there
    /// is only one.
    /// </summary>
    public static ImmutableArray<string> CodesOf(FactSchema schema, ApplicantKind kind) =>
        schema.Find(Fact) is { Type: FactType.Code, Codes: var codes } ? [.. codes.Where(code => KindOf(code) == kind)] : [];

    /// <summary>The code as facts and texts have it.</summary>
    public static string Code(ApplicantKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static ApplicantKind KindOf(string code) => code switch
    {
        "individual" or Citizen or Foreigner => ApplicantKind.Individual,
        "entrepreneur" => ApplicantKind.Entrepreneur,
        _ => ApplicantKind.LegalEntity,
    };
}
