using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>The hall as an officer sees it: the own window, who is there, who waits and for how long (C-5).</summary>
[Allow(QueueRoles.Readers)]
internal sealed record ShowHall : IQuery<HallView>;

/// <summary>The answer.</summary>
/// <param name="Waiting">In the order in which they are called.</param>
/// <param name="Missed">Called today, and nobody came.</param>
/// <param name="Bookings">Of today, by time; those that still hold; none for who may not know them.</param>
internal sealed record HallView(Guid? WindowId, IReadOnlyList<WindowView> Windows, TicketView? Current, IReadOnlyList<TicketView> Waiting, IReadOnlyList<TicketView> Missed, HallCounts Today, IReadOnlyList<BookingView> Bookings)
{
    /// <summary>The longest wait; one over its limit before all within theirs.</summary>
    public TicketView? Longest => Waiting.OrderByDescending(t => t.IsOver).ThenByDescending(t => t.Waited).FirstOrDefault();
}

/// <summary>A window.</summary>
internal sealed record WindowView(Guid Id, int Number, IReadOnlyList<string> Services, string? OfficerName, bool IsMine, bool IsTaken);

/// <summary>A ticket.</summary>
/// <param name="IsMine">Whether the officer's own window calls it.</param>
internal sealed record TicketView(
    Guid Id, string Name, string Service, string Language, string? Priority, DateTime? BookedFor, TimeSpan Waited, int? LimitMinutes, bool IsOver, int? Window, int Calls, bool IsMine);

/// <summary>What was measured today.</summary>
/// <param name="InTime">Of those who were called, how many within the limit of the edition.</param>
internal sealed record HallCounts(int Taken, int Called, int InTime, int NoShow);

internal sealed class ShowHallHandler(QueueDb db) : IHandler<ShowHall, HallView>
{
    private const int Most = 300;

    public async Task<Result<HallView>> Handle(ShowHall request, UseCase useCase, CancellationToken cancellation)
    {
        var (office, today, me) = (useCase.Actor.OfficeId, BusinessTime.DateOf(useCase.Now), useCase.Actor.UserId);
        var start = BusinessTime.ToUtc(BusinessTime.StartOf(today));
        var windows = await db.Windows.AsNoTracking().Where(w => w.OfficeId == office && !w.IsClosed).OrderBy(w => w.Number).ToListAsync(cancellation);
        var mine = windows.Find(w => w.OfficerId == me);
        var all = db.Tickets.AsNoTracking().Where(t => t.OfficeId == office && t.Day == today);
        var waiting = await all.Where(t => t.State == TicketState.Waiting).InTurn(useCase.Now).Take(Most).ToListAsync(cancellation);
        var missed = await all.Where(t => t.State == TicketState.NoShow).OrderByDescending(t => t.EndedAt).Take(Most).ToListAsync(cancellation);
        var current = await all.Where(t => t.State == TicketState.Called && t.OfficerId == me).OrderByDescending(t => t.LastCalledAt).FirstOrDefaultAsync(cancellation);
        var counts = await all.GroupBy(t => 1).Select(g => new HallCounts(
            g.Count(), g.Count(t => t.CalledAt != null), g.Count(t => t.CalledAt != null && (t.LimitMinutes == null || t.WaitSeconds <= t.LimitMinutes * 60)), g.Count(t => t.State == TicketState.NoShow)))
            .SingleOrDefaultAsync(cancellation);
        TicketView View(Ticket t) => new(
            t.Id, t.Name, t.Service, t.Language, t.Priority, t.BookedFor, t.Waited(useCase.Now), t.LimitMinutes, t.IsOverLimit(useCase.Now), t.Window, t.Calls,
            mine is not null && (t.SentTo == mine.Id || (t.SentTo is null && mine.Services.Contains(t.Service))));
        return new HallView(
            mine?.Id, [.. windows.Select(w => new WindowView(w.Id, w.Number, w.Services, w.Since >= start ? w.OfficerName : null, w.Id == mine?.Id, w.OfficerId != me && w.Since >= start))],
            current is null ? null : View(current), [.. waiting.Select(View)], [.. missed.Select(View)], counts ?? new(0, 0, 0, 0), await Bookings(useCase, today, cancellation));
    }

    private async Task<IReadOnlyList<BookingView>> Bookings(UseCase useCase, DateOnly today, CancellationToken cancellation) => useCase.Actor.HasOneOf(QueueRoles.Hosts)
        ? [.. (await db.Bookings.AsNoTracking().Where(b => b.OfficeId == useCase.Actor.OfficeId && b.Day == today && b.Held == Guid.Empty)
            .OrderBy(b => b.At).ThenBy(b => b.Number).ToListAsync(cancellation)).Select(b => BookingView.Of(b, withContact: false))]
        : [];
}
