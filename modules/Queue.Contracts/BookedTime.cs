using Licensing.Platform.Outbox;

namespace Licensing.Queue;

/// <summary>A time that somebody booked at a service centre (C-5), with what a notice about it needs.</summary>
/// <param name="Number">As it is read out.</param>
/// <param name="Code">Whoever has it may look the booking up and cancel it.</param>
/// <param name="OfficeId">Where.</param>
/// <param name="Service">What for.</param>
/// <param name="At">When.</param>
/// <param name="Language">Language of the visitor: kk, ru, en.</param>
/// <param name="CaseNumber">The case that the visitor comes about, where they named one.</param>
/// <param name="Contact">Telephone or e-mail, where they left one.</param>
public sealed record BookedTime(
    string Number, string Code, string OfficeId, string Service, DateTimeOffset At, string Language, string? CaseNumber, string? Contact);

/// <summary>Somebody booked a time.</summary>
public sealed record TimeBooked(Guid BookingId, BookedTime Time) : IIntegrationEvent;

/// <summary>A booked time holds no more before its day has come.</summary>
/// <param name="ByOffice">The office closed the day, and the visitor has to be told; else they cancelled it themselves.</param>
/// <param name="Reason">Why, in the office's words.</param>
public sealed record BookingEnded(Guid BookingId, BookedTime Time, bool ByOffice, string? Reason) : IIntegrationEvent;
