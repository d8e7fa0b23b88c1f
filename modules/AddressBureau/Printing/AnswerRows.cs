using Licensing.AddressBureau.Domain.Certificates;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.AddressBureau.Printing;

/// <summary>What the register says, as every certificate prints it: permanent since, temporary from and to, removed when and why, or no data.</summary>
internal static class AnswerRows
{
    /// <param name="words">Words of papers.</param>
    /// <param name="data">The answer.</param>
    /// <param name="reason">Why the person was removed.</param>
    /// <param name="none">The edition's word for no data.</param>
    public static IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Of(PaperWords words, CertifiedData data, Bilingual? reason, string none)
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
            yield return (words["ac.answer"], Both(words[none], PaperStyles.Value with { Bold = true }));
        }
    }
}
