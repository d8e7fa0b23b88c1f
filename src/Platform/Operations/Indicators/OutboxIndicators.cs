using Licensing.Platform.Data;
using Licensing.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Operations.Indicators;

/// <summary>What is on its way: events to other modules, notices to applicants, rows to the audit chain.</summary>
internal sealed class OutboxIndicators(KernelDb kernel, NoticesDb notices) : IIndicators
{
    /// <summary>Rows are sealed within seconds: one that has waited longer is found by its age alone.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromHours(2);

    private static readonly TimeSpan RecentlyGivenUp = TimeSpan.FromDays(1);

    private static readonly Indicator Waiting = new("licensing.outbox.waiting", null, "Events that some listener has not had yet");
    private static readonly Indicator Lag = new("licensing.outbox.lag", "s", "Age of the oldest of them");
    private static readonly Indicator Failing = new("licensing.outbox.failing", null, "Deliveries that have failed and are tried again");
    private static readonly Indicator NoticesWaiting = new("licensing.notices.waiting", null, "Notices to be sent, by channel", "channel");
    private static readonly Indicator NoticesGivenUp = new("licensing.notices.given_up", null, "Notices given up in the last day, by channel", "channel");
    private static readonly Indicator Unsealed = new("licensing.audit.unsealed", "s", "Age of the oldest row of the audit trail that no link seals, as far as two hours back");

    public IReadOnlyList<Indicator> Kinds => [Waiting, Lag, Failing, NoticesWaiting, NoticesGivenUp, Unsealed];

    public async Task<IReadOnlyList<Reading>> Read(DateTime now, CancellationToken cancellation)
    {
        var given = now - RecentlyGivenUp;
        var open = kernel.Outbox.Where(m => m.DoneAt == null);
        var oldest = await open.OrderBy(m => m.Id).Select(m => (DateTime?)m.At).FirstOrDefaultAsync(cancellation);
        var readings = new List<Reading>
        {
            new(Waiting, await open.CountAsync(cancellation)),
            new(Lag, Age(oldest, now)),
            new(Failing, await Undelivered(kernel).CountAsync(cancellation)),
            new(Unsealed, Age(await OldestUnsealed(kernel, now, cancellation), now)),
        };
        foreach (var channel in Enum.GetValues<NoticeChannel>())
        {
            var rows = notices.Notices.Where(n => n.Channel == channel);
            readings.Add(new Reading(NoticesWaiting, await rows.CountAsync(n => n.State == NoticeState.Waiting, cancellation), channel.ToString()));
            readings.Add(new Reading(NoticesGivenUp, await rows.CountAsync(n => n.State == NoticeState.GivenUp && n.EndedAt >= given, cancellation), channel.ToString()));
        }

        return readings;
    }

    /// <summary>Deliveries that failed and are tried again; found by the messages that are still open.</summary>
    public static IQueryable<Outbox.OutboxDelivery> Undelivered(KernelDb db) =>
        db.Outbox.Where(m => m.DoneAt == null).Join(db.Deliveries, m => m.Id, d => d.MessageId, (m, d) => d).Where(d => d.DeliveredAt == null && d.Attempts > 0);

    /// <summary>When the oldest row of the audit trail was written that no link seals, as far as two hours back, UTC.</summary>
    public static Task<DateTime?> OldestUnsealed(KernelDb db, DateTime now, CancellationToken cancellation)
    {
        var since = now - LongestLook;
        return db.Audit.Where(a => a.At >= since && !db.Seals.Any(s => s.RecordId == a.Id)).MinAsync(a => (DateTime?)a.At, cancellation);
    }

    private static double Age(DateTime? at, DateTime now) => at is { } then && then < now ? (now - then).TotalSeconds : 0;
}
