using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>What the screen in a hall shows: whom which window calls, the newest first; how many wait and how long the longest.</summary>
[Allow(Roles.Public)]
internal sealed record ShowBoard(string OfficeId) : IQuery<HallBoard>;

/// <summary>The answer.</summary>
/// <param name="Longest">The longest wait now; one over its limit before all within theirs.</param>
/// <param name="LimitMinutes">The limit of the edition for it.</param>
/// <param name="IsOver">It is longer than the edition allows.</param>
internal sealed record HallBoard(string Office, IReadOnlyList<BoardCall> Calls, int Waiting, TimeSpan? Longest, int? LimitMinutes, bool IsOver);

/// <summary>A call.</summary>
/// <param name="Key">Another one for every time that the number is said.</param>
internal sealed record BoardCall(string Name, int Window, string Language, string Key);

/// <summary>What the holder of a coupon sees.</summary>
[Allow(Roles.Public)]
internal sealed record ShowTicket(string Code) : IQuery<HeldTicket>;

/// <summary>The answer.</summary>
/// <param name="Ahead">How many are called before.</param>
internal sealed record HeldTicket(string OfficeId, string Office, string Name, string Service, string Edition, TicketState State, int Ahead, int? Window, int? LimitMinutes, DateTime TakenAt, DateTime? BookedFor);

/// <summary>The holder does not want to wait any more.</summary>
[Allow(Roles.Public)]
internal sealed record GiveUpTicket(string Code) : ICommand<Done>;

internal sealed class BoardHandler(QueueDb db, PeopleDesk people) : IHandler<ShowBoard, HallBoard>, IHandler<ShowTicket, HeldTicket>, IHandler<GiveUpTicket, Done>
{
    private const int Shown = 8;

    public async Task<Result<HallBoard>> Handle(ShowBoard request, UseCase useCase, CancellationToken cancellation)
    {
        if (await people.FindOffice(request.OfficeId, cancellation) is not { } office)
        {
            return new Failure.NotFound("office", request.OfficeId);
        }

        var today = BusinessTime.DateOf(useCase.Now);
        var all = db.Tickets.AsNoTracking().Where(t => t.OfficeId == office.Id && t.Day == today);
        var called = await all.Where(t => t.State == TicketState.Called).OrderByDescending(t => t.LastCalledAt).Take(Shown).ToListAsync(cancellation);
        var waiting = await all.Where(t => t.State == TicketState.Waiting).ToListAsync(cancellation);
        var longest = waiting.OrderByDescending(t => t.IsOverLimit(useCase.Now)).ThenByDescending(t => t.Waited(useCase.Now)).FirstOrDefault();
        return new HallBoard(
            office.NameKk, [.. called.Select(t => new BoardCall(t.Name, t.Window!.Value, t.Language, $"{t.Number}-{t.Calls}"))],
            waiting.Count, longest?.Waited(useCase.Now), longest?.LimitMinutes, longest?.IsOverLimit(useCase.Now) == true);
    }

    public async Task<Result<HeldTicket>> Handle(ShowTicket request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Find(request.Code).AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } held)
        {
            return new Failure.NotFound("ticket", request.Code);
        }

        var ahead = held.State is TicketState.Waiting
            ? await db.Tickets.Where(t => t.OfficeId == held.OfficeId && t.Day == held.Day && t.State == TicketState.Waiting && t.Service == held.Service)
                .Before(held, useCase.Now).CountAsync(cancellation)
            : 0;
        return new HeldTicket(
            held.OfficeId, (await people.FindOffice(held.OfficeId, cancellation))?.NameKk ?? "", held.Name, held.Service, held.Edition, held.State, ahead,
            held.State is TicketState.Called ? held.Window : null, held.LimitMinutes, held.TakenAt, held.BookedFor);
    }

    public async Task<Result<Done>> Handle(GiveUpTicket request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Find(request.Code).SingleOrDefaultAsync(cancellation) is not { } held)
        {
            return new Failure.NotFound("ticket", request.Code);
        }

        useCase.Changed("ticket", held.Id);
        return held.GiveUp(useCase.Now) is { } problem ? problem : default(Done);
    }

    private IQueryable<Ticket> Find(string code)
    {
        var typed = code.ToUpperInvariant();
        return db.Tickets.Where(t => t.Code == typed);
    }
}
