using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;

namespace Licensing.DriverLicences.Printing;

/// <summary>A licence in the issue register.</summary>
/// <param name="HandedOverAt">When, or null where the line waits for the holder's signature.</param>
internal sealed record LicenceRegisterLine(
    DateTimeOffset? HandedOverAt,
    string CaseNumber,
    string LicenceNumber,
    IReadOnlyList<string> Categories,
    string Holder,
    string ShownDocument,
    string HandedOverBy);

/// <summary>The register in which holders sign for their licences, an identity document shown (DL-16).</summary>
internal static class LicenceRegister
{
    public static IssueRegisterPaper Of(
        PaperOffice office, Bilingual service, PaperEdition edition, DateOnly day, DateTimeOffset printedAt,
        IReadOnlyList<LicenceRegisterLine> lines, PaperWords words) =>
        new(office, service, edition, day, day, printedAt, [.. lines.Select(line => Line(line, words))]);

    private static IssueRegisterLine Line(LicenceRegisterLine line, PaperWords words) => new(
        line.HandedOverAt,
        line.CaseNumber,
        words.Format("dl.register.licence", line.LicenceNumber.Replace(' ', '\u00A0'), string.Join(", ", line.Categories)),
        line.Holder,
        line.ShownDocument,
        line.HandedOverBy);
}
