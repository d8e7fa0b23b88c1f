using Licensing.Queue.Domain;

namespace Licensing.Queue.Features;

/// <summary>A booking as the office sees it.</summary>
/// <param name="Who">A name, a case, or the last digits of an IIN.</param>
/// <param name="Contact">For the chief alone, who has people told.</param>
internal sealed record BookingView(Guid Id, string Name, DateTime At, string Service, string Who, string? CaseNumber, string? Contact, string Language, BookingState State)
{
    public static BookingView Of(Booking b, bool withContact) => new(b.Id, b.Name, b.At, b.Service, b.Who, b.CaseNumber, withContact ? b.Contact : null, b.Language, b.State);
}
