using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Licensing.Kernel.Calendars;

namespace Licensing.Tests.Kernel.Calendars;

/// <summary>C-5: public holidays, and the days to which they move.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Default;

    [Theory]
    [InlineData("2026-01-01", "2026-01-01")] // Thursday
    [InlineData("2022-01-03", "2022-01-01")] // Saturday and Sunday move to Monday and Tuesday
    [InlineData("2022-01-04", "2022-01-02")]
    [InlineData("2023-01-03", "2023-01-01")] // Sunday moves past the second, a holiday itself
    [InlineData("2026-03-09", "2026-03-08")] // Sunday
    [InlineData("2026-03-24", "2026-03-21")] // Saturday past the 23rd, a holiday on Monday
    [InlineData("2026-03-25", "2026-03-22")]
    [InlineData("2026-05-11", "2026-05-09")] // Saturday
    [InlineData("2022-05-10", "2022-05-07")] // Saturday past Monday the 9th
    [InlineData("2026-08-31", "2026-08-30")]
    [InlineData("2026-10-26", "2026-10-25")]
    [InlineData("2026-12-16", "2026-12-16")]
    [InlineData("2026-05-27", "2026-05-27")] // Kurban Ait
    public void HolidayOn_ClosedDay_SaysWhichHoliday(string date, string original)
    {
        var holiday = Calendar.HolidayOn(Date(date));
        Assert.NotNull(holiday);
        Assert.Equal(Date(original), holiday.Original);
        Assert.Equal(date != original, holiday.IsMoved);
        Assert.False(Calendar.IsWorkingDay(Date(date)));
    }

    [Theory]
    [InlineData("2023-01-09")] // 7 January on a Saturday does not move
    [InlineData("2024-06-17")] // nor does Kurban Ait on a Sunday
    [InlineData("2027-05-17")]
    [InlineData("2023-06-28")] // Kurban Ait only in the years given
    [InlineData("2022-01-05")]
    [InlineData("2026-12-15")]
    public void IsWorkingDay_OrdinaryDay_IsTrue(string date) => Assert.True(Calendar.IsWorkingDay(Date(date)));

    [Fact]
    public void HolidayOn_HolidayOnWeekend_StaysClosedItself()
    {
        Assert.True(Calendar.IsHoliday(new(2026, 5, 9)));
        Assert.True(Calendar.IsHoliday(new(2024, 6, 16)));
    }

    [Fact]
    public void HolidayOn_LastDayOfYearOnWeekend_MovesIntoTheNextYear()
    {
        var calendar = new WorkingCalendar([new("eve", 12, 31), new("new-year", 1, 1)], []);
        Assert.Equal(new DateOnly(2022, 12, 31), calendar.HolidayOn(new(2023, 1, 2))?.Original); // Saturday past the Sunday
        Assert.Equal(new DateOnly(2023, 1, 1), calendar.HolidayOn(new(2023, 1, 3))?.Original);
    }

    [Fact]
    public void HolidayOn_RuleWithDates_HoldsBetweenThem()
    {
        var calendar = new WorkingCalendar(
            [new("once", 6, 1, From: new(2020, 1, 1), Until: new(2021, 12, 31)), new("leap", 2, 29)], []);
        Assert.False(calendar.IsHoliday(new(2018, 6, 1)));
        Assert.True(calendar.IsHoliday(new(2020, 6, 1)));
        Assert.False(calendar.IsHoliday(new(2022, 6, 1)));
        Assert.True(calendar.IsHoliday(new(2024, 2, 29)));
        Assert.False(calendar.IsHoliday(new(2023, 3, 1)));
    }

    [Fact]
    public void HolidayOn_AnyYear_ClosesOneWorkdayForEveryHolidayThatMoves()
    {
        var years = Gen.Choose(1991, 2199);
        Prop.ForAll(years.ToArbitrary(), year =>
        {
            var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
                .Select(day => new DateOnly(year, 1, 1).AddDays(day)).ToList();
            var moved = days.Select(Calendar.HolidayOn).Where(h => h is { IsMoved: true }).ToList();
            var weekend = DefaultHolidays.Rules.Count(rule =>
                rule.Moves && WorkingCalendar.IsWeekend(new(year, rule.Month, rule.Day)));
            return moved.Count == weekend && moved.All(h => !WorkingCalendar.IsWeekend(h!.Date) && h.Date > h.Original);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void AddWorkingDays_AnyDate_PassesExactlySoMany()
    {
        var cases = from day in Gen.Choose(0, 20_000) from count in Gen.Choose(1, 60) select (day, count);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var start = new DateOnly(2007, 1, 1).AddDays(c.day);
            var end = Calendar.AddWorkingDays(start, c.count);
            var passed = Enumerable.Range(1, end.DayNumber - start.DayNumber).Count(i => Calendar.IsWorkingDay(start.AddDays(i)));
            return passed == c.count && Calendar.IsWorkingDay(end);
        }).QuickCheckThrowOnFailure();
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
