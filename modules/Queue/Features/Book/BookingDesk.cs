using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>What can be booked where and when (C-5).</summary>
internal sealed class BookingDesk(QueueDb db, PeopleDesk people, HallHours hours)
{
    /// <summary>Shortest notice of a booking: nobody books the time that begins in this minute.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromMinutes(10);

    /// <summary>The rules of an office; the usual ones where its chief has set none.</summary>
    public async Task<HallRules> Rules(string officeId, CancellationToken cancellation) =>
        await db.Rules.AsNoTracking().SingleOrDefaultAsync(r => r.OfficeId == officeId, cancellation) ?? new HallRules { OfficeId = officeId };

    /// <summary>An office as far as bookings go; none where there is no such office, or no window of it serves that.</summary>
    public async Task<BookedHall?> Hall(string officeId, string service, CancellationToken cancellation)
    {
        var windows = await db.Windows.AsNoTracking().Where(w => w.OfficeId == officeId && !w.IsClosed).ToListAsync(cancellation);
        return windows.Exists(w => w.Services.Contains(service)) && await people.FindOffice(officeId, cancellation) is { IsActive: true } office
            ? new BookedHall(office, await Rules(officeId, cancellation), [.. windows.Select(w => (IReadOnlyList<string>)w.Services)])
            : null;
    }

    /// <summary>The times of a day; refused where the law, the calendar or the chief says that none can be booked then.</summary>
    public async Task<Result<BookableDay>> Day(
        BookedHall hall, string service, DateOnly day, IReadOnlyDictionary<DateOnly, string> closed, DateTime now, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(now);
        if (await hours.Edition(service, day, cancellation) is not { } edition)
        {
            return new Failure.Invalid("service", "queue.not-served");
        }

        if (BookingRights.Of(edition, hall.Office.Kind) is null)
        {
            return new Problem("queue.no-booking", edition.Code);
        }

        if (day < today || day > today.AddDays(hall.Rules.DaysAhead))
        {
            return new Problem("queue.too-far", $"{hall.Rules.DaysAhead}");
        }

        if (closed.TryGetValue(day, out var reason))
        {
            return new Problem("queue.day-closed", reason);
        }

        return await hours.On(day, hall.Office, cancellation) is not { } opening
            ? new Problem("queue.day-shut")
            : new BookableDay(edition.Code, [.. Slots.Of(opening, hall.Rules.SlotMinutes).Where(at => BusinessTime.At(day, at) >= BusinessTime.FromUtc(now) + Notice)]);
    }

    /// <summary>The days that the chief has closed, from one to another, and why.</summary>
    public Task<Dictionary<DateOnly, string>> Closed(string officeId, DateOnly from, DateOnly to, CancellationToken cancellation) =>
        db.BookedDays.AsNoTracking().Where(d => d.OfficeId == officeId && d.Day >= from && d.Day <= to && d.IsClosed).ToDictionaryAsync(d => d.Day, d => d.Reason ?? "", cancellation);

    /// <summary>Services and places of what is booked from one day to another, by time.</summary>
    public async Task<ILookup<DateTime, (string Service, int Place)>> Booked(string officeId, DateOnly from, DateOnly to, CancellationToken cancellation) =>
        (await db.Bookings.AsNoTracking().Where(b => b.OfficeId == officeId && b.Day >= from && b.Day <= to && b.Held == Guid.Empty)
            .Select(b => new { b.At, b.Service, b.Place }).ToListAsync(cancellation)).ToLookup(b => b.At, b => (b.Service, b.Place));
}

/// <summary>An office that one books at.</summary>
/// <param name="Windows">The services of each window in use.</param>
internal sealed record BookedHall(Office Office, HallRules Rules, IReadOnlyList<IReadOnlyList<string>> Windows)
{
    /// <summary>Whether one more visitor for a service fits beside those.</summary>
    public bool HasRoom(IEnumerable<(string Service, int Place)> booked, string service) =>
        Slots.Fit(Windows, [.. booked.Select(b => b.Service), service], Rules.Places(Windows.Count));
}

/// <summary>Times of a day that can be booked, were they free.</summary>
internal sealed record BookableDay(string Edition, IReadOnlyList<TimeOnly> Times);
