using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Notices;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Queue.Features;

/// <summary>Books a time (C-5): one place for one visitor, however often the form is sent; one booking of a person for a service and day at an office.</summary>
/// <param name="OfficeId">Where.</param>
/// <param name="Service">What for.</param>
/// <param name="Day">When.</param>
/// <param name="Time">One of the free times of the day.</param>
/// <param name="Who">A name, an IIN or the number of a case.</param>
/// <param name="Contact">Telephone or e-mail, where the visitor leaves one.</param>
/// <param name="Language">kk, ru or en.</param>
[Allow(Roles.Public)]
internal sealed record BookTime(string OfficeId, string Service, DateOnly Day, TimeOnly Time, string Who, string? Contact, string Language) : ICommand<HeldBooking>;

internal sealed class BookTimeValidator : IValidator<BookTime>
{
    public IEnumerable<FieldError> Check(BookTime request)
    {
        if (Visitor.Read(request.Who).Problem is { } problem)
        {
            yield return new("who", problem);
        }

        if (!IsContact(request.Contact))
        {
            yield return new("contact", "queue.contact");
        }

        if (!Cultures.IsKnown(request.Language))
        {
            yield return new("language", "required");
        }
    }

    /// <summary>Nothing, a telephone number or an e-mail address that notices can be sent to.</summary>
    public static bool IsContact(string? typed) => string.IsNullOrWhiteSpace(typed) || (typed.Length <= HallSizes.Contact
        && (typed.Contains('@', StringComparison.Ordinal)
            ? ContactText.EmailOf(typed) is not null
            : typed.All(c => char.IsAsciiDigit(c) || "+-() ".Contains(c, StringComparison.Ordinal)) && ContactText.PhoneOf(typed) is not null));
}

internal sealed class BookTimeHandler(QueueDb db, BookingDesk desk, PersonKeys keys) : IHandler<BookTime, HeldBooking>
{
    public async Task<Result<HeldBooking>> Handle(BookTime request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Hall(request.OfficeId, request.Service, cancellation) is not { } hall)
        {
            return new Failure.Invalid("service", "queue.not-served");
        }

        // From here on nobody else books, or closes the day, until this is done.
        var number = await db.NextNumber<BookedDay>(hall.Office.Id, request.Day, cancellation);
        var closed = await desk.Closed(hall.Office.Id, request.Day, request.Day, cancellation);
        var asked = await desk.Day(hall, request.Service, request.Day, closed, useCase.Now, cancellation);
        if (asked.Failure is { } failure)
        {
            return failure;
        }

        var at = BusinessTime.ToUtc(BusinessTime.At(request.Day, request.Time));
        var booked = (await desk.Booked(hall.Office.Id, request.Day, request.Day, cancellation))[at].ToList();
        if (!asked.Value.Times.Contains(request.Time) || !hall.HasRoom(booked, request.Service))
        {
            return new Problem("queue.slot-taken", Formats.Time(at));
        }

        var who = Visitor.Read(request.Who).Who!;
        var personKey = keys.Of(hall.Office.Id, who);
        if (await db.Bookings.AnyAsync(b => b.PersonKey == personKey && b.Service == request.Service && b.Day == request.Day && b.Held == Guid.Empty, cancellation))
        {
            return new Problem("queue.booked-already", Formats.Date(request.Day));
        }

        var place = Enumerable.Range(1, booked.Count + 1).First(free => booked.TrueForAll(b => b.Place != free));
        var contact = string.IsNullOrWhiteSpace(request.Contact) ? null : request.Contact.Trim();
        var order = new BookingOrder(hall.Office.Id, request.Service, asked.Value.Edition, at, request.Language, contact);
        var made = db.Bookings.Add(Booking.Make(order, who, personKey, number, place, useCase.Now)).Entity;
        useCase.Changed("booking", made.Id);
        useCase.Publish(new TimeBooked(made.Id, HeldBooking.TimeOf(made)));
        return HeldBooking.Of(made, hall.Office);
    }
}
