namespace Licensing.Kernel.Calendars;

/// <summary>A public holiday of every year (C-5).</summary>
/// <param name="Code">Names the holiday in texts.</param>
/// <param name="Moves">Moves to the next working day when it falls on a weekend.</param>
/// <param name="From">First day on which the rule holds; always when null.</param>
/// <param name="Until">Last day on which the rule holds; always when null.</param>
public sealed record HolidayRule(
    string Code, int Month, int Day, bool Moves = true, DateOnly? From = null, DateOnly? Until = null)
{
    internal DateOnly? In(int year)
    {
        if (Day > DateTime.DaysInMonth(year, Month))
        {
            return null;
        }

        var date = new DateOnly(year, Month, Day);
        return (From ?? DateOnly.MinValue) <= date && date <= (Until ?? DateOnly.MaxValue) ? date : null;
    }
}

/// <summary>A public holiday of one year, such as the first day of Kurban Ait (C-5).</summary>
public sealed record HolidayDate(string Code, DateOnly Date, bool Moves = false);

/// <summary>A closed day: a holiday, or the day to which one moved.</summary>
/// <param name="Date">The day that is closed.</param>
/// <param name="Original">The day of the holiday itself; another one when it moved.</param>
public sealed record Holiday(string Code, DateOnly Date, DateOnly Original)
{
    public bool IsMoved => Date != Original;
}
