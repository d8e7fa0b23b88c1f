using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>An officer sits down at a window.</summary>
[Allow(QueueRoles.Callers)]
internal sealed record OpenWindow(Guid WindowId) : ICommand<Done>;

/// <summary>The officer leaves it; who was being served there has been served.</summary>
[Allow(QueueRoles.Callers)]
internal sealed record LeaveWindow : ICommand<Done>;

/// <summary>«Next»: whoever was at the window has been served, and the one whose turn it is comes. Two officers never call the same (C-5).</summary>
/// <param name="Seen">The ticket at the window as the officer sees it. Another one there means that this press is a second one: nobody else is called.</param>
[Allow(QueueRoles.Callers)]
internal sealed record CallNext(Guid? Seen) : ICommand<CalledTicket>;

/// <summary>Something is done with the ticket at the officer's window.</summary>
[Allow(QueueRoles.Callers)]
internal sealed record EndCall(Guid TicketId, CallEnd How, Guid? WindowId = null) : ICommand<Done>;

/// <summary>Calls somebody who was not there once more.</summary>
[Allow(QueueRoles.Callers)]
internal sealed record CallBack(Guid TicketId) : ICommand<CalledTicket>;

/// <summary>What is done.</summary>
internal enum CallEnd
{
    /// <summary>The number is said again.</summary>
    Again,

    /// <summary>Served, and no next one is called.</summary>
    Served,

    /// <summary>Nobody came.</summary>
    NoShow,

    /// <summary>Goes to another window, where it is the next.</summary>
    Sent,
}

/// <summary>The ticket that was called; none where nobody waits.</summary>
internal sealed record CalledTicket(Guid? Id, string? Name);

internal sealed class CallTicketsHandler(QueueDb db, DatabaseSession session) :
    IHandler<OpenWindow, Done>, IHandler<LeaveWindow, Done>, IHandler<CallNext, CalledTicket>, IHandler<EndCall, Done>, IHandler<CallBack, CalledTicket>
{
    private const int Tried = 40;

    public async Task<Result<Done>> Handle(OpenWindow request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Windows.SingleOrDefaultAsync(w => w.Id == request.WindowId && w.OfficeId == useCase.Actor.OfficeId, cancellation) is not { } window)
        {
            return new Failure.NotFound("window", request.WindowId.ToString());
        }

        var start = BusinessTime.ToUtc(BusinessTime.StartOf(BusinessTime.DateOf(useCase.Now)));
        if (window.Open(useCase.Officer, start, useCase.Now) is { } problem)
        {
            return problem;
        }

        (await db.Windows.Where(w => w.OfficerId == useCase.Actor.UserId && w.Id != window.Id).ToListAsync(cancellation)).ForEach(w => w.Leave());
        useCase.Changed("hall-window", window.Id);
        return default(Done);
    }

    public async Task<Result<Done>> Handle(LeaveWindow request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Mine(useCase, cancellation) is { } window)
        {
            Finish(await AtWindow(useCase, cancellation), useCase);
            window.Leave();
            useCase.Changed("hall-window", window.Id);
        }

        return default(Done);
    }

    public async Task<Result<CalledTicket>> Handle(CallNext request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Mine(useCase, cancellation) is not { } window)
        {
            return new Problem("queue.no-window");
        }

        // Who was left there on an earlier day is seen by nobody, and stops nobody.
        var (atWindow, today) = (await AtWindow(useCase, cancellation), BusinessTime.DateOf(useCase.Now));
        if (atWindow.Find(t => t.Day == today && t.Id != request.Seen) is { } already)
        {
            return new CalledTicket(already.Id, already.Name);
        }

        Finish(atWindow, useCase);
        foreach (var id in await Candidates(window, useCase, cancellation))
        {
            // Whom another officer is calling in this moment is passed over: nobody waits, nobody is called twice.
            var taken = await session.Provider.TakeFirst<Ticket>(db, [(nameof(Ticket.Id), id), (nameof(Ticket.State), TicketState.Waiting)], nameof(Ticket.Serial), cancellation);
            if (taken is not null)
            {
                return Called(taken, window, useCase);
            }
        }

        return new CalledTicket(null, null);
    }

    public async Task<Result<CalledTicket>> Handle(CallBack request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Mine(useCase, cancellation) is not { } window)
        {
            return new Problem("queue.no-window");
        }

        var today = BusinessTime.DateOf(useCase.Now);
        if (await db.Tickets.SingleOrDefaultAsync(t => t.Id == request.TicketId && t.OfficeId == window.OfficeId && t.Day == today, cancellation) is not { } ticket)
        {
            return new Failure.NotFound("ticket", request.TicketId.ToString());
        }

        Finish(await AtWindow(useCase, cancellation), useCase);
        return Called(ticket, window, useCase);
    }

    public async Task<Result<Done>> Handle(EndCall request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Tickets.SingleOrDefaultAsync(t => t.Id == request.TicketId && t.OfficerId == useCase.Actor.UserId, cancellation) is not { } ticket)
        {
            return new Failure.NotFound("ticket", request.TicketId.ToString());
        }

        var problem = request.How switch
        {
            CallEnd.Again => ticket.Again(useCase.Now),
            CallEnd.Served => ticket.End(TicketState.Served, useCase.Now),
            CallEnd.NoShow => ticket.End(TicketState.NoShow, useCase.Now),
            _ => await SendOn(ticket, request.WindowId, useCase, cancellation),
        };
        useCase.Changed("ticket", ticket.Id);
        return problem is null ? default(Done) : problem;
    }

    private async Task<Problem?> SendOn(Ticket ticket, Guid? windowId, UseCase useCase, CancellationToken cancellation) =>
        await db.Windows.SingleOrDefaultAsync(w => w.Id == windowId && w.OfficeId == ticket.OfficeId && !w.IsClosed && w.OfficerId != useCase.Actor.UserId, cancellation) is { } window
            ? ticket.Send(window, useCase.Now)
            : new Problem("queue.window-needed");

    private static Result<CalledTicket> Called(Ticket ticket, HallWindow window, UseCase useCase)
    {
        if (ticket.Call(window, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        window.Call();
        useCase.Changed("ticket", ticket.Id);
        return new CalledTicket(ticket.Id, ticket.Name);
    }

    private Task<HallWindow?> Mine(UseCase useCase, CancellationToken cancellation) =>
        db.Windows.SingleOrDefaultAsync(w => w.OfficerId == useCase.Actor.UserId && w.OfficeId == useCase.Actor.OfficeId && !w.IsClosed, cancellation);

    private Task<List<Ticket>> AtWindow(UseCase useCase, CancellationToken cancellation) =>
        db.Tickets.Where(t => t.OfficerId == useCase.Actor.UserId && t.State == TicketState.Called).ToListAsync(cancellation);

    // What the officer has at the window is served once the next one is called.
    private static void Finish(List<Ticket> atWindow, UseCase useCase)
    {
        foreach (var ticket in atWindow)
        {
            ticket.End(TicketState.Served, useCase.Now);
            useCase.Changed("ticket", ticket.Id);
        }
    }

    private async Task<List<Guid>> Candidates(HallWindow window, UseCase useCase, CancellationToken cancellation)
    {
        var (today, services) = (BusinessTime.DateOf(useCase.Now), window.Services);
        return await db.Tickets.AsNoTracking()
            .Where(t => t.OfficeId == window.OfficeId && t.Day == today && t.State == TicketState.Waiting
                && (t.SentTo == window.Id || (t.SentTo == null && services.Contains(t.Service))))
            .InTurn(useCase.Now).Take(Tried).Select(t => t.Id).ToListAsync(cancellation);
    }
}
