using Licensing.Kernel.Calendars;
using Licensing.Kernel.Fees;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.ReferenceData;

/// <summary>The index of C-6, holidays and opening hours of C-5. Only rows that are missing are added: what stands is the administrator's.</summary>
internal sealed class LawData(KernelDb db) : IReferenceData
{
    /// <summary>The first day for which anything is known; before a schedule's first day its hours hold too.</summary>
    private static readonly DateOnly Beginning = new(2007, 1, 1);

    public int Order => 20;

    public async Task Upsert(CancellationToken cancellation)
    {
        await AddMci(cancellation);
        await AddHolidays(cancellation);
        await AddSchedules(cancellation);
    }

    private async Task AddMci(CancellationToken cancellation)
    {
        var known = await db.Mci.Select(r => r.From).ToListAsync(cancellation);
        db.Mci.AddRange(MciTable.Default.Rates.Where(r => !known.Contains(r.From)).Select(r => new MciRow { From = r.From, Tenge = r.Tenge }));
    }

    private async Task AddHolidays(CancellationToken cancellation)
    {
        var known = await db.Holidays.AsNoTracking().ToListAsync(cancellation);
        db.Holidays.AddRange(DefaultHolidays.Rules
            .Where(r => !known.Any(k => k.Code == r.Code && k.Year is null && k.Month == r.Month && k.Day == r.Day))
            .Select(r => new HolidayRow { Code = r.Code, Month = r.Month, Day = r.Day, Moves = r.Moves, From = r.From, Until = r.Until }));
        db.Holidays.AddRange(DefaultHolidays.Dates
            .Where(d => !known.Any(k => k.Code == d.Code && k.Year == d.Date.Year))
            .Select(d => new HolidayRow { Code = d.Code, Year = d.Date.Year, Month = d.Date.Month, Day = d.Date.Day, Moves = d.Moves }));
    }

    private async Task AddSchedules(CancellationToken cancellation)
    {
        var known = await db.Schedules.Where(r => r.OfficeId == null).Select(r => r.Kind).Distinct().ToListAsync(cancellation);
        db.Schedules.AddRange(DefaultSchedules.All
            .Where(s => !s.Value.NeverCloses && !known.Contains(s.Key))
            .Select(s => new ScheduleRow { Kind = s.Key, From = Beginning, Openings = [.. s.Value.Periods[0].Openings] }));
    }
}
