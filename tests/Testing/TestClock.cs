namespace Licensing.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    /// <summary>A Tuesday, 2026-11-24, ten in the morning at UTC+05:00.</summary>
    public static DateTimeOffset Tuesday { get; } = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5));

    /// <summary>What the clock shows.</summary>
    public DateTimeOffset Now { get; set; } = start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    /// <summary>Moves on.</summary>
    public void Advance(TimeSpan by) => Now += by;
}
