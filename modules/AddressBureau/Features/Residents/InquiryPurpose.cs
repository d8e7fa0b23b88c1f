namespace Licensing.AddressBureau.Features.Residents;

/// <summary>Why the register is asked, for the audit trail: the kind of inquiry and the registrar's own words.</summary>
internal static class InquiryPurpose
{
    public const int LongestWords = 120;

    /// <summary>Kinds, in the order of the page; the words are resources <c>AC.purpose.{kind}</c>.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["certificate", "written-request", "law-enforcement", "slip", "check"];

    /// <summary>As the trail keeps it; none where nothing was chosen.</summary>
    public static string? Write(string? kind, string? words) =>
        kind is null || !Kinds.Contains(kind) ? null : string.IsNullOrWhiteSpace(words) ? kind : $"{kind}: {(words.Trim().Length > LongestWords ? words.Trim()[..LongestWords] : words.Trim())}";
}
