using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Licensing.Platform.Notices;

/// <summary>
/// Sends what is due. A notice is claimed before it is sent and noted after: a node that dies in between leaves a lease, and the notice goes out again when it
/// ends, with the same id, by which server and gateway can tell.
/// </summary>
internal sealed partial class NoticePump(IDispatcher dispatcher, NoticeSenders senders, ILogger<NoticePump> log)
{
    /// <summary>One round; the channels do not wait for each other.</summary>
    /// <returns>Notices that were taken by a server or gateway.</returns>
    public async Task<int> Round(CancellationToken cancellation)
    {
        var claimed = await dispatcher.Send(new ClaimNotices(), Actor.System, cancellation: cancellation);
        if (claimed is not { IsOk: true, Value: { Count: > 0 } due })
        {
            // None is due, or another node took them at the same moment.
            return 0;
        }

        var sent = await Task.WhenAll(due.GroupBy(n => n.Channel).Select(group => SendAll([.. group], cancellation)));
        return sent.Sum();
    }

    private async Task<int> SendAll(IReadOnlyList<OutgoingNotice> due, CancellationToken cancellation)
    {
        var sent = 0;
        foreach (var notice in due)
        {
            var outcome = await Send(notice, cancellation);
            await dispatcher.Send(new NoteNotice(notice.Id, notice.Lease, outcome), Actor.System, cancellation: cancellation);
            sent += outcome.IsSent ? 1 : 0;
        }

        return sent;
    }

    private async Task<SendOutcome> Send(OutgoingNotice notice, CancellationToken cancellation)
    {
        try
        {
            return notice.Body.Length == 0 ? SendOutcome.Lost
                : senders.By(notice.Channel) is { } sender ? await sender.Send(notice, cancellation)
                : SendOutcome.NotSetUp;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailure(log, notice.Id, notice.Channel, e.GetType().Name);
            return SendOutcome.Unreachable;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Notice {Id} was not sent by {Channel}: {Error}.")]
    private static partial void LogFailure(ILogger log, long id, NoticeChannel channel, string error);
}

/// <summary>Sends notices.</summary>
[Repeat(4)]
[DisallowConcurrentExecution]
internal sealed class SendNoticesJob(NoticePump pump) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) => await pump.Round(cancellation);
}
