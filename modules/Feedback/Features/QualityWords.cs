using System.Globalization;
using Licensing.Feedback.Domain;
using Licensing.Kernel.Standards;
using Licensing.Platform.Texts;
using Licensing.Web.Components;

namespace Licensing.Feedback.Features;

/// <summary>How measured values look.</summary>
internal static class QualityWords
{
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    /// <summary>«98,5»; a dash where nothing was measured. Cut and not rounded: 99,96 % do not look like all.</summary>
    public static string Percent(decimal? share) => share is { } value ? (Math.Truncate(value * 10) / 10).ToString("0.#", Comma) : "—";

    /// <summary>Several values: «99 / 100».</summary>
    public static string Percents(IReadOnlyList<decimal> values) => values.Count == 0 ? "—" : string.Join(" / ", values.Select(v => Percent(v)));

    /// <summary>A part of a report by name.</summary>
    public static string NameOf(QualityRow row, QualityBy by, ITexts texts) => by switch
    {
        QualityBy.Service => texts[TextKeys.Service(row.Key)],
        QualityBy.Region => texts[$"region.{row.Key}"],
        _ => row.Name ?? row.Key,
    };

    /// <summary>The tone of a standing; words stand beside it always.</summary>
    public static Tone ToneOf(Standing standing) => standing switch
    {
        Standing.Met => Tone.Good,
        Standing.BelowTarget => Tone.Warn,
        Standing.BelowNorm => Tone.Bad,
        _ => Tone.Neutral,
    };
}
