using Licensing.Platform.Operations;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Licensing.Web.Operations;

/// <summary>Counts the officers' pages that are open on this node.</summary>
internal sealed class CircuitCount(NodeState node) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        node.Count(1);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        node.Count(-1);
        return Task.CompletedTask;
    }
}
