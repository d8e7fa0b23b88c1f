using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
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
[Allow(Roles.Administrator)]
public sealed record AddHoliday(string Code, DateOnly First, bool EveryYear, bool Moves) : ICommand<Done>;

/// <summary>The day is no holiday any more from the day after <paramref name="Last"/>; past years keep it.</summary>
[Allow(Roles.Administrator)]
public sealed record EndHoliday(Guid HolidayId, DateOnly Last) : ICommand<Done>;

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
    : IHandler<ListHolidays, IReadOnlyList<HolidayView>>, IHandler<AddHoliday, Done>, IHandler<EndHoliday, Done>
{
    public async Task<Result<IReadOnlyList<HolidayView>>> Handle(ListHolidays request, UseCase useCase, CancellationToken cancellation)
    {
        var today = EffectiveDates.Today(useCase);
        var rows = await db.Holidays.AsNoTracking().OrderBy(r => r.Year).ThenBy(r => r.Month).ThenBy(r => r.Day).ToListAsync(cancellation);
        return rows.ConvertAll(r => new HolidayView(
            r.Id, r.Code, r.Year, r.Month, r.Day, r.Moves, r.From, r.Until, r.Year is null && (r.Until is null || r.Until > today)));
    }

    public async Task<Result<Done>> Handle(AddHoliday request, UseCase useCase, CancellationToken cancellation)
    {
        var (first, code) = (request.First, request.Code);
        if (!HolidayCodes.All.Contains(code))
        {
            return new Failure.Invalid("code", "unknown-value");
        }

        if (EffectiveDates.Check("first", first, useCase) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        int? year = request.EveryYear ? null : first.Year;
        var same = await db.Holidays.AnyAsync(
            r => r.Code == code && r.Year == year && (year != null || (r.Month == first.Month && r.Day == first.Day && r.Until == null)), cancellation);
        if (same && code != HolidayCodes.DayOff)
        {
            return new Failure.Invalid("first", "holiday-known");
        }

        var row = new HolidayRow
        {
            Code = code, Year = year, Month = first.Month, Day = first.Day, Moves = request.Moves, From = request.EveryYear ? first : null,
        };
        db.Holidays.Add(row);
        useCase.Changed("holiday", row.Id);
        return default(Done);
    }

    public async Task<Result<Done>> Handle(EndHoliday request, UseCase useCase, CancellationToken cancellation)
    {
        var row = await db.Holidays.SingleOrDefaultAsync(r => r.Id == request.HolidayId && r.Year == null, cancellation);
        if (row is null)
        {
            return new Failure.NotFound("holiday", request.HolidayId.ToString());
        }

        var today = EffectiveDates.Today(useCase);
        if (request.Last < today || row.Until < today)
        {
            return new Failure.Invalid("last", "date-past");
        }

        row.Until = request.Last;
        useCase.Changed("holiday", row.Id);
        return default(Done);
    }
}
