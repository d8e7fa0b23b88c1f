using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Notices;

/// <summary>The demo's way out: nothing leaves the machine, the page of caught messages shows it.</summary>
internal sealed class CatchingSender(NoticeChannel channel, IDispatcher dispatcher) : INoticeSender
{
    public NoticeChannel Channel => channel;

    public bool IsReady => true;

    public string Leads => "/demo/messages";

    public async Task<SendOutcome> Send(OutgoingNotice notice, CancellationToken cancellation)
    {
        await dispatcher.Send(new CatchMessage(notice.MessageId, notice.Channel, notice.Address, notice.Subject, notice.Body), Actor.System, cancellation: cancellation);
        return SendOutcome.Sent;
    }
}

/// <summary>Keeps a message of the demo.</summary>
[Allow(Roles.System)]
[Housekeeping]
internal sealed record CatchMessage(Guid Id, NoticeChannel Channel, string Address, string Subject, string Body) : ICommand<Done>;

/// <summary>Messages that the demo kept, the newest first; there are none where messages are sent.</summary>
/// <param name="Channel">Only of this channel.</param>
/// <param name="Text">Only with this in the address, the subject or the words.</param>
[Allow(Roles.Public)]
public sealed record ListCaught(NoticeChannel? Channel = null, string? Text = null) : IQuery<CaughtMessages>;

/// <summary>The messages.</summary>
/// <param name="IsOn">Whether messages are kept instead of sent.</param>
public sealed record CaughtMessages(bool IsOn, IReadOnlyList<ShownMessage> Messages);

/// <summary>A message as it would have been sent.</summary>
public sealed record ShownMessage(Guid Id, DateTime At, NoticeChannel Channel, string Address, string Subject, string Body);

internal sealed class CaughtHandler(NoticesDb db, NoticeSenders senders) : IHandler<CatchMessage, Done>, IHandler<ListCaught, CaughtMessages>
{
    private const int Most = 100;

    public async Task<Result<Done>> Handle(CatchMessage request, UseCase useCase, CancellationToken cancellation)
    {
        if (!await db.Caught.AnyAsync(m => m.Id == request.Id, cancellation))
        {
            db.Caught.Add(new CaughtMessage
            {
                Id = request.Id, At = useCase.Now, Channel = request.Channel, Address = request.Address, Subject = request.Subject, Body = request.Body,
            });
        }

        return default(Done);
    }

    public async Task<Result<CaughtMessages>> Handle(ListCaught request, UseCase useCase, CancellationToken cancellation)
    {
        if (!senders.AreCaught)
        {
            return new CaughtMessages(false, []);
        }

        var rows = db.Caught.AsNoTracking().Where(m => request.Channel == null || m.Channel == request.Channel);
        if (request.Text is { Length: > 0 } text)
        {
            rows = rows.Where(m => m.Address.Contains(text) || m.Subject.Contains(text) || m.Body.Contains(text));
        }

        return new CaughtMessages(true, await rows.OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(Most)
            .Select(m => new ShownMessage(m.Id, m.At, m.Channel, m.Address, m.Subject, m.Body)).ToListAsync(cancellation));
    }
}
