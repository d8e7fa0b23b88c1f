namespace Licensing.Queue.Domain;

/// <summary>A ground on which somebody goes before others.</summary>
/// <param name="Code">Its resource is <c>queue.priority.{code}</c>.</param>
/// <param name="From">First day on which it counts.</param>
/// <param name="Until">Last day, where there is one.</param>
internal sealed record Priority(string Code, DateOnly From, DateOnly? Until);

/// <summary>
/// Who goes first by law: data with days, in <c>priorities.csv</c>. DECISION: our acts name nobody; the list is that of the laws on veterans, on
/// persons with disabilities and on the family, which hold in every hall.
/// </summary>
internal static class Priorities
{
    private static readonly Priority[] All = [.. CsvData.Rows("priorities.csv").Select(row => new Priority(row[0], Day(row[1]), row[2].Length == 0 ? null : Day(row[2])))];

    /// <summary>Grounds of a day, in the order of the file.</summary>
    public static IReadOnlyList<Priority> On(DateOnly day) => [.. All.Where(p => p.From <= day && (p.Until is not { } until || day <= until))];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
