using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>Takes a ticket at a terminal (C-5): one for one touch, however often the browser sends it.</summary>
/// <param name="OfficeId">The terminal's office.</param>
/// <param name="Service">Code of a service that a window of the hall serves.</param>
/// <param name="Language">kk, ru or en.</param>
/// <param name="Priority">Code of the ground on which the visitor goes first, or none.</param>
[Allow(Roles.Public)]
internal sealed record TakeTicket(string OfficeId, string Service, string Language, string? Priority) : ICommand<TakenTicket>;

/// <summary>The ticket.</summary>
/// <param name="Code">Behind the QR code.</param>
/// <param name="Name">The number as it is called.</param>
internal sealed record TakenTicket(string Code, string Name);

/// <summary>What a terminal offers: services that a window of the hall serves, and who goes first.</summary>
[Allow(Roles.Public)]
internal sealed record AskHall(string OfficeId) : IQuery<OfferedHall>;

/// <summary>The offer.</summary>
internal sealed record OfferedHall(bool IsOpen, IReadOnlyList<HallService> Services, IReadOnlyList<string> Priorities);

/// <summary>A service with those who wait for it now.</summary>
internal sealed record HallService(string Service, int Waiting);

internal sealed class TakeTicketValidator : IValidator<TakeTicket>
{
    public IEnumerable<FieldError> Check(TakeTicket request)
    {
        if (!Cultures.All.Any(c => c.Name == request.Language))
        {
            yield return new("language", "required");
        }
    }
}

internal sealed class TakeTicketHandler(QueueDb db, DatabaseSession session, PeopleDesk people, ILaw law) : IHandler<TakeTicket, TakenTicket>, IHandler<AskHall, OfferedHall>
{
    public async Task<Result<OfferedHall>> Handle(AskHall request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var served = await Served(request.OfficeId, cancellation);
        var waiting = await db.Tickets.AsNoTracking().Where(t => t.OfficeId == request.OfficeId && t.Day == today && t.State == TicketState.Waiting)
            .GroupBy(t => t.Service).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return new OfferedHall(
            await IsOpen(request.OfficeId, useCase.Now, cancellation), [.. served.Select(s => new HallService(s, waiting.GetValueOrDefault(s)))],
            [.. Priorities.On(today).Select(p => p.Code)]);
    }

    public async Task<Result<TakenTicket>> Handle(TakeTicket request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        if (request.Priority is { } ground && !Priorities.On(today).Any(p => p.Code == ground))
        {
            return new Failure.Invalid("priority", "queue.priority-unknown");
        }

        var snapshot = await law.Now(cancellation);
        if (!(await Served(request.OfficeId, cancellation)).Contains(request.Service)
            || law.Standards.GetValueOrDefault(request.Service)?.EditionOn(today, snapshot) is not { } edition
            || await people.FindOffice(request.OfficeId, cancellation) is not { } office)
        {
            return new Failure.Invalid("service", "queue.not-served");
        }

        if (!await IsOpen(request.OfficeId, useCase.Now, cancellation))
        {
            return new Problem("queue.closed");
        }

        var serial = await session.Next(QueueDb.SchemaName, QueueDb.TicketSerials, cancellation);
        var order = new TicketOrder(office.Id, office.Region, request.Service, edition.Code, Limit(edition, today, snapshot), request.Language, request.Priority);
        var taken = db.Tickets.Add(Ticket.Take(order, serial, await NextNumber(office.Id, today, cancellation), today, useCase.Now)).Entity;
        useCase.Changed("ticket", taken.Id);
        return new TakenTicket(taken.Code, taken.Name);
    }

    // Services of the windows that are in use; the law of today must know them.
    private async Task<IReadOnlyList<string>> Served(string officeId, CancellationToken cancellation)
    {
        var windows = await db.Windows.AsNoTracking().Where(w => w.OfficeId == officeId && !w.IsClosed).ToListAsync(cancellation);
        return [.. windows.SelectMany(w => w.Services).Where(law.Standards.ContainsKey).Distinct().Order(StringComparer.Ordinal)];
    }

    private async Task<bool> IsOpen(string officeId, DateTime now, CancellationToken cancellation)
    {
        if (await people.FindOffice(officeId, cancellation) is not { } office)
        {
            return false;
        }

        // Applicants are received until closing, or until the hour that the schedule names (C-5, EX).
        var (schedule, calendar) = (await law.ScheduleOf(officeId, DefaultSchedules.DefaultOf(office.Kind), cancellation), (await law.Now(cancellation)).Calendar);
        var at = BusinessTime.FromUtc(now);
        return schedule.IsOpenAt(at, calendar) && !(schedule.OpeningOn(BusinessTime.DateOf(at), calendar)?.ReceptionUntil <= BusinessTime.TimeOf(at));
    }

    /// <summary>DECISION: where the limit hangs on facts that a ticket does not know, the longest counts.</summary>
    private static int? Limit(IEdition edition, DateOnly on, LawSnapshot law) => edition.Queues.Any(q => q.Minutes is null)
        ? null
        : edition.Queues.Max(q => (int)law.Number(edition.Service, edition.Code, LawKeys.Queue(q.Code), on, q.Minutes!.Value));

    /// <summary>Terminals of one hall wait for each other here, each no longer than the other's transaction.</summary>
    private async Task<int> NextNumber(string officeId, DateOnly day, CancellationToken cancellation)
    {
        var of = db.Days.Where(d => d.OfficeId == officeId && d.Day == day);
        if (await of.ExecuteUpdateAsync(d => d.SetProperty(x => x.Last, x => x.Last + 1), cancellation) == 0)
        {
            // The day's first ticket; where another terminal is first too, the whole is tried again.
            db.Days.Add(new TicketDay { OfficeId = officeId, Day = day, Last = 1 });
            return 1;
        }

        return await of.Select(d => d.Last).SingleAsync(cancellation);
    }
}
