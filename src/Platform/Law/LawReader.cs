using System.Collections.Immutable;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Fees;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Law;

/// <summary>Turns effective-dated rows into the snapshot that rules work on.</summary>
internal sealed class LawReader(KernelDb db)
{
    public async Task<LoadedLaw> ReadUnless(LoadedLaw? known, CancellationToken cancellation)
    {
        var version = await Version(cancellation);
        return known?.Version == version ? known : await Read(version, cancellation);
    }

    private async Task<LawVersion> Version(CancellationToken cancellation)
    {
        var all = db.Mci.Select(r => r.Version).Concat(db.Holidays.Select(r => r.Version))
            .Concat(db.Schedules.Select(r => r.Version)).Concat(db.Overrides.Select(r => r.Version));
        return await all.GroupBy(_ => 1).Select(g => new LawVersion(g.Count(), g.Sum(v => (long)v))).SingleOrDefaultAsync(cancellation);
    }

    private async Task<LoadedLaw> Read(LawVersion version, CancellationToken cancellation) => Build(version, new LawRows(
        await db.Mci.AsNoTracking().ToListAsync(cancellation), await db.Holidays.AsNoTracking().ToListAsync(cancellation),
        await db.Schedules.AsNoTracking().ToListAsync(cancellation), await db.Overrides.AsNoTracking().ToListAsync(cancellation)));

    /// <summary>The law that these rows make.</summary>
    public static LoadedLaw Build(LawVersion version, LawRows rows)
    {
        var snapshot = new LawSnapshot(
            rows.Holidays.Count == 0 ? WorkingCalendar.Default : Calendar(rows.Holidays),
            rows.Mci.Count == 0 ? MciTable.Default : new MciTable(rows.Mci.Select(r => new MciRate(r.From, r.Tenge))),
            rows.Schedules.Where(r => r.OfficeId is null).GroupBy(r => r.Kind).ToImmutableDictionary(g => g.Key, Schedule),
            [.. rows.Overrides.Select(r => new LawOverride(r.Service, r.Edition, r.Key, r.From, r.Value))]);
        return new LoadedLaw(version, snapshot, rows.Schedules.Where(r => r.OfficeId is not null)
            .GroupBy(r => (r.OfficeId!, r.Kind)).ToImmutableDictionary(g => g.Key, g => Own(snapshot.Schedule(g.Key.Kind), [.. g])));
    }

    private static WorkingCalendar Calendar(ICollection<HolidayRow> rows) => new(
        rows.Where(r => r.Year is null).Select(r => new HolidayRule(r.Code, r.Month, r.Day, r.Moves, r.From, r.Until)),
        rows.Where(r => r.Year is not null).Select(r => new HolidayDate(r.Code, new DateOnly(r.Year!.Value, r.Month, r.Day), r.Moves)));

    private static OfficeSchedule Schedule(IGrouping<ScheduleKind, ScheduleRow> rows) =>
        OfficeSchedule.Dated(DefaultSchedules.For(rows.Key).Queue, rows.Select(Period));

    /// <summary>Until its own first day an office keeps the hours of its kind.</summary>
    private static OfficeSchedule Own(OfficeSchedule ofKind, List<ScheduleRow> own)
    {
        var first = own.Min(r => r.From);
        return OfficeSchedule.Dated(ofKind.Queue, ofKind.Periods.Where(p => p.From < first).Concat(own.Select(Period)));
    }

    private static SchedulePeriod Period(ScheduleRow row) => new(row.From, [.. row.Openings]);
}

/// <summary>Effective-dated rows as they stand, or as a change would leave them.</summary>
internal sealed record LawRows(
    ICollection<MciRow> Mci, ICollection<HolidayRow> Holidays, ICollection<ScheduleRow> Schedules, ICollection<OverrideRow> Overrides);
