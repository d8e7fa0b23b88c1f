namespace Licensing.Web.Components;

/// <summary>How something stands; always beside words and a sign, never by colour alone.</summary>
public enum Tone
{
    Neutral,
    Info,
    Good,
    Warn,
    Bad,
}

/// <summary>The class and the sign of a tone.</summary>
internal static class Tones
{
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Info => "info",
        Tone.Good => "good",
        Tone.Warn => "warn",
        Tone.Bad => "bad",
        _ => string.Empty,
    };

    public static string Icon(this Tone tone) => tone switch
    {
        Tone.Good => "check",
        Tone.Warn => "alert",
        Tone.Bad => "cross",
        _ => "info",
    };
}
