using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>The bookings of a day at the chief's office, with how the visitors can be told; and the rules of booking there.</summary>
[Allow(QueueRoles.Heads)]
internal sealed record ListBookings(DateOnly Day) : IQuery<BookingList>;

/// <summary>The answer.</summary>
/// <param name="Windows">How many windows there are.</param>
internal sealed record BookingList(IReadOnlyList<BookingView> Bookings, bool IsClosed, string? Reason, string? ClosedByName, HallLimits Limits, int Windows);

/// <summary>The rules of booking at an office.</summary>
/// <param name="SlotMinutes">From one bookable time to the next.</param>
/// <param name="MostAtOnce">Most bookings for one time; none: half of the windows.</param>
/// <param name="LateMinutes">Whoever comes later gets an ordinary ticket.</param>
/// <param name="DaysAhead">The last day that can be booked, from today.</param>
internal sealed record HallLimits(int SlotMinutes, int? MostAtOnce, int LateMinutes, int DaysAhead)
{
    public static HallLimits Of(HallRules rules) => new(rules.SlotMinutes, rules.MostAtOnce, rules.LateMinutes, rules.DaysAhead);
}

/// <summary>Sets them; what is booked already stays.</summary>
[Allow(QueueRoles.Heads)]
internal sealed record SetHallRules(HallLimits Limits) : ICommand<Done>;

/// <summary>Nobody can book the day any more, and what was booked is called off: those visitors have to be told.</summary>
/// <param name="Day">Today or later.</param>
/// <param name="Reason">Visitors read it.</param>
[Allow(QueueRoles.Heads)]
internal sealed record CloseBookedDay(DateOnly Day, string Reason) : ICommand<ClosedDay>;

/// <summary>The day can be booked again; what was called off stays so.</summary>
[Allow(QueueRoles.Heads)]
internal sealed record ReopenBookedDay(DateOnly Day) : ICommand<Done>;

/// <summary>How many bookings were called off.</summary>
internal sealed record ClosedDay(int CalledOff);

internal sealed class ManageBookingsValidator : IValidator<SetHallRules>, IValidator<CloseBookedDay>
{
    public IEnumerable<FieldError> Check(SetHallRules request)
    {
        foreach (var (field, value, least, most) in new[]
        {
            ("slotMinutes", request.Limits.SlotMinutes, HallRules.LeastSlot, HallRules.MostSlot),
            ("mostAtOnce", request.Limits.MostAtOnce ?? 1, 1, HallWindow.MostNumber),
            ("lateMinutes", request.Limits.LateMinutes, 0, HallRules.MostLate),
            ("daysAhead", request.Limits.DaysAhead, 1, HallRules.MostAhead),
        })
        {
            if (value < least || value > most)
            {
                yield return new(field, "queue.out-of-range", $"{least}", $"{most}");
            }
        }
    }

    public IEnumerable<FieldError> Check(CloseBookedDay request) =>
        string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > HallSizes.Reason ? [new FieldError("reason", "queue.reason-needed")] : [];
}

internal sealed class ManageBookingsHandler(QueueDb db, BookingDesk desk) :
    IHandler<ListBookings, BookingList>, IHandler<SetHallRules, Done>, IHandler<CloseBookedDay, ClosedDay>, IHandler<ReopenBookedDay, Done>
{
    public async Task<Result<BookingList>> Handle(ListBookings request, UseCase useCase, CancellationToken cancellation)
    {
        var office = useCase.Actor.OfficeId;
        var bookings = await db.Bookings.AsNoTracking().Where(b => b.OfficeId == office && b.Day == request.Day).OrderBy(b => b.At).ThenBy(b => b.Number).ToListAsync(cancellation);
        var day = await db.BookedDays.AsNoTracking().SingleOrDefaultAsync(d => d.OfficeId == office && d.Day == request.Day, cancellation);
        useCase.Viewed("bookings", $"{office} {request.Day:yyyy-MM-dd}");
        return new BookingList(
            [.. bookings.Select(b => BookingView.Of(b, withContact: true))], day is { IsClosed: true }, day?.Reason, day?.ClosedByName,
            HallLimits.Of(await desk.Rules(office, cancellation)), await db.Windows.CountAsync(w => w.OfficeId == office && !w.IsClosed, cancellation));
    }

    public async Task<Result<Done>> Handle(SetHallRules request, UseCase useCase, CancellationToken cancellation)
    {
        var office = useCase.Actor.OfficeId;
        var rules = await db.Rules.SingleOrDefaultAsync(r => r.OfficeId == office, cancellation) ?? db.Rules.Add(new HallRules { OfficeId = office }).Entity;
        (rules.SlotMinutes, rules.MostAtOnce, rules.LateMinutes, rules.DaysAhead) =
            (request.Limits.SlotMinutes, request.Limits.MostAtOnce, request.Limits.LateMinutes, request.Limits.DaysAhead);
        useCase.Changed("hall-rules", office);
        return default(Done);
    }

    public async Task<Result<ClosedDay>> Handle(CloseBookedDay request, UseCase useCase, CancellationToken cancellation)
    {
        var office = useCase.Actor.OfficeId;
        if (request.Day < BusinessTime.DateOf(useCase.Now))
        {
            return new Problem("queue.day-past");
        }

        var of = db.BookedDays.Where(d => d.OfficeId == office && d.Day == request.Day);

        // Whoever books at this moment is waited for, and the next one finds the day closed.
        var isThere = await of.ExecuteUpdateAsync(d => d.SetProperty(x => x.IsClosed, true), cancellation) > 0;
        var day = isThere ? await of.SingleAsync(cancellation) : db.BookedDays.Add(new BookedDay { OfficeId = office, Day = request.Day, IsClosed = true }).Entity;
        (day.Reason, day.ClosedByName) = (request.Reason.Trim(), useCase.Actor.Name);
        var open = await db.Bookings.Where(b => b.OfficeId == office && b.Day == request.Day && b.State == BookingState.Open).ToListAsync(cancellation);
        foreach (var booking in open)
        {
            booking.CallOff(useCase.Now);
            useCase.Changed("booking", booking.Id);
            useCase.Publish(new BookingEnded(booking.Id, HeldBooking.TimeOf(booking), ByOffice: true, day.Reason));
        }

        useCase.Changed("booked-day", $"{office} {request.Day:yyyy-MM-dd}");
        return new ClosedDay(open.Count);
    }

    public async Task<Result<Done>> Handle(ReopenBookedDay request, UseCase useCase, CancellationToken cancellation)
    {
        var office = useCase.Actor.OfficeId;
        if (await db.BookedDays.SingleOrDefaultAsync(d => d.OfficeId == office && d.Day == request.Day && d.IsClosed, cancellation) is { } day)
        {
            // The words stay for those whose booking was called off.
            day.IsClosed = false;
            useCase.Changed("booked-day", $"{office} {request.Day:yyyy-MM-dd}");
        }

        return default(Done);
    }
}
