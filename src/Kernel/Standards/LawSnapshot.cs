using System.Collections.Immutable;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Fees;

namespace Licensing.Kernel.Standards;

/// <summary>
/// All data that rules lean on at one moment: calendar, index, opening hours, and the rows that override the declared
/// numbers. Immutable, so that an assessment sees one law from beginning to end.
/// </summary>
public sealed record LawSnapshot(
    WorkingCalendar Calendar,
    MciTable Mci,
    ImmutableDictionary<ScheduleKind, OfficeSchedule> Schedules,
    ImmutableArray<LawOverride> Overrides)
{
    /// <summary>What the specification gives, without any row.</summary>
    public static LawSnapshot Defaults { get; } =
        new(WorkingCalendar.Default, MciTable.Default, DefaultSchedules.All, []);

    public OfficeSchedule Schedule(ScheduleKind kind) =>
        Schedules.TryGetValue(kind, out var schedule) ? schedule : DefaultSchedules.For(kind);

    /// <summary>The dates of an act as they are known for a filing date.</summary>
    public Act DatesOf(Act act, DateOnly filedOn)
    {
        var from = Find(LawKeys.AnyService, act.Code, LawKeys.InForceFrom, filedOn);
        var repealed = Find(LawKeys.AnyService, act.Code, LawKeys.RepealedOn, filedOn);
        return act with
        {
            InForceFrom = from?.Date ?? act.InForceFrom,
            RepealedOn = repealed is null ? act.RepealedOn : repealed.Date,
        };
    }

    public decimal Number(string service, string edition, string key, DateOnly filedOn, decimal declared) =>
        Find(service, edition, key, filedOn)?.Number ?? declared;

    public ImmutableArray<string> Codes(
        string service, string edition, string key, DateOnly filedOn, ImmutableArray<string> declared) =>
        Find(service, edition, key, filedOn)?.Codes ?? declared;

    private LawOverride? Find(string service, string edition, string key, DateOnly filedOn) => Overrides
        .Where(row => row.Service == service && row.Edition == edition && row.Key == key && row.From <= filedOn)
        .MaxBy(row => row.From);
}
