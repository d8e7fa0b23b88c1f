using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Law;

/// <summary>The public holidays of C-5: of every year, and of single years.</summary>
[Allow(Roles.Administrator)]
public sealed record ListHolidays : IQuery<IReadOnlyList<HolidayView>>;

/// <summary>A holiday.</summary>
public sealed record HolidayView(Guid Id, string Code, int? Year, int Month, int Day, bool Moves, DateOnly? From, DateOnly? Until, bool CanEnd);

/// <summary>Adds a holiday from a day on: of every year, or of one.</summary>
/// <param name="Code">Names it in texts: one of <see cref="HolidayCodes"/>.</param>
/// <param name="First">The first day on which it is a holiday.</param>
/// <param name="EveryYear">On this day of every year from then on.</param>
/// <param name="Moves">Moves to the next working day from a weekend.</param>
public sealed record AddHoliday(string Code, DateOnly First, bool EveryYear, bool Moves) : LawChange(First)
{
    /// <inheritdoc/>
    public override bool MovesClocks => true;
}

/// <summary>The day is no holiday any more from the day after <paramref name="Last"/>; past years keep it.</summary>
public sealed record EndHoliday(Guid HolidayId, DateOnly Last) : LawChange(Last < DateOnly.MaxValue ? Last.AddDays(1) : Last)
{
    /// <inheritdoc/>
    public override bool MovesClocks => true;
}

/// <summary>The holidays that texts can name; the last one is for days that a decree gives.</summary>
public static class HolidayCodes
{
    /// <summary>A day that a decree makes free.</summary>
    public const string DayOff = "day-off";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. DefaultHolidays.Rules.Select(r => r.Code).Concat(DefaultHolidays.Dates.Select(d => d.Code)).Distinct(), DayOff];
}

internal sealed class HolidayHandlers(KernelDb db)
    : IHandler<ListHolidays, IReadOnlyList<HolidayView>>, ILawWriter<AddHoliday>, ILawWriter<EndHoliday>
{
    public async Task<Result<IReadOnlyList<HolidayView>>> Handle(ListHolidays request, UseCase useCase, CancellationToken cancellation)
    {
        var today = EffectiveDates.Today(useCase);
        var rows = await db.Holidays.AsNoTracking().OrderBy(r => r.Year).ThenBy(r => r.Month).ThenBy(r => r.Day).ToListAsync(cancellation);
        return rows.ConvertAll(r => new HolidayView(
            r.Id, r.Code, r.Year, r.Month, r.Day, r.Moves, r.From, r.Until, r.Year is null && (r.Until is null || r.Until > today)));
    }

    // Whether the day is one already: then its name stands there.
    public async Task<string> Standing(AddHoliday change, CancellationToken cancellation)
    {
        var (year, month, day) = (change.First.Year, change.First.Month, change.First.Day);
        var codes = await db.Holidays.AsNoTracking()
            .Where(r => r.Month == month && r.Day == day && (r.Year == year || (r.Year == null && (r.From == null || r.From <= change.First) && (r.Until == null || r.Until >= change.First))))
            .OrderBy(r => r.Code).Select(r => r.Code).ToListAsync(cancellation);
        return string.Join(' ', codes);
    }

    public async Task<Failure?> Write(AddHoliday change, DateOnly today, CancellationToken cancellation)
    {
        var (first, code) = (change.First, change.Code);
        if (!HolidayCodes.All.Contains(code))
        {
            return new Failure.Invalid("code", "unknown-value");
        }

        if (EffectiveDates.Check("first", first, today) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        int? year = change.EveryYear ? null : first.Year;
        var known = await db.Holidays.Where(r => r.Code == code && r.Year == year).ToListAsync(cancellation);
        if (known.Exists(r => (year is not null && code != HolidayCodes.DayOff) || (r.Month == first.Month && r.Day == first.Day && r.Until is null)))
        {
            return new Failure.Invalid("first", "holiday-known");
        }

        db.Holidays.Add(new HolidayRow
        {
            Code = code, Year = year, Month = first.Month, Day = first.Day, Moves = change.Moves, From = change.EveryYear ? first : null,
        });
        return null;
    }

    public async Task<string> Standing(EndHoliday change, CancellationToken cancellation) =>
        await db.Holidays.AsNoTracking().SingleOrDefaultAsync(r => r.Id == change.HolidayId, cancellation) is { } row
            ? string.Create(CultureInfo.InvariantCulture, $"{row.Code} {row.Month:00}-{row.Day:00} {row.Until:yyyy-MM-dd}").Trim() : "";

    public async Task<Failure?> Write(EndHoliday change, DateOnly today, CancellationToken cancellation)
    {
        var row = await db.Holidays.SingleOrDefaultAsync(r => r.Id == change.HolidayId && r.Year == null, cancellation);
        if (row is null)
        {
            return new Failure.NotFound("holiday", change.HolidayId.ToString());
        }

        if (change.Last < today || row.Until < today)
        {
            return new Failure.Invalid("last", "date-past");
        }

        row.Until = change.Last;
        return null;
    }
}
