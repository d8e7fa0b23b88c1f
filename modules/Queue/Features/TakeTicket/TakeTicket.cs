using Licensing.Kernel.Calendars;
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
internal sealed record TakenTicket(string Code, string Name)
{
    public static TakenTicket Of(Ticket ticket) => new(ticket.Code, ticket.Name);
}

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
        if (!Cultures.IsKnown(request.Language))
        {
            yield return new("language", "required");
        }
    }
}

internal sealed class TakeTicketHandler(QueueDb db, TicketDesk desk) : IHandler<TakeTicket, TakenTicket>, IHandler<AskHall, OfferedHall>
{
    public async Task<Result<OfferedHall>> Handle(AskHall request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var served = await desk.Served(request.OfficeId, cancellation);
        var waiting = await db.Tickets.AsNoTracking().Where(t => t.OfficeId == request.OfficeId && t.Day == today && t.State == TicketState.Waiting)
            .GroupBy(t => t.Service).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return new OfferedHall(
            await desk.IsOpen(request.OfficeId, useCase.Now, cancellation), [.. served.Select(s => new HallService(s, waiting.GetValueOrDefault(s)))],
            [.. Priorities.On(today).Select(p => p.Code)]);
    }

    public async Task<Result<TakenTicket>> Handle(TakeTicket request, UseCase useCase, CancellationToken cancellation)
    {
        var taken = await desk.Take(new TicketWish(request.OfficeId, request.Service, request.Language, request.Priority), useCase, cancellation);
        return taken.Failure is { } failure ? failure : TakenTicket.Of(taken.Value);
    }
}
