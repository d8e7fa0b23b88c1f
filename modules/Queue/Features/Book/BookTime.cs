using System.Net.Mail;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
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
    private const int LeastDigits = 10;
    private const int LocalDigits = 11;
    private const int MostDigits = 15;

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

        if (!Cultures.All.Any(c => c.Name == request.Language))
        {
            yield return new("language", "required");
        }
    }

    /// <summary>Nothing, a telephone number or an e-mail address that notices can be sent to.</summary>
    public static bool IsContact(string? typed) => string.IsNullOrWhiteSpace(typed) || (typed.Length <= HallSizes.Contact
        && (typed.Contains('@', StringComparison.Ordinal)
            ? MailAddress.TryCreate(typed.Trim(), out var address) && address.Address == typed.Trim()
            : typed.All(c => char.IsAsciiDigit(c) || "+-() ".Contains(c, StringComparison.Ordinal)) && IsTelephone(typed.Trim())));

    // Whoever sends the notices reads telephones so: with a plus of any country, without one of Kazakhstan.
    private static bool IsTelephone(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        return typed.StartsWith('+')
            ? digits.Length is >= LeastDigits and <= MostDigits
            : (digits.Length == LocalDigits && digits[0] is '7' or '8') || (digits.Length == LeastDigits && digits[0] == '7');
    }
}

internal sealed class BookTimeHandler(QueueDb db, KernelDb kernel, BookingDesk desk, PersonKeys keys) : IHandler<BookTime, HeldBooking>
{
    public async Task<Result<HeldBooking>> Handle(BookTime request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Hall(request.OfficeId, request.Service, cancellation) is not { } hall)
        {
            return new Failure.Invalid("service", "queue.not-served");
        }

        // From here on nobody else books, or closes the day, until this is done.
        var number = await db.NextNumber<BookedDay>(hall.Office.Id, request.Day, cancellation);
        if (await kernel.DoneCommands.AsNoTracking().FirstOrDefaultAsync(d => d.Key == useCase.IdempotencyKey, cancellation) is { } done)
        {
            // The same form, sent twice, was done while this waited: its key cannot be kept again, and the next try gives back what it gave.
            return CaseJson.Read<HeldBooking>(done.Result);
        }

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
