using System.Collections.Immutable;

namespace Licensing.Kernel.Calendars;

/// <summary>The table of opening hours in C-5, as data that rows can replace; every office can have its own.</summary>
public static class DefaultSchedules
{
    private static readonly DayOfWeek[] TuesdayToSaturday =
        [DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday];

    private static readonly DayOfWeek[] MondayToFriday =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly DayOfWeek[] MondayToSaturday = [.. MondayToFriday, DayOfWeek.Saturday];

    public static ImmutableDictionary<ScheduleKind, OfficeSchedule> All { get; } =
        Enum.GetValues<ScheduleKind>().ToImmutableDictionary(kind => kind, For);

    public static OfficeSchedule For(ScheduleKind kind) => kind switch
    {
        // DECISION: «five days a week including one of the days off».
        ScheduleKind.RoadPolice =>
            OfficeSchedule.Weekly(QueueKind.Live, On(TuesdayToSaturday, "09:00", "19:00", "13:00", "14:00")),
        ScheduleKind.Migration2007 =>
            OfficeSchedule.Weekly(QueueKind.Live, On(TuesdayToSaturday, "09:00", "18:30", "13:00", "14:30")),
        ScheduleKind.Migration2014 => OfficeSchedule.Weekly(
            QueueKind.Electronic,
            [.. On(MondayToFriday, "09:00", "18:30", "13:00", "14:30"), Day(DayOfWeek.Saturday, "09:00", "13:00")]),
        ScheduleKind.ServiceCentre =>
            OfficeSchedule.Weekly(QueueKind.Electronic, On(MondayToSaturday, "09:00", "20:00")),
        ScheduleKind.ServiceCentreBranch2010 =>
            OfficeSchedule.Weekly(QueueKind.Electronic, On(MondayToSaturday, "09:00", "19:00", "13:00", "14:00")),
        ScheduleKind.Migration254 => OfficeSchedule.Weekly(
            QueueKind.Live,
            On(MondayToSaturday, "09:00", "18:30", "13:00", "14:30").Select(o => o with { ReceptionUntil = new(17, 30) })),
        ScheduleKind.AddressBureau =>
            OfficeSchedule.Weekly(QueueKind.Live, On(MondayToFriday, "09:00", "18:00", "13:00", "14:00")),
        ScheduleKind.LicensingPermit => OfficeSchedule.Weekly(
            QueueKind.Live,
            [
                .. On([DayOfWeek.Tuesday, DayOfWeek.Thursday], "09:00", "20:00"),
                Day(DayOfWeek.Saturday, "09:00", "13:00") with { WeeksOfMonth = [1, 3] },
            ]),
        ScheduleKind.Portal => OfficeSchedule.RoundTheClock,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What an office of this kind keeps until it has hours of its own.</summary>
    public static ScheduleKind DefaultOf(OfficeKind kind) => kind switch
    {
        OfficeKind.RoadPoliceUnit => ScheduleKind.RoadPolice,
        OfficeKind.MigrationPoliceUnit or OfficeKind.CentralBody => ScheduleKind.Migration2014,
        OfficeKind.AddressBureau => ScheduleKind.AddressBureau,
        OfficeKind.LicensingPermitUnit => ScheduleKind.LicensingPermit,
        OfficeKind.PublicServiceCentre => ScheduleKind.ServiceCentre,
        OfficeKind.Portal => ScheduleKind.Portal,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static IEnumerable<Opening> On(
        DayOfWeek[] days, string opens, string closes, string? lunchFrom = null, string? lunchTo = null) =>
        days.Select(day => Day(day, opens, closes) with { LunchFrom = Time(lunchFrom), LunchTo = Time(lunchTo) });

    private static Opening Day(DayOfWeek day, string opens, string closes) =>
        new(day, Time(opens)!.Value, Time(closes)!.Value);

    private static TimeOnly? Time(string? text) =>
        text is null ? null : TimeOnly.ParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
