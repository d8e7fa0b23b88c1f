using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Licensing.Web.Session;

/// <summary>Knows when something was last done on the pages of a circuit: a page that stays open asks the server for nothing, and its cookie does not run out by itself.</summary>
internal sealed class CircuitActivity(TimeProvider clock) : CircuitHandler
{
    private long last = clock.GetTimestamp();

    /// <summary>For how long nothing was done.</summary>
    public TimeSpan Quiet => clock.GetElapsedTime(Interlocked.Read(ref last));

    /// <inheritdoc/>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        Interlocked.Exchange(ref last, clock.GetTimestamp());
        return next(context);
    };
}
