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

    /// <summary>The kinds, in the order of the declaration.</summary>
    public static ImmutableArray<ApplicantKind> Of(FactSchema schema) => schema.Find(Fact) is { Type: FactType.Code, Codes: var codes }
        ? [.. codes.Select(code => Enum.GetValues<ApplicantKind>().Single(kind => Code(kind) == code))]
        : [ApplicantKind.Individual];

    /// <summary>The code as facts and texts have it.</summary>
    public static string Code(ApplicantKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
