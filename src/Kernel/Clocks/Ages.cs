namespace Licensing.Kernel.Clocks;

/// <summary>Age in whole years (C-5): who was born on 29 February turns a year older on 1 March of a common year.</summary>
public static class Ages
{
    public static int On(DateOnly birth, DateOnly date)
    {
        var years = date.Year - birth.Year;
        return (date.Month, date.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }
}

/// <summary>Periods of months and years since a start (C-5).</summary>
public static class Periods
{
    /// <summary>The day on which the period is over: the same day number, or the last day of a shorter month.</summary>
    public static DateOnly End(DateOnly start, int months) => start.AddMonths(months);

    /// <summary>Over when start + months is on or before the date.</summary>
    public static bool IsOver(DateOnly start, int months, DateOnly onDate) =>
        (long)start.Year * 12 + start.Month + months <= (long)onDate.Year * 12 + onDate.Month
        && End(start, months) <= onDate;
}
