using Licensing.AddressBureau.Domain.Certificates;
using Licensing.Platform.Printing;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.AddressBureau.Printing;

/// <summary>What a certificate says of a person, as labelled values; on the paper itself and on the back of a request.</summary>
internal static class CertificateRows
{
    private const string Order362 = "362-2007";

    /// <summary>Who, and what the register said.</summary>
    /// <param name="edition">The words for «no data» are the edition's.</param>
    /// <param name="reason">Why the person was removed.</param>
    public static IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Of(Inquiry inquiry, string edition, Bilingual? reason, PaperWords words) =>
    [
        (words["ac.iin"], Plain(inquiry.Iin ?? "—", bold: true)),
        (words["ac.person"], [.. Plain(inquiry.Name.Full, bold: true), .. Both(words.Format("ac.born", $"{inquiry.BirthDate.Year}"))]),
        .. AnswerRows.Of(words, inquiry.Data, reason, edition == Order362 ? "ac.none-2007" : "ac.none"),
    ];
}
