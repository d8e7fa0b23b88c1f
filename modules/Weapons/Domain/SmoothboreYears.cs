namespace Licensing.Weapons.Domain;

/// <summary>How long somebody lawfully had a smooth-bore hunting weapon, in years (WP-12).</summary>
internal static class SmoothboreYears
{
    private const int Months = 12;

    /// <summary>
    /// Whole months of all times together, as years; times that overlap count once. DECISION: months of possession count wherever they lie, and of another
    /// weapon too.
    /// </summary>
    /// <param name="owned">From when until before when; the end is open while it is owned.</param>
    /// <param name="on">The day that is asked about.</param>
    public static decimal? Of(IEnumerable<(DateOnly From, DateOnly? To)> owned, DateOnly on)
    {
        var times = owned.Where(t => t.From <= on).OrderBy(t => t.From).ToList();
        if (times.Count == 0)
        {
            return null;
        }

        var months = 0;
        var (from, until) = (times[0].From, End(times[0].To, on));
        foreach (var time in times.Skip(1))
        {
            var end = End(time.To, on);
            if (time.From > until)
            {
                months += Between(from, until);
                (from, until) = (time.From, end);
            }
            else if (end > until)
            {
                until = end;
            }
        }

        return decimal.Round((decimal)(months + Between(from, until)) / Months, 2, MidpointRounding.ToZero);
    }

    private static DateOnly End(DateOnly? to, DateOnly on) => to is { } ended && ended < on ? ended : on;

    private static int Between(DateOnly from, DateOnly until)
    {
        var months = ((until.Year - from.Year) * Months) + until.Month - from.Month;
        return from.AddMonths(months) > until ? months - 1 : months;
    }
}
