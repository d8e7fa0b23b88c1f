using Licensing.Platform.Texts;
using Licensing.ProxyDrivers.Domain;
using Licensing.Web.Components;

namespace Licensing.ProxyDrivers.Pages;

/// <summary>Statuses and days in words and tones.</summary>
internal static class ProxyWords
{
    public static Tone ToneOf(ProxyStatus status) => status switch
    {
        ProxyStatus.Active => Tone.Good,
        ProxyStatus.Expired => Tone.Warn,
        ProxyStatus.Revoked => Tone.Bad,
        _ => Tone.Neutral,
    };

    /// <summary>The last day of a power of attorney, or that it names none.</summary>
    public static string Until(ITexts texts, DateOnly? validTo) => validTo is { } day ? Formats.Date(day) : texts["PD.no-date"];
}
