using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Texts;

namespace Licensing.Web.Components;

/// <summary>Opening hours in words, days with the same hours in one line: «Tue–Sat 09:00–19:00, lunch 13:00–14:00» (C-5).</summary>
public static class OpeningHours
{
    private static readonly DayOfWeek[] Week = [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7)];

    /// <summary>The lines of the period that a day lies in.</summary>
    public static IReadOnlyList<string> Lines(OfficeSchedule schedule, DateOnly on, ITexts texts)
    {
        if (schedule.NeverCloses)
        {
            return [texts["hours.always"]];
        }

        var openings = (schedule.Periods.LastOrDefault(p => p.From <= on) ?? schedule.Periods[0]).Openings;
        return [.. openings.GroupBy(o => Hours(o, texts)).Select(same => $"{Days([.. same.Select(o => o.Day)])} {same.Key}")];
    }

    // «Mon–Fri» for days in a row, «Tue, Thu» for others.
    private static string Days(IReadOnlyCollection<DayOfWeek> days)
    {
        var at = Week.Index().Where(day => days.Contains(day.Item)).Select(day => day.Index).ToList();
        var inARow = at.Count > 2 && at[^1] - at[0] == at.Count - 1;
        return inARow ? $"{Name(at[0])}–{Name(at[^1])}" : string.Join(", ", at.Select(Name));
    }

    private static string Name(int day) => CultureInfo.CurrentUICulture.DateTimeFormat.GetAbbreviatedDayName(Week[day]);

    private static string Hours(Opening o, ITexts texts)
    {
        var line = $"{o.Opens:HH\\:mm}–{o.Closes:HH\\:mm}";
        line = o.LunchFrom is { } from && o.LunchTo is { } to ? $"{line}, {texts.Format("admin.schedule.lunch", $"{from:HH\\:mm}", $"{to:HH\\:mm}")}" : line;
        line = o.ReceptionUntil is { } until ? $"{line}, {texts.Format("hours.reception", $"{until:HH\\:mm}")}" : line;
        return o.WeeksOfMonth.IsEmpty ? line : $"{line}, {texts.Format("admin.schedule.only-weeks", string.Join(", ", o.WeeksOfMonth))}";
    }
}
