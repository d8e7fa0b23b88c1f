using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Quartz;

namespace Licensing.Platform.Disclosure;

/// <summary>Removes proofs of identity that are over.</summary>
[Repeat(3600)]
[DisallowConcurrentExecution]
internal sealed class ClearProofsJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new ClearProofs(), Actor.System, cancellation: cancellation);
}
