using Licensing.Kernel.Calendars;
using Licensing.Platform.Texts;

namespace Licensing.Web.Administration;

/// <summary>Opening hours in words, a line a day.</summary>
internal static class HoursText
{
    public static IEnumerable<string> Lines(IEnumerable<Opening> openings, ITexts texts) => openings.Select(o =>
    {
        var line = texts.Format("admin.schedule.line", texts[$"day.{o.Day}"], DayHours.Text(o.Opens), DayHours.Text(o.Closes));
        line = o.LunchFrom is { } from && o.LunchTo is { } to ? line + ", " + texts.Format("admin.schedule.lunch", DayHours.Text(from), DayHours.Text(to)) : line;
        return o.WeeksOfMonth.IsDefaultOrEmpty ? line : line + ", " + texts.Format("admin.schedule.only-weeks", string.Join(", ", o.WeeksOfMonth));
    });
}
