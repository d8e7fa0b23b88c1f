using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Platform.Texts;
using Licensing.Web.Components;

namespace Licensing.DriverLicences.Pages;

/// <summary>Statuses and outcomes in words and tones.</summary>
internal static class LicenceWords
{
    public static Tone ToneOf(LicenceStatus status) => status switch
    {
        LicenceStatus.Valid => Tone.Good,
        LicenceStatus.Produced => Tone.Info,
        LicenceStatus.Withdrawn or LicenceStatus.Lost => Tone.Bad,
        LicenceStatus.Expired => Tone.Warn,
        _ => Tone.Neutral,
    };

    public static string Status(ITexts texts, LicenceStatus status, DateOnly? withdrawnUntil = null) =>
        status == LicenceStatus.Withdrawn && withdrawnUntil is { } until
            ? texts.Format("DL.status.withdrawn-until", until)
            : texts[$"DL.status.{status}"];

    public static string Outcome(ITexts texts, bool passed) => texts[passed ? "outcome.passed" : "outcome.not-passed"];

    /// <summary>«34 of 40», or the errors of a practice examination.</summary>
    public static string Details(ITexts texts, ExamLine line)
    {
        var parts = new List<string>();
        if (line is { Right: { } right, Asked: { } asked })
        {
            parts.Add(texts.Format("DL.panel.score", right, asked));
        }

        parts.AddRange(line.WrongQuestions.Count > 0 ? ["№ " + string.Join(", ", line.WrongQuestions)] : []);
        parts.AddRange(line.Errors.Select(error => texts[$"DL.error.{error}"]));
        parts.AddRange(string.IsNullOrWhiteSpace(line.Note) ? [] : [line.Note]);
        return string.Join("; ", parts);
    }

    public static string Letters(IEnumerable<Category> categories) => string.Join(", ", categories);
}
