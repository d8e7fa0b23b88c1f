using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Notices;

/// <summary>Whether notices go out: what is set up, what waits, what was given up, when the last one went.</summary>
[Allow(Roles.Administrator)]
public sealed record ShowNoticeHealth : IQuery<NoticeHealth>;

/// <summary>How the channels fare.</summary>
/// <param name="AreCaught">The demo: nothing leaves this machine.</param>
public sealed record NoticeHealth(bool AreCaught, IReadOnlyList<ChannelHealth> Channels);

/// <summary>How one channel fares.</summary>
/// <param name="IsReady">Whether it is set up.</param>
/// <param name="Leads">Server and sender, without account or secret.</param>
/// <param name="Waiting">How many are to be sent.</param>
/// <param name="GivenUp">How many were given up in the last seven days.</param>
/// <param name="LastSentAt">When the last one was taken, UTC.</param>
/// <param name="LastOutcome">What came of the last try.</param>
public sealed record ChannelHealth(NoticeChannel Channel, bool IsReady, string Leads, int Waiting, int GivenUp, DateTime? LastSentAt, string? LastOutcome);

internal sealed class ShowNoticeHealthHandler(NoticesDb db, NoticeSenders senders) : IHandler<ShowNoticeHealth, NoticeHealth>
{
    public async Task<Result<NoticeHealth>> Handle(ShowNoticeHealth request, UseCase useCase, CancellationToken cancellation)
    {
        var (channels, since) = (new List<ChannelHealth>(), useCase.Now.AddDays(-7));
        foreach (var sender in senders.All)
        {
            var rows = db.Notices.AsNoTracking().Where(n => n.Channel == sender.Channel);
            channels.Add(new ChannelHealth(
                sender.Channel, sender.IsReady, sender.Leads,
                await rows.CountAsync(n => n.State == NoticeState.Waiting, cancellation),
                await rows.CountAsync(n => n.State == NoticeState.GivenUp && n.EndedAt >= since, cancellation),
                await rows.Where(n => n.State == NoticeState.Sent).MaxAsync(n => n.EndedAt, cancellation),
                await rows.Join(db.Attempts, n => n.Id, a => a.NoticeId, (n, a) => a).OrderByDescending(a => a.At).Select(a => a.Outcome).FirstOrDefaultAsync(cancellation)));
        }

        return new NoticeHealth(senders.AreCaught, channels);
    }
}
