using Licensing.Platform.Nodes;
using Quartz;

namespace Licensing.Platform.Operations;

/// <summary>Sees every job of this node end.</summary>
internal sealed class JobWatch(NodeState node) : IJobListener
{
    public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
    {
        var started = context.FireTimeUtc.UtcDateTime;
        var ended = started + context.JobRunTime;
        var isGood = jobException is null;
        node.Saw(context.JobDetail.Key.Name, new JobSeen(
            started, context.JobRunTime, isGood, isGood ? ended : null, isGood ? null : ended, jobException?.GetBaseException().GetType().Name,
            isGood ? 0 : 1, context.NextFireTimeUtc?.UtcDateTime));
        return ValueTask.CompletedTask;
    }
}
