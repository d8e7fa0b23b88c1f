using Licensing.Platform.Nodes;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Licensing.Platform.Operations;

/// <summary>Says every few seconds that this node is there, and at the end that it leaves.</summary>
internal sealed partial class Heartbeat(IDispatcher dispatcher, NodeState node, IConfiguration configuration, TimeProvider clock, ILogger<Heartbeat> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(3);

    private readonly DateTime startedAt = Data.ModelConventions.Cut(clock.GetUtcNow().UtcDateTime);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        try
        {
            do
            {
                await Say(leaves: false, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            using var soon = new CancellationTokenSource(LongestFarewell, clock);
            await Say(leaves: true, soon.Token);
        }
    }

    private async Task Say(bool leaves, CancellationToken cancellation)
    {
        try
        {
            var note = new NoteNode(node.Name, startedAt, leaves ? 0 : node.Circuits, configuration.GetValue("Jobs:Enabled", true), leaves, node.TakeJobs());
            await dispatcher.Send(note, Actor.System, cancellation: cancellation);
        }
        catch (Exception e) when (leaves || e is not OperationCanceledException)
        {
            // A database that is away for a moment ends no node.
            LogSilent(log, e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This node could not say that it is there: {Error}.")]
    private static partial void LogSilent(ILogger log, string error);
}
