namespace Licensing.Testing.Faults;

/// <summary>The machine's clock, wrong by as much as it was told.</summary>
internal sealed class MovingClock : TimeProvider
{
    /// <summary>How wrong it is.</summary>
    public TimeSpan Wrong { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Wrong;
}
