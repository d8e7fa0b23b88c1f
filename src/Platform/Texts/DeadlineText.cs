using System.Globalization;
using Licensing.Kernel.Clocks;

namespace Licensing.Platform.Texts;

/// <summary>The lines of a deadline sheet in words (C-5); print uses the same texts.</summary>
public static class DeadlineText
{
    /// <summary>One line in the language of the texts.</summary>
    public static string Of(DeadlineLine line, DeadlineSheet sheet, ITexts texts) => line.Kind switch
    {
        DeadlineLineKind.Accepted => texts.Format("deadline.accepted", line.From),
        DeadlineLineKind.Term => texts.Format("deadline.term", TermText(sheet.Term, texts), sheet.Clause, sheet.Edition),
        DeadlineLineKind.Ran => texts.Format("deadline.ran", line.From, Until(line), Formats.Span(texts, line.To - line.From)),
        DeadlineLineKind.Counted => texts.Format("deadline.counted", Formats.Date(line.From), Formats.Date(line.To), line.Number("days")),
        DeadlineLineKind.Holiday => Holiday(line, texts),
        DeadlineLineKind.Rolled => texts.Format("deadline.rolled", Formats.Date(line.From), Formats.Date(line.To)),
        DeadlineLineKind.Due => texts.Format("deadline.due", line.To),
        _ => texts.Format($"deadline.{line.Kind.ToString().ToLowerInvariant()}", line.From, Until(line)),
    };

    /// <summary>«6 hours», «15 working days».</summary>
    public static string TermText(Term term, ITexts texts) =>
        texts.Format($"term.{term.Unit.ToString().ToLowerInvariant()}", term.Amount);

    /// <summary>Whether the line tells of time that did not count.</summary>
    public static bool IsPassedOver(DeadlineLine line) => line.Kind is
        DeadlineLineKind.Night or DeadlineLineKind.Weekend or DeadlineLineKind.DayOff or DeadlineLineKind.Holiday;

    private static string Until(DeadlineLine line) =>
        Formats.Date(line.From) == Formats.Date(line.To) ? Formats.Time(line.To) : Formats.Moment(line.To);

    private static string Holiday(DeadlineLine line, ITexts texts)
    {
        var name = texts[$"holiday.{line.Args.GetValueOrDefault("code")}"];
        return line.Args.TryGetValue("original", out var original)
            ? texts.Format("deadline.holiday.moved", Formats.Date(line.From), name, DateOnly.Parse(original, CultureInfo.InvariantCulture))
            : texts.Format("deadline.holiday", Formats.Date(line.From), name);
    }
}
