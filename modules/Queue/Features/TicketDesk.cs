using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>Gives out the tickets of a hall, to those who come and to those who have booked.</summary>
internal sealed class TicketDesk(QueueDb db, DatabaseSession session, PeopleDesk people, HallHours hours, ILaw law)
{
    /// <summary>Services of the windows that are in use; the law must know them.</summary>
    public async Task<IReadOnlyList<string>> Served(string officeId, CancellationToken cancellation)
    {
        var windows = await db.Windows.AsNoTracking().Where(w => w.OfficeId == officeId && !w.IsClosed).ToListAsync(cancellation);
        return [.. windows.SelectMany(w => w.Services).Where(law.Standards.ContainsKey).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether the hall receives now.</summary>
    public async Task<bool> IsOpen(string officeId, DateTime now, CancellationToken cancellation) =>
        await people.FindOffice(officeId, cancellation) is { } office && await hours.IsOpen(office, now, cancellation);

    /// <summary>Makes a ticket; refused where the hall is closed or does not serve it.</summary>
    public async Task<Result<Ticket>> Take(TicketWish wish, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        if (wish.Priority is { } ground && !Priorities.On(today).Any(p => p.Code == ground))
        {
            return new Failure.Invalid("priority", "queue.priority-unknown");
        }

        if (!(await Served(wish.OfficeId, cancellation)).Contains(wish.Service)
            || await hours.Edition(wish.Service, today, cancellation) is not { } edition
            || await people.FindOffice(wish.OfficeId, cancellation) is not { } office)
        {
            return new Failure.Invalid("service", "queue.not-served");
        }

        if (!await hours.IsOpen(office, useCase.Now, cancellation))
        {
            return new Problem("queue.closed");
        }

        var serial = await session.Next(QueueDb.SchemaName, QueueDb.TicketSerials, cancellation);
        var limit = await hours.Limit(edition, today, cancellation);
        var order = new TicketOrder(office.Id, office.Region, wish.Service, edition.Code, limit, wish.Language, wish.Priority, wish.BookedFor);
        var taken = db.Tickets.Add(Ticket.Take(order, serial, await db.NextNumber<TicketDay>(office.Id, today, cancellation), today, useCase.Now)).Entity;
        useCase.Changed("ticket", taken.Id);
        return taken;
    }
}

/// <summary>What a visitor wants a ticket for.</summary>
/// <param name="BookedFor">The booked time, UTC, of a visitor who is not late.</param>
internal sealed record TicketWish(string OfficeId, string Service, string Language, string? Priority, DateTime? BookedFor = null);
