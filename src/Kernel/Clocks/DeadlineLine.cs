using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Licensing.Kernel.Clocks;

/// <summary>What one line of a deadline sheet tells. Rendered to text by resources, <c>deadline.{kind}</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeadlineLineKind>))]
public enum DeadlineLineKind
{
    /// <summary>Accepted at this moment.</summary>
    Accepted,

    /// <summary>Which term holds: arguments unit, amount, clause, edition, stage.</summary>
    Term,

    /// <summary>The clock ran: argument minutes (whole) and seconds.</summary>
    Ran,

    /// <summary>Days counted: arguments days, of the unit of the term.</summary>
    Counted,

    /// <summary>Passed over: the office was closed between two opening hours.</summary>
    Night,

    /// <summary>Passed over: Saturday or Sunday.</summary>
    Weekend,

    /// <summary>Passed over: another day on which this office does not open.</summary>
    DayOff,

    /// <summary>Passed over: a public holiday; arguments code, original (the day it moved from, where it moved).</summary>
    Holiday,

    /// <summary>The term ended on a non-working day and rolled to the next working day.</summary>
    Rolled,

    /// <summary>Due at this moment.</summary>
    Due,
}

/// <summary>One line of a deadline sheet: from when to when, and what the text needs.</summary>
public sealed record DeadlineLine(
    DeadlineLineKind Kind, DateTimeOffset From, DateTimeOffset To, ImmutableSortedDictionary<string, string> Args)
{
    /// <summary>The number under this name; 0 when the line has none.</summary>
    public long Number(string name) =>
        Args.TryGetValue(name, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
}

/// <summary>
/// A due time that explains itself line by line. The lines come from the computation that found the due time, so they
/// cannot say anything else.
/// </summary>
/// <param name="DueSoonAt">80 % of the term, in the same measure (C-5).</param>
public sealed record DeadlineSheet(
    DateTimeOffset FiledAt,
    Term Term,
    string Clause,
    string Edition,
    DateTimeOffset DueAt,
    DateTimeOffset DueSoonAt,
    ImmutableArray<DeadlineLine> Lines)
{
    /// <summary>A term in stages as one sheet: all lines, due when the last stage is.</summary>
    public static DeadlineSheet Whole(ImmutableArray<DeadlineSheet> stages) =>
        stages[^1] with { FiledAt = stages[0].FiledAt, Lines = [.. stages.SelectMany(stage => stage.Lines)] };
}
