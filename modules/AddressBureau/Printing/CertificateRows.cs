using Licensing.AddressBureau.Domain.Certificates;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
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
        .. Answer(inquiry.Data, edition, reason, words),
    ];

    private static IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Answer(CertifiedData data, string edition, Bilingual? reason, PaperWords words)
    {
        if (data.Permanent is { } permanent)
        {
            yield return (words["ac.registered"], Both(new Bilingual(permanent.Kk, permanent.Ru)));
            yield return (words["ac.registered-on"], Plain(Formats.Date(permanent.From)));
        }

        if (data.Temporary is { } temporary)
        {
            yield return (words["ac.temporary"], Both(new Bilingual(temporary.Kk, temporary.Ru)));
            yield return (words["ac.temporary-days"], Both(words.Format("ac.from-until", Formats.Date(temporary.From), temporary.Until is { } until ? Formats.Date(until) : "—")));
        }

        if (data.Removed is { } removed)
        {
            yield return (words["ac.removed"], Both(new Bilingual(removed.Kk, removed.Ru)));
            yield return (words["ac.removed-on"], Plain(removed.On is { } on ? Formats.Date(on) : "—"));
            yield return (words["ac.reason"], reason is null ? Plain("—") : Both(reason));
            yield return (words["ac.left-for"], Plain(removed.LeftFor ?? "—"));
        }

        if (data.Answer == AddressAnswer.NoData)
        {
            yield return (words["ac.answer"], Both(words[edition == Order362 ? "ac.none-2007" : "ac.none"], PaperStyles.Value with { Bold = true }));
        }
    }
}
