using System.Globalization;
using Licensing.Kernel.Calendars;

namespace Licensing.Web.Administration;

/// <summary>One day of the week in the form of opening hours.</summary>
internal sealed class DayHours
{
    private static readonly DayOfWeek[] Days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public DayOfWeek Day { get; private init; }

    public bool IsOpen { get; set; }

    public TimeOnly? Opens { get; set; }

    public TimeOnly? Closes { get; set; }

    public TimeOnly? LunchFrom { get; set; }

    public TimeOnly? LunchTo { get; set; }

    public string? Weeks { get; set; }

    public bool IsReadable => Opens is not null && Closes is not null && Numbers().All(n => n is >= 1 and <= 5);

    private TimeOnly? ReceptionUntil { get; init; }

    public static List<DayHours> Week(IEnumerable<Opening> openings)
    {
        var known = openings.GroupBy(o => o.Day).ToDictionary(g => g.Key, g => g.First());
        return [.. Days.Select(day => known.TryGetValue(day, out var o) ? Of(o) : new DayHours { Day = day, Opens = new(9, 0), Closes = new(18, 0) })];
    }

    public static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public Opening Opening() => new(Day, Opens!.Value, Closes!.Value, LunchFrom, LunchTo, ReceptionUntil < Closes ? ReceptionUntil : null, [.. Numbers()]);

    private static DayHours Of(Opening o) => new()
    {
        Day = o.Day, IsOpen = true, Opens = o.Opens, Closes = o.Closes, LunchFrom = o.LunchFrom, LunchTo = o.LunchTo, ReceptionUntil = o.ReceptionUntil,
        Weeks = o.WeeksOfMonth.IsDefaultOrEmpty ? null : string.Join(", ", o.WeeksOfMonth),
    };

    private IEnumerable<int> Numbers() => (Weeks ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries)
        .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).Distinct();
}
