namespace Licensing.Citizenship.Features;

/// <summary>The professions of appendix 2 (CZ-6.5), in its order; the requirement of each, in our own words, is the resource <c>CZ.profession.{code}.requires</c>.</summary>
internal static class Professions
{
    /// <summary>Their codes.</summary>
    public static IReadOnlyList<string> All { get; } = [.. CitizenshipStandard.Declared.Schema.Get("profession").Codes];
}
