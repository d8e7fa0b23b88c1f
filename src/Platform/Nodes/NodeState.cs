namespace Licensing.Platform.Nodes;

/// <summary>Whether this node is about to stop: the balancer is told first, then everybody who works here, and only then are connections closed.</summary>
public sealed class NodeState
{
    /// <summary>Raised when it is decided.</summary>
    public event EventHandler? Changed;

    /// <summary>When connections will be closed; none while the node stays.</summary>
    public DateTimeOffset? LeavesAt { get; private set; }

    /// <summary>Says when the node stops; none: it stays after all.</summary>
    public void Leave(DateTimeOffset? at)
    {
        LeavesAt = at;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
