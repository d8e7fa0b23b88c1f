using System.Security.Claims;
using Licensing.Platform.Nodes;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Options;

namespace Licensing.Web.Circuits;

/// <summary>Notes whose circuits are open on this node, and whether there is room for one more.</summary>
public sealed class OpenCircuits(IOptions<CircuitLimits> limits, NodeState node)
{
    /// <summary>Whether a user may open one more: anybody while there is room, and then those who work here already, so that nobody is torn from their work.</summary>
    public bool HasRoomFor(ClaimsPrincipal user)
    {
        var (most, mostOfUser) = (limits.Value.Most, limits.Value.MostOfUser);
        if (most <= 0 || node.Circuits < most)
        {
            return true;
        }

        var own = IdOf(user) is { Length: > 0 } id ? node.CircuitsOf(id) : 0;
        return own > 0 && own < mostOfUser;
    }

    internal void Opened(string circuit, ClaimsPrincipal user) => node.Opened(circuit, IdOf(user));

    internal void Closed(string circuit) => node.Closed(circuit);

    private static string IdOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
}

/// <summary>Counts its circuit from its first to its last moment.</summary>
internal sealed class CountedCircuit(OpenCircuits open, AuthenticationStateProvider authentication) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        open.Opened(circuit.Id, (await authentication.GetAuthenticationStateAsync()).User);

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        open.Closed(circuit.Id);
        return Task.CompletedTask;
    }
}
