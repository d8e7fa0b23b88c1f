using Licensing.Platform.Data;
using Licensing.Platform.Jobs;
using Licensing.Platform.Nodes;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Licensing.Platform.Operations;

/// <summary>Does what is due, outside any transaction, and keeps what came of it.</summary>
internal sealed partial class NightlyRuns(IDispatcher dispatcher, IEnumerable<INightly> all, NodeState node, ILogger<NightlyRuns> log)
{
    /// <summary>Does it once a night, on whichever node comes first.</summary>
    public async Task IfDue(RunKind kind, CancellationToken cancellation)
    {
        if (Of(kind) is { IsWanted: true, IsReady: true })
        {
            await Run(kind, isAsked: false, cancellation);
        }
    }

    /// <summary>Does it now; nothing where it is not due and nobody asked.</summary>
    public async Task<RunReport?> Run(RunKind kind, bool isAsked, CancellationToken cancellation)
    {
        var nightly = Of(kind);
        var begun = (await dispatcher.Send(new BeginRun(kind, nightly.At, node.Name, isAsked), Actor.System, cancellation: cancellation)).Value;
        if (begun == Guid.Empty)
        {
            return null;
        }

        var report = await Try(nightly, cancellation);
        // A node that is told to stop still says that it did.
        await dispatcher.Send(new EndRun(begun, report), Actor.System, cancellation: CancellationToken.None);
        if (!report.IsGood)
        {
            LogFault(log, kind, report.Faults[0].Code, report.Faults.Count);
        }

        return report;
    }

    private INightly Of(RunKind kind) => all.Single(n => n.Kind == kind);

    private static async Task<RunReport> Try(INightly nightly, CancellationToken cancellation)
    {
        try
        {
            return await nightly.Run(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Fault(NightlyRun.Stopped, "");
        }
        catch (DatabaseToolException e)
        {
            return Fault("tool-failed", e.Tool, $"{e.Code}");
        }
        catch (Exception e)
        {
            // Its message could hold personal data.
            return Fault("error", e.GetType().Name);
        }
    }

    private static RunReport Fault(string code, string what, string? found = null) => new(null, [], [new RunFault(code, what, null, found)]);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} failed: {Fault}, {Count} faults in all. The operators' page names them.")]
    private static partial void LogFault(ILogger log, RunKind kind, string fault, int count);
}

/// <summary>Makes the nightly backup.</summary>
[Repeat(120)]
[DisallowConcurrentExecution]
internal sealed class BackupJob(NightlyRuns runs) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) => await runs.IfDue(RunKind.Backup, cancellation);
}

/// <summary>Restores the newest backup aside.</summary>
[Repeat(120)]
[DisallowConcurrentExecution]
internal sealed class RestoreDrillJob(NightlyRuns runs) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) => await runs.IfDue(RunKind.Drill, cancellation);
}

/// <summary>Walks the audit chain.</summary>
[Repeat(120)]
[DisallowConcurrentExecution]
internal sealed class CheckAuditJob(NightlyRuns runs) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) => await runs.IfDue(RunKind.AuditCheck, cancellation);
}
