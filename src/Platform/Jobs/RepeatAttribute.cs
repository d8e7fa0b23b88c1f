namespace Licensing.Platform.Jobs;

/// <summary>How often a Quartz job runs; jobs with it are found by discovery. A job is a shell that sends a command.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RepeatAttribute(int seconds) : Attribute
{
    /// <summary>Seconds from one start to the next.</summary>
    public int Seconds { get; } = seconds;
}
