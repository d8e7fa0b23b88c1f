using System.Runtime.InteropServices;
using Licensing.Platform.Nodes;

namespace Licensing.Host;

/// <summary>
/// Stops the node without tearing anybody from work: at the signal the node is no longer ready, so that the balancer sends nobody more; every open page counts down; only
/// then are connections closed. A second signal stops at once. <c>Shutdown:Seconds</c> says how long (30; 0: at once).
/// </summary>
internal sealed class GracefulLifetime(NodeState node, IHostApplicationLifetime app, IConfiguration configuration, TimeProvider clock) : IHostLifetime, IDisposable
{
    /// <summary>Long enough for a balancer to look, also where nobody works here.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    private readonly List<PosixSignalRegistration> signals = [];
    private int signalled;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        signals.AddRange(new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, OnSignal)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => signals.ForEach(signal => signal.Dispose());

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        var longest = TimeSpan.FromSeconds(configuration.GetValue("Shutdown:Seconds", 30));
        if (Interlocked.Increment(ref signalled) > 1 || longest <= TimeSpan.Zero)
        {
            app.StopApplication();
            return;
        }

        _ = Leave(longest);
    }

    private async Task Leave(TimeSpan longest)
    {
        var (begun, at) = (clock.GetUtcNow(), clock.GetUtcNow() + longest);
        node.Leave(at);
        while (clock.GetUtcNow() < at && (node.Circuits > 0 || clock.GetUtcNow() - begun < Shortest))
        {
            await Task.Delay(Glance, clock);
        }

        app.StopApplication();
    }
}
