using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>A visitor who has booked is there: the booking becomes a ticket that comes at its time, or an ordinary one where they are too late (C-5).</summary>
/// <param name="OfficeId">The terminal's office.</param>
/// <param name="Code">Of the booking.</param>
/// <param name="Language">kk, ru or en.</param>
/// <param name="Priority">Code of the ground on which the visitor goes first, or none.</param>
[Allow(Roles.Public)]
internal sealed record Arrive(string OfficeId, string Code, string Language, string? Priority) : ICommand<ArrivedVisitor>;

/// <summary>The ticket.</summary>
/// <param name="IsLate">It is an ordinary one.</param>
internal sealed record ArrivedVisitor(TakenTicket Ticket, bool IsLate);

internal sealed class ArriveValidator : IValidator<Arrive>
{
    public IEnumerable<FieldError> Check(Arrive request)
    {
        if (!Cultures.IsKnown(request.Language))
        {
            yield return new("language", "required");
        }
    }
}

internal sealed class ArriveHandler(QueueDb db, TicketDesk tickets, BookingDesk desk) : IHandler<Arrive, ArrivedVisitor>
{
    public async Task<Result<ArrivedVisitor>> Handle(Arrive request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Bookings.WithCode(request.Code, cancellation) is not { } booking)
        {
            return new Failure.Invalid("code", "queue.booking-unknown");
        }

        if (booking.TicketId is { } given)
        {
            var ticket = await db.Tickets.AsNoTracking().SingleAsync(t => t.Id == given, cancellation);
            return new ArrivedVisitor(TakenTicket.Of(ticket), booking.State is BookingState.Late);
        }

        return Refusal(booking, request, useCase.Now) is { } problem ? problem : await Take(booking, request, useCase, cancellation);
    }

    private static Problem? Refusal(Booking booking, Arrive request, DateTime now) => booking switch
    {
        { State: not BookingState.Open } => new Problem("queue.booking-over", booking.Name),
        _ when booking.Day != BusinessTime.DateOf(now) => new Problem("queue.booking-day", Formats.Moment(booking.At)),
        _ when booking.OfficeId != request.OfficeId => new Problem("queue.booking-elsewhere", booking.Name),
        _ => null,
    };

    private async Task<Result<ArrivedVisitor>> Take(Booking booking, Arrive request, UseCase useCase, CancellationToken cancellation)
    {
        var isLate = useCase.Now > booking.At.AddMinutes((await desk.Rules(booking.OfficeId, cancellation)).LateMinutes);
        var wish = new TicketWish(booking.OfficeId, booking.Service, request.Language, request.Priority, isLate ? null : booking.At);
        var taken = await tickets.Take(wish, useCase, cancellation);
        if (taken.Failure is { } failure)
        {
            return failure;
        }

        booking.Arrive(taken.Value, isLate, useCase.Now);
        useCase.Changed("booking", booking.Id);
        return new ArrivedVisitor(TakenTicket.Of(taken.Value), isLate);
    }
}
