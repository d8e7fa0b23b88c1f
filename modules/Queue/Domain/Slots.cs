using Licensing.Kernel.Calendars;

namespace Licensing.Queue.Domain;

/// <summary>Times that can be booked on a day, and who fits into one of them.</summary>
internal static class Slots
{
    /// <summary>Times from opening on (C-5): none that reaches into lunch or over the end of reception.</summary>
    public static IEnumerable<TimeOnly> Of(Opening hours, int minutes)
    {
        var end = Minute(hours.ReceptionUntil ?? hours.Closes);
        for (var at = Minute(hours.Opens); at + minutes <= end; at += minutes)
        {
            if (hours is { LunchFrom: { } from, LunchTo: { } to } && at < Minute(to) && at + minutes > Minute(from))
            {
                // The next one begins when lunch ends.
                at = Minute(to) - minutes;
                continue;
            }

            yield return TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(at));
        }
    }

    /// <summary>Whether all of them can be served at once, each at a window of their service; no more than so many.</summary>
    public static bool Fit(IReadOnlyList<IReadOnlyList<string>> windows, IReadOnlyList<string> services, int most)
    {
        if (services.Count > most)
        {
            return false;
        }

        var atWindow = new int?[windows.Count];
        return Enumerable.Range(0, services.Count).All(visitor => Seat(visitor, []));

        // Whoever sits there already moves on to another window of theirs, where there is one.
        bool Seat(int visitor, HashSet<int> tried) => Enumerable.Range(0, windows.Count).Any(window =>
        {
            if (!windows[window].Contains(services[visitor]) || !tried.Add(window) || !(atWindow[window] is not { } other || Seat(other, tried)))
            {
                return false;
            }

            atWindow[window] = visitor;
            return true;
        });
    }

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
