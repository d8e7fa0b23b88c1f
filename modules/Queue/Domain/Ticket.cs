using System.Globalization;
using Licensing.Kernel;
using Licensing.Kernel.Cases;

namespace Licensing.Queue.Domain;

/// <summary>
/// A place in the queue of an office (C-5): taken at a terminal, called to a window, served. It names nobody. What is measured
/// is the wait from the ticket to the first call, against the limit of the edition in force on the day.
/// </summary>
internal sealed class Ticket : IVersioned
{
    /// <summary>Who goes before others by law, or was sent on by another window, is ordered before the rest of the day.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>DECISION: whoever booked comes, once the time is there, after those and before who did not book.</summary>
    private static readonly TimeSpan BookedAhead = TimeSpan.FromHours(12);

    private Ticket()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public int Version { get; set; }

    /// <summary>Order in which tickets of all offices were taken.</summary>
    public long Serial { get; private init; }

    public string OfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    /// <summary>Business day.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>Number within office and day, from 1.</summary>
    public int Number { get; private init; }

    public string Service { get; private init; } = "";

    /// <summary>Edition whose limit counts.</summary>
    public string Edition { get; private init; } = "";

    /// <summary>Longest wait, minutes; none where the edition sets none.</summary>
    public int? LimitMinutes { get; private init; }

    /// <summary>Language in which the holder wants to be served: kk, ru, en.</summary>
    public string Language { get; private init; } = "";

    /// <summary>Code of the ground on which the holder goes first, or none.</summary>
    public string? Priority { get; private init; }

    /// <summary>Code behind the coupon's QR code.</summary>
    public string Code { get; private init; } = VerificationCode.New();

    public DateTime TakenAt { get; private init; }

    /// <summary>The booked time, where the holder came by a booking and was not late.</summary>
    public DateTime? BookedFor { get; private init; }

    /// <summary>From here the wait counts: the moment of the ticket, or the booked time where that is later (C-5). Until then everybody else goes before.</summary>
    public DateTime Due { get; private set; }

    /// <summary>Its turn: the smaller one is called first.</summary>
    public DateTime Turn { get; private set; }

    public TicketState State { get; private set; }

    /// <summary>The window it was sent on to, which alone may call it; else none.</summary>
    public Guid? SentTo { get; private set; }

    /// <summary>Number of the window that called it last.</summary>
    public int? Window { get; private set; }

    public Guid? OfficerId { get; private set; }

    public string? OfficerName { get; private set; }

    /// <summary>First call: here the wait ends.</summary>
    public DateTime? CalledAt { get; private set; }

    /// <summary>Last call, for the board.</summary>
    public DateTime? LastCalledAt { get; private set; }

    /// <summary>How often it was called.</summary>
    public int Calls { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Seconds of the wait, up to the first call.</summary>
    public int? WaitSeconds { get; private set; }

    /// <summary>As printed, shown and spoken: 007.</summary>
    public string Name => Number.ToString("000", CultureInfo.InvariantCulture);

    /// <summary>Whether the wait was, or is by now, longer than the edition allows.</summary>
    public bool IsOverLimit(DateTime now) => LimitMinutes is { } limit && Waited(now) > TimeSpan.FromMinutes(limit);

    /// <summary>The wait up to the first call, or up to now.</summary>
    public TimeSpan Waited(DateTime now) => Wait(Due, CalledAt, EndedAt, now);

    /// <summary>The same, where only these are known of a ticket.</summary>
    public static TimeSpan Wait(DateTime due, DateTime? calledAt, DateTime? endedAt, DateTime now) =>
        (calledAt ?? endedAt ?? now) is var until && until > due ? until - due : TimeSpan.Zero;

    public static Ticket Take(TicketOrder order, long serial, int number, DateOnly day, DateTime now)
    {
        var due = order.Priority is null && order.BookedFor > now ? order.BookedFor.Value : now;
        return new()
        {
            Serial = serial, OfficeId = order.OfficeId, Region = order.Region, Day = day, Number = number, Service = order.Service, Edition = order.Edition,
            LimitMinutes = order.LimitMinutes, Language = order.Language, Priority = order.Priority, BookedFor = order.BookedFor, TakenAt = now, Due = due,
            Turn = order.Priority is not null ? now - Ahead : order.BookedFor is not null ? due - BookedAhead : now,
        };
    }

    /// <summary>Calls it to a window; one that nobody came for is called once more.</summary>
    public Problem? Call(HallWindow window, Officer by, DateTime now)
    {
        if (State is not (TicketState.Waiting or TicketState.NoShow))
        {
            return new Problem("queue.not-waiting", Name);
        }

        (State, SentTo, EndedAt) = (TicketState.Called, null, null);
        (Window, OfficerId, OfficerName) = (window.Number, by.UserId, by.Name);
        CalledAt ??= now;
        WaitSeconds ??= (int)Waited(now).TotalSeconds;
        Due = Due < now ? Due : now;
        Note(now);
        return null;
    }

    /// <summary>Says the number again.</summary>
    public Problem? Again(DateTime now)
    {
        if (State is not TicketState.Called)
        {
            return new Problem("queue.not-called", Name);
        }

        Note(now);
        return null;
    }

    /// <summary>Ends the call: served, or nobody came.</summary>
    public Problem? End(TicketState how, DateTime now)
    {
        if (State is not TicketState.Called)
        {
            return new Problem("queue.not-called", Name);
        }

        (State, EndedAt) = (how, now);
        return null;
    }

    /// <summary>Sends it on to another window, where it is the next one.</summary>
    public Problem? Send(HallWindow window, DateTime now)
    {
        if (State is not TicketState.Called)
        {
            return new Problem("queue.not-called", Name);
        }

        (State, SentTo, Window, Turn) = (TicketState.Waiting, window.Id, null, now - Ahead - Ahead);
        (OfficerId, OfficerName) = (null, null);
        return null;
    }

    /// <summary>The window it was sent to is gone: any window of the service calls it, still before others.</summary>
    public void Free() => SentTo = null;

    /// <summary>The holder does not want to wait any more; told twice it stays given up.</summary>
    public Problem? GiveUp(DateTime now)
    {
        if (State is TicketState.Waiting)
        {
            (State, EndedAt) = (TicketState.GivenUp, now);
        }

        return State is TicketState.GivenUp ? null : new Problem("queue.not-waiting", Name);
    }

    /// <summary>The day is over: whoever was not called goes home, whoever was called was served.</summary>
    public void EndDay(DateTime now) =>
        (State, EndedAt) = State is TicketState.Called ? (TicketState.Served, now) : State is TicketState.Waiting ? (TicketState.Expired, now) : (State, EndedAt);

    private void Note(DateTime now)
    {
        LastCalledAt = now;
        Calls++;
    }
}

/// <summary>What a ticket is taken for.</summary>
/// <param name="BookedFor">The booked time of a visitor who comes by a booking and is not late, UTC.</param>
internal sealed record TicketOrder(
    string OfficeId, string Region, string Service, string Edition, int? LimitMinutes, string Language, string? Priority, DateTime? BookedFor = null);
