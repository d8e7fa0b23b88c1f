using Licensing.ForeignResidence.Domain.Stays;
using Licensing.Kernel.People;
using Licensing.Platform.Texts;
using Licensing.Web.Components;
using Licensing.Web.People;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>Stays in words and tones.</summary>
internal static class StayWords
{
    public static Tone ToneOf(StayStatus status) => status switch
    {
        StayStatus.Running => Tone.Good,
        StayStatus.EndsSoon => Tone.Warn,
        StayStatus.Overstayed => Tone.Bad,
        _ => Tone.Neutral,
    };

    public static string Country(ITexts texts, string code) => code == Countries.Stateless ? texts["country.stateless"] : CountryNames.Of(code);

    /// <summary>«18.02.2027, because the days without a visa are over then».</summary>
    public static string Reason(ITexts texts, UntilReason reason) => texts[$"TR.reason.{reason}"];
}
