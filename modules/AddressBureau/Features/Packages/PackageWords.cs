using Licensing.AddressBureau.Domain.Packages;
using Licensing.Platform.Texts;
using Licensing.Web.Components;

namespace Licensing.AddressBureau.Features.Packages;

/// <summary>What is due with papers of a centre, in words.</summary>
internal static class PackageWords
{
    /// <summary>What the day is the last for.</summary>
    public static string Due(CentreFile file, ITexts texts) => texts.Format($"AC.package.due.{file.Place}", DayOf(file));

    /// <summary>Late, on the last day, or in good time.</summary>
    public static Tone ToneOf(CentreFile file, DateOnly today) => file.Place is FilePlace.AtCentre ? Tone.Neutral : DayOf(file) < today ? Tone.Bad : DayOf(file) == today ? Tone.Warn : Tone.Neutral;

    private static DateOnly DayOf(CentreFile file) => file.Place switch
    {
        FilePlace.ToTell => file.TellBy ?? file.DueOn,
        FilePlace.Faulty => file.CheckBy ?? file.DueOn,
        FilePlace.AtBureau or FilePlace.Answered => file.BackBy,
        FilePlace.Ready => file.UnclaimedOn,
        _ => file.DueOn,
    };
}
