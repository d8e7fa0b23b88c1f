using Licensing.Kernel.Calendars;
using Licensing.Platform.Notices;
using Licensing.Platform.Outbox;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;

namespace Licensing.Queue.Features;

/// <summary>Whoever left a telephone or e-mail with a booking is told the time and the code, reminded the day before, and told when the office calls it off (C-5). The office's words of why stay on the page (C-10).</summary>
internal sealed class BookingNotices : IEventListener<TimeBooked>, IEventListener<BookingEnded>
{
    private static readonly TimeSpan Before = TimeSpan.FromDays(1);

    public Task Handle(TimeBooked happened, UseCase useCase, CancellationToken cancellation)
    {
        if (happened.Time.Contact is not null)
        {
            var at = BusinessTime.ToUtc(happened.Time.At);
            useCase.Publish(Of(happened.BookingId, happened.Time, "booking-made") with { NotAfter = at });
            if (at - Before > useCase.Now)
            {
                useCase.Publish(Of(happened.BookingId, happened.Time, "booking-reminder") with { NotBefore = at - Before, NotAfter = at });
            }
        }

        return Task.CompletedTask;
    }

    public Task Handle(BookingEnded happened, UseCase useCase, CancellationToken cancellation)
    {
        useCase.Publish(new NoticeWithdrawn(Key(happened.BookingId, "booking-made")));
        useCase.Publish(new NoticeWithdrawn(Key(happened.BookingId, "booking-reminder")));
        if (happened is { ByOffice: true, Time.Contact: not null })
        {
            useCase.Publish(Of(happened.BookingId, happened.Time, "booking-called-off"));
        }

        return Task.CompletedTask;
    }

    private static string Key(Guid booking, string kind) => $"booking:{booking:N}:{kind}";

    private static NoticeRequested Of(Guid booking, BookedTime time, string kind) => new(kind, Key(booking, kind), time.Number)
    {
        OfficeId = time.OfficeId,
        Language = time.Language,
        Phone = time.Contact!.Contains('@', StringComparison.Ordinal) ? null : time.Contact,
        Email = time.Contact.Contains('@', StringComparison.Ordinal) ? time.Contact : null,
        Args = [Formats.Moment(time.At), time.Code],
    };
}
