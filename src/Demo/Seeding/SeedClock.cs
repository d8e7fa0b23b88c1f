namespace Licensing.Demo.Seeding;

/// <summary>The clock of the demo's past: it shows the moment at which the next use case is to have happened.</summary>
internal sealed class SeedClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
