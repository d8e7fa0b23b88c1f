using System.Globalization;
using System.Security.Cryptography;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;

namespace Licensing.Queue.Domain;

/// <summary>A time at a service centre that somebody has booked (C-5). At the office it becomes a ticket.</summary>
internal sealed class Booking : IVersioned
{
    /// <summary>Digits of a code.</summary>
    public const int CodeLength = 10;

    private Booking()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public int Version { get; set; }

    public string OfficeId { get; private init; } = "";

    /// <summary>Business day.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>Number within office and day, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The booked time, UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Which of the places of that time, from 1; nobody else has it.</summary>
    public int Place { get; private init; }

    public string Service { get; private init; } = "";

    /// <summary>Edition that lets one book.</summary>
    public string Edition { get; private init; } = "";

    /// <summary>Language in which it was booked: kk, ru, en.</summary>
    public string Language { get; private init; } = "";

    /// <summary>Tells one visitor of the office from another.</summary>
    public string PersonKey { get; private init; } = "";

    /// <summary>Who comes, as an officer sees it.</summary>
    public string Who { get; private init; } = "";

    public string? CaseNumber { get; private init; }

    /// <summary>Telephone or e-mail, where the visitor left one.</summary>
    public string? Contact { get; private init; }

    /// <summary>With it the booking is looked up, cancelled, and turned into a ticket; digits, for a terminal without letters.</summary>
    public string Code { get; private init; } = RandomNumberGenerator.GetString("0123456789", CodeLength);

    public DateTime BookedAt { get; private init; }

    public BookingState State { get; private set; }

    /// <summary>Empty as long as the place is held; then the own id, so that place and person are free again.</summary>
    public Guid Held { get; private set; }

    /// <summary>The ticket that it became.</summary>
    public Guid? TicketId { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>As printed and read out: day, month, number of the day.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Day:ddMM}-{Number:000}");

    public static Booking Make(BookingOrder order, Visitor who, string personKey, int number, int place, DateTime now) => new()
    {
        OfficeId = order.OfficeId, Day = BusinessTime.DateOf(order.At), At = order.At, Service = order.Service, Edition = order.Edition, Language = order.Language,
        Contact = order.Contact, PersonKey = personKey, Who = who.Shown, CaseNumber = who.CaseNumber, Number = number, Place = place, BookedAt = now,
    };

    /// <summary>The visitor has come and has this ticket.</summary>
    public void Arrive(Ticket ticket, bool isLate, DateTime now) => (State, TicketId, EndedAt) = (isLate ? BookingState.Late : BookingState.Arrived, ticket.Id, now);

    /// <summary>The visitor does not come; told twice it stays cancelled.</summary>
    public Problem? Cancel(DateTime now)
    {
        if (State is BookingState.Open)
        {
            End(BookingState.Cancelled, now);
        }

        return State is BookingState.Cancelled ? null : new Problem("queue.booking-over", Name);
    }

    /// <summary>The office is closed that day.</summary>
    public void CallOff(DateTime now) => End(BookingState.CalledOff, now);

    /// <summary>The day is over, and nobody came.</summary>
    public void Expire(DateTime now) => End(BookingState.Expired, now);

    private void End(BookingState how, DateTime now) => (State, Held, EndedAt) = (how, Id, now);
}

/// <summary>What a booking is made for.</summary>
/// <param name="At">UTC.</param>
internal sealed record BookingOrder(string OfficeId, string Service, string Edition, DateTime At, string Language, string? Contact);
