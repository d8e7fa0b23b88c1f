using System.Collections.Concurrent;
using System.Security.Claims;
using Licensing.Platform.Nodes;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Options;

namespace Licensing.Web.Circuits;

/// <summary>The circuits of this node and whose they are: also those whose connection was lost and that are still kept.</summary>
public sealed class OpenCircuits(IOptions<CircuitLimits> limits, NodeState node)
{
    private readonly ConcurrentDictionary<string, string> users = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => users.Count;

    /// <summary>Whether a user may open one more: anybody while there is room, and then those who work here already, so that nobody is torn from their work.</summary>
    public bool HasRoomFor(ClaimsPrincipal user)
    {
        var (most, mostOfUser) = (limits.Value.Most, limits.Value.MostOfUser);
        if (most <= 0 || Count < most)
        {
            return true;
        }

        var own = IdOf(user) is { Length: > 0 } id ? users.Values.Count(u => u == id) : 0;
        return own > 0 && own < mostOfUser;
    }

    internal void Opened(string circuit, ClaimsPrincipal user)
    {
        users[circuit] = IdOf(user);
        node.Count(1);
    }

    internal void Closed(string circuit)
    {
        if (users.TryRemove(circuit, out _))
        {
            node.Count(-1);
        }
    }

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
