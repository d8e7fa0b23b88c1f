using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;

namespace Licensing.Tests.Kernel.Clocks;

/// <summary>C-5: when a result is due.</summary>
public sealed class DeadlinesTests
{
    [Theory]
    [InlineData("2026-11-24T10:00:00", "2026-11-24T16:00:00")]
    [InlineData("2026-11-24T13:00:00", "2026-11-24T19:00:00")] // to the last minute
    [InlineData("2026-11-24T13:01:00", "2026-11-25T09:01:00")] // a minute is left
    [InlineData("2026-11-24T18:59:00", "2026-11-25T14:59:00")] // filed in the last minute
    [InlineData("2026-11-24T19:00:00", "2026-11-25T15:00:00")] // at closing time: outside
    [InlineData("2026-11-24T07:30:00", "2026-11-24T15:00:00")] // before opening
    [InlineData("2026-11-28T18:00:00", "2026-12-01T14:00:00")] // Saturday goes on on Tuesday
    [InlineData("2026-11-29T12:00:00", "2026-12-01T15:00:00")] // on a Sunday
    [InlineData("2026-12-15T18:00:00", "2026-12-17T14:00:00")] // the 16th is a holiday
    [InlineData("2026-05-26T18:00:00", "2026-05-28T14:00:00")] // Kurban Ait on Wednesday
    [InlineData("2026-03-20T18:00:00", "2026-03-26T14:00:00")] // Nauryz: Sat, Sun and Mon, two days moved, open on Thursday
    [InlineData("2026-11-24T10:00:30.5", "2026-11-24T16:00:30.5")]
    public void Work_SixHoursOfRoadPolice_RunInOpeningHours(string filed, string due) =>
        Assert.Equal(At(due), Work(Term.Hours(6), filed).DueAt);

    [Theory]
    [InlineData(1, "2026-11-24T10:00:00", "2026-11-25T18:30:00")]
    [InlineData(3, "2026-11-24T10:00:00", "2026-11-27T18:30:00")]
    [InlineData(4, "2026-11-24T10:00:00", "2026-11-30T18:30:00")] // Saturday rolls to Monday, though the office opens on Saturday
    [InlineData(21, "2026-11-24T10:00:00", "2026-12-15T18:30:00")]
    [InlineData(22, "2026-11-24T10:00:00", "2026-12-17T18:30:00")] // ends on a holiday
    [InlineData(1, "2026-11-24T23:59:00", "2026-11-25T18:30:00")] // days count from the calendar day of filing
    [InlineData(1, "2026-11-29T12:00:00", "2026-11-30T18:30:00")] // even a day off
    public void Work_Days_CountFromTheDayAfterAndRoll(int days, string filed, string due) =>
        Assert.Equal(At(due), Work(Term.Days(days), filed).DueAt);

    [Theory]
    [InlineData(1, "2026-01-31T10:00:00", "2026-03-02T18:30:00")] // 28 February is a Saturday
    [InlineData(1, "2027-01-31T10:00:00", "2027-03-01T18:30:00")] // 28 February is a Sunday
    [InlineData(1, "2028-01-31T10:00:00", "2028-02-29T18:30:00")]
    [InlineData(2, "2026-11-24T10:00:00", "2027-01-25T18:30:00")] // the 24th is a Sunday (RP)
    [InlineData(6, "2026-11-24T10:00:00", "2027-05-24T18:30:00")]
    [InlineData(1, "2026-02-28T10:00:00", "2026-03-30T18:30:00")] // the 28th, not the last: a Saturday
    public void Work_Months_EndOnTheSameDayNumber(int months, string filed, string due) =>
        Assert.Equal(At(due), Work(Term.Months(months), filed).DueAt);

    [Theory]
    [InlineData(5, "2026-11-24T10:00:00", "2026-12-01T18:30:00")]
    [InlineData(1, "2026-11-27T10:00:00", "2026-11-30T18:30:00")] // Friday to Monday, though this office is closed then
    [InlineData(1, "2026-12-15T10:00:00", "2026-12-17T18:30:00")]
    [InlineData(15, "2026-04-24T10:00:00", "2026-05-20T18:30:00")] // 1, 7 and 9 May (moved to the 11th)
    public void Work_WorkingDays_SkipWeekendsAndHolidays(int days, string filed, string due) =>
        Assert.Equal(At(due), Work(Term.WorkingDays(days), filed).DueAt);

    [Fact]
    public void Work_FilingDay_NeverMoves()
    {
        Assert.Equal(At("2026-11-29T18:30:00"), Work(Term.FilingDay, "2026-11-29T10:00:00").DueAt); // TR-7, a Sunday
        Assert.Equal(At("2026-12-16T18:30:00"), Work(Term.FilingDay, "2026-12-16T23:00:00").DueAt);
    }

    [Fact]
    public void Work_RoundTheClock_PassesNothingOver()
    {
        Assert.Equal(At("2026-11-30T10:00:00"), Work(Term.Hours(48).AroundTheClock(), "2026-11-28T10:00:00").DueAt);
        var portal = Deadlines.Work(
            Term.Minutes(15), At("2026-11-29T23:50:00"), OfficeSchedule.RoundTheClock, WorkingCalendar.Default, "4", "132-2014");
        Assert.Equal(At("2026-11-30T00:05:00"), portal.DueAt);
    }

    [Fact]
    public void WorkStages_OfExit_EachCountsFromTheOneBefore()
    {
        // EX-4, the example of its page.
        var sheets = Deadlines.WorkStages(
            [Term.Days(21), Term.Days(1), Term.Days(7), Term.Days(1)], At("2026-11-24T10:00:00"),
            DefaultSchedules.For(ScheduleKind.Migration254), WorkingCalendar.Default, "4", "254-2018");
        Assert.Equal(
            [new(2026, 12, 15), new(2026, 12, 17), new(2026, 12, 24), new(2026, 12, 25)],
            sheets.Select(sheet => BusinessTime.DateOf(sheet.DueAt)));
    }

    [Theory]
    [InlineData("2026-11-24T11:59:59", "2026-11-24T12:00:00")]
    [InlineData("2026-11-24T12:00:00", "2026-11-24T12:00:00")] // at the start of a window
    [InlineData("2026-11-24T12:00:01", "2026-11-24T18:00:00")]
    [InlineData("2026-11-27T18:30:00", "2026-11-28T12:00:00")] // DL: Friday 18:30, Saturday 12:00
    [InlineData("2026-11-28T18:30:00", "2026-12-01T12:00:00")]
    [InlineData("2026-12-15T19:00:00", "2026-12-17T12:00:00")]
    public void NextWindow_Moment_IsTheFirstOnAnOpenDay(string at, string window) => Assert.Equal(
        At(window),
        Deadlines.NextWindow(
            At(at), [new(18, 0), new(12, 0)], DefaultSchedules.For(ScheduleKind.RoadPolice), WorkingCalendar.Default));

    [Theory]
    [InlineData("2026-11-24T10:00:00", "2026-11-24T14:48:00")] // 4 h 48 min of 6 h
    [InlineData("2026-11-24T18:00:00", "2026-11-25T12:48:00")]
    public void Work_Hours_AreDueSoonAtEightyPercentOfOpenTime(string filed, string soon) =>
        Assert.Equal(At(soon), Work(Term.Hours(6), filed).DueSoonAt);

    [Fact]
    public void Work_Days_AreDueSoonAtEightyPercentOfTheDays()
    {
        // 80 % of 7 days is 5.6: six tenths of the sixth day, which counts 18 hours and a half from midnight.
        Assert.Equal(At("2026-11-30T11:06:00"), Work(Term.Days(7), "2026-11-24T10:00:00").DueSoonAt);
        Assert.Equal(At("2026-11-30T18:30:00"), Work(Term.WorkingDays(5), "2026-11-24T10:00:00").DueSoonAt);
        Assert.Equal(At("2026-11-25T14:48:00"), Work(Term.WorkingDays(1), "2026-11-24T10:00:00").DueSoonAt);
    }

    [Fact]
    public void Work_OfficeThatNeverOpens_IsWrongData()
    {
        var closed = new WorkingCalendar(
            Enumerable.Range(1, 12).SelectMany(m => Enumerable.Range(1, 31), (m, d) => new HolidayRule("closed", m, d, Moves: false))
                .Where(rule => rule.Day <= DateTime.DaysInMonth(2024, rule.Month)), []);
        Assert.Throws<InvalidOperationException>(() => Deadlines.Work(
            Term.Hours(1), At("2026-11-24T10:00:00"), DefaultSchedules.For(ScheduleKind.RoadPolice), closed, "7", "362-2007"));
    }

    private static DeadlineSheet Work(Term term, string filed) => Deadlines.Work(
        term, At(filed), DefaultSchedules.For(ScheduleKind.RoadPolice), WorkingCalendar.Default, "7(1)", "362-2007");

    private static DateTimeOffset At(string local) =>
        DateTimeOffset.Parse(local + "+05:00", CultureInfo.InvariantCulture);
}
