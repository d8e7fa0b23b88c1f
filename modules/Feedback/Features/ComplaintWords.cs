using Licensing.Feedback.Domain;
using Licensing.Web.Components;

namespace Licensing.Feedback.Pages;

/// <summary>How a complaint's state looks.</summary>
internal static class ComplaintWords
{
    public static Tone ToneOf(ComplaintState state, bool isOverdue) => state switch
    {
        ComplaintState.Open => isOverdue ? Tone.Bad : Tone.Info,
        ComplaintState.Unfounded => Tone.Good,
        _ => Tone.Warn,
    };
}
