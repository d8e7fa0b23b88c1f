using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Quartz;

namespace Licensing.Platform.Jobs;

/// <summary>Tells other modules what happened.</summary>
[Repeat(3)]
[DisallowConcurrentExecution]
internal sealed class DeliverOutboxJob(OutboxPump pump) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) => await pump.Round(cancellation);
}

/// <summary>Seals the audit trail.</summary>
[Repeat(5)]
[DisallowConcurrentExecution]
internal sealed class SealAuditJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new SealAudit(), Actor.System, cancellation: cancellation);
}

/// <summary>Takes the audit trail's root of the day that is over, and writes it outside the database.</summary>
[Repeat(600)]
[DisallowConcurrentExecution]
internal sealed class TakeAuditRootJob(IDispatcher dispatcher, RootsFile file) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation)
    {
        await dispatcher.Send(new TakeAuditRoot(), Actor.System, cancellation: cancellation);
        await file.Append(cancellation);
    }
}

/// <summary>Marks what is due soon or overdue (C-5).</summary>
[Repeat(30)]
[DisallowConcurrentExecution]
internal sealed class MarkDueJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new MarkDueCases(), Actor.System, cancellation: cancellation);
}

/// <summary>Returns what nobody collected in a month (C-3.6).</summary>
[Repeat(3600)]
[DisallowConcurrentExecution]
internal sealed class ReturnUnclaimedJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new ReturnUnclaimed(), Actor.System, cancellation: cancellation);
}

/// <summary>Clears drafts that nobody touched for long, and keys of commands done long ago.</summary>
[Repeat(3600)]
[DisallowConcurrentExecution]
internal sealed class ClearOldDraftsJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new ClearOldDrafts(), Actor.System, cancellation: cancellation);
}
