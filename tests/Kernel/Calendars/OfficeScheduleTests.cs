using System.Globalization;
using Licensing.Kernel.Calendars;

namespace Licensing.Tests.Kernel.Calendars;

/// <summary>C-5: the table of opening hours.</summary>
public sealed class OfficeScheduleTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Default;

    [Theory]
    [InlineData(ScheduleKind.RoadPolice, "2026-11-23", null)] // Monday
    [InlineData(ScheduleKind.RoadPolice, "2026-11-24", "09:00-19:00")]
    [InlineData(ScheduleKind.RoadPolice, "2026-11-28", "09:00-19:00")] // Saturday
    [InlineData(ScheduleKind.RoadPolice, "2026-11-29", null)]
    [InlineData(ScheduleKind.Migration2007, "2026-11-23", null)]
    [InlineData(ScheduleKind.Migration2007, "2026-11-28", "09:00-18:30")]
    [InlineData(ScheduleKind.Migration2014, "2026-11-23", "09:00-18:30")]
    [InlineData(ScheduleKind.Migration2014, "2026-11-28", "09:00-13:00")]
    [InlineData(ScheduleKind.ServiceCentre, "2026-11-28", "09:00-20:00")]
    [InlineData(ScheduleKind.ServiceCentre, "2026-11-29", null)]
    [InlineData(ScheduleKind.ServiceCentreBranch2010, "2026-11-28", "09:00-19:00")]
    [InlineData(ScheduleKind.Migration254, "2026-11-28", "09:00-18:30")]
    [InlineData(ScheduleKind.AddressBureau, "2026-11-23", "09:00-18:00")]
    [InlineData(ScheduleKind.AddressBureau, "2026-11-28", null)]
    [InlineData(ScheduleKind.LicensingPermit, "2026-11-24", "09:00-20:00")]
    [InlineData(ScheduleKind.LicensingPermit, "2026-11-25", null)]
    [InlineData(ScheduleKind.LicensingPermit, "2026-11-07", "09:00-13:00")] // first Saturday
    [InlineData(ScheduleKind.LicensingPermit, "2026-11-14", null)]
    [InlineData(ScheduleKind.LicensingPermit, "2026-11-21", "09:00-13:00")] // third
    [InlineData(ScheduleKind.LicensingPermit, "2026-11-28", null)]
    [InlineData(ScheduleKind.RoadPolice, "2026-12-16", null)] // a holiday on a Wednesday
    [InlineData(ScheduleKind.RoadPolice, "2020-05-09", null)] // a holiday on a Saturday
    [InlineData(ScheduleKind.ServiceCentre, "2026-03-09", null)] // a holiday that moved
    public void OpeningOn_DefaultHours_AreTheTable(ScheduleKind kind, string date, string? hours)
    {
        var opening = DefaultSchedules.For(kind).OpeningOn(Date(date), Calendar);
        Assert.Equal(hours, opening is null ? null : $"{opening.Opens:HH\\:mm}-{opening.Closes:HH\\:mm}");
    }

    [Fact]
    public void OpeningOn_NewPeriod_HoldsFromItsFirstDay()
    {
        var schedule = OfficeSchedule.Dated(
            QueueKind.Live,
            new SchedulePeriod(new(2026, 12, 1), [new(DayOfWeek.Tuesday, new(8, 0), new(12, 0))]),
            new SchedulePeriod(new(2026, 1, 1), [new(DayOfWeek.Tuesday, new(9, 0), new(19, 0))]));
        Assert.Equal(new TimeOnly(9, 0), schedule.OpeningOn(new(2025, 11, 25), Calendar)?.Opens); // before the first
        Assert.Equal(new TimeOnly(9, 0), schedule.OpeningOn(new(2026, 11, 24), Calendar)?.Opens);
        Assert.Equal(new TimeOnly(8, 0), schedule.OpeningOn(new(2026, 12, 1), Calendar)?.Opens);
    }

    [Theory]
    [InlineData("08:59:59", false)]
    [InlineData("09:00:00", true)]
    [InlineData("13:30:00", true)] // lunch does not close the clock
    [InlineData("18:59:59", true)]
    [InlineData("19:00:00", false)]
    public void IsOpenAt_EdgesOfTheDay_OpensInclusiveClosesExclusive(string time, bool open)
    {
        var at = BusinessTime.At(new(2026, 11, 24), TimeOnly.Parse(time, CultureInfo.InvariantCulture));
        Assert.Equal(open, DefaultSchedules.For(ScheduleKind.RoadPolice).IsOpenAt(at, Calendar));
        Assert.True(OfficeSchedule.RoundTheClock.IsOpenAt(at, Calendar));
    }

    [Fact]
    public void Reception_OfOrder254_EndsAtHalfPastFive() => Assert.Equal(
        new TimeOnly(17, 30),
        DefaultSchedules.For(ScheduleKind.Migration254).OpeningOn(new(2026, 11, 24), Calendar)?.ReceptionUntil);

    [Fact]
    public void Dated_HoursThatCannotBe_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => OfficeSchedule.Weekly(QueueKind.Live, []));
        Assert.Throws<ArgumentException>(() =>
            OfficeSchedule.Weekly(QueueKind.Live, new Opening(DayOfWeek.Monday, new(9, 0), new(9, 0))));
    }

    [Fact]
    public void BusinessTime_AnyDate_IsFiveHoursAheadOfUtc()
    {
        // Almaty was at UTC+06:00 then, by the zone database; the rule is fixed.
        var at = BusinessTime.At(new(2010, 7, 1), new(0, 30));
        Assert.Equal(new DateTime(2010, 6, 30, 19, 30, 0, DateTimeKind.Utc), BusinessTime.ToUtc(at));
        Assert.Equal(new DateOnly(2010, 7, 1), BusinessTime.DateOf(BusinessTime.ToUtc(at)));
        Assert.Equal(0, BusinessTime.ToUtc(at.AddTicks(7)).Ticks % TimeSpan.TicksPerMicrosecond);
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
