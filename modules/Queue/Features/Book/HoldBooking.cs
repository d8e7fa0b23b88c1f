using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Kernel.Standards;
using Licensing.Platform.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Licensing.Queue.Printing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>A booking, for whoever has its code.</summary>
[Allow(Roles.Public)]
internal sealed record ShowBooking(string Code) : IQuery<HeldBooking>;

/// <summary>The holder does not come.</summary>
[Allow(Roles.Public)]
internal sealed record CancelBooking(string Code) : ICommand<Done>;

/// <summary>The coupon of a booking.</summary>
/// <param name="Code">Of the booking.</param>
/// <param name="Address">What its QR code opens.</param>
[Allow(Roles.Public)]
internal sealed record PrintBooking(string Code, string Address) : IQuery<PrintedPaper>;

/// <summary>What the holder of the code sees; who booked is not part of it.</summary>
internal sealed record HeldBooking(
    string Code, string Name, string OfficeId, string Office, string Address, string Service, string Edition, DateTime At, BookingState State, DateTime BookedAt)
{
    private const int Half = Booking.CodeLength / 2;

    /// <summary>Why the office closed the day, where it did.</summary>
    public string? Reason { get; init; }

    /// <summary>The code in two halves, as people read it out.</summary>
    public string SpokenCode => $"{Code[..Half]} {Code[Half..]}";

    public static HeldBooking Of(Booking b, Office? office) =>
        new(b.Code, b.Name, b.OfficeId, office?.NameKk ?? "", office?.AddressKk ?? "", b.Service, b.Edition, b.At, b.State, b.BookedAt);

    /// <summary>What other modules learn of it.</summary>
    public static BookedTime TimeOf(Booking b) => new(b.Name, b.Code, b.OfficeId, b.Service, BusinessTime.FromUtc(b.At), b.Language, b.CaseNumber, b.Contact);
}

internal sealed class HoldBookingHandler(QueueDb db, PeopleDesk people, PaperDesk paper) :
    IHandler<ShowBooking, HeldBooking>, IHandler<CancelBooking, Done>, IHandler<PrintBooking, PrintedPaper>
{
    public async Task<Result<HeldBooking>> Handle(ShowBooking request, UseCase useCase, CancellationToken cancellation) =>
        await db.Bookings.AsNoTracking().WithCode(request.Code, cancellation) is { } held
            ? HeldBooking.Of(held, await people.FindOffice(held.OfficeId, cancellation)) with { Reason = await Reason(held, cancellation) }
            : new Failure.NotFound("booking", "");

    public async Task<Result<Done>> Handle(CancelBooking request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Bookings.WithCode(request.Code, cancellation) is not { } held)
        {
            return new Failure.NotFound("booking", "");
        }

        var wasOpen = held.State is BookingState.Open;
        if (held.Cancel(useCase.Now) is { } problem)
        {
            return problem;
        }

        if (wasOpen)
        {
            useCase.Changed("booking", held.Id);
            useCase.Publish(new BookingEnded(held.Id, HeldBooking.TimeOf(held), ByOffice: false, null));
        }

        return default(Done);
    }

    public async Task<Result<PrintedPaper>> Handle(PrintBooking request, UseCase useCase, CancellationToken cancellation)
    {
        var found = await Handle(new ShowBooking(request.Code), useCase, cancellation);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        var (held, words) = (found.Value, paper.Words(TextKeys.Service(found.Value.Service)));
        return paper.Print($"{held.Name}.pdf", new CouponPaper(
            held.Office, Formats.Time(held.At), words, request.Address, PaperDesk.At(held.BookedAt), "queue.booking.title",
            [w => w.Format("queue.booking.day", Formats.Date(held.At), held.Name), w => w.Format("queue.booking.code", held.SpokenCode), w => w["queue.booking.keep"]]));
    }

    private async Task<string?> Reason(Booking held, CancellationToken cancellation) => held.State is BookingState.CalledOff
        ? await db.BookedDays.Where(d => d.OfficeId == held.OfficeId && d.Day == held.Day).Select(d => d.Reason).SingleOrDefaultAsync(cancellation)
        : null;
}

/// <summary>Finds a booking by what people type: digits with or without a space.</summary>
internal static class BookingCodes
{
    public static Task<Booking?> WithCode(this IQueryable<Booking> bookings, string code, CancellationToken cancellation)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        return bookings.SingleOrDefaultAsync(b => b.Code == digits, cancellation);
    }
}
