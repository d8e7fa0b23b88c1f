namespace Licensing.Web.Session;

/// <summary>Section <c>Sessions</c> of the configuration: how long somebody stays signed in.</summary>
public sealed class SessionLimits
{
    /// <summary>Without touching anything. DECISION: an hour, the longest that NIST SP 800-63B-4 gives at its second level.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(1);

    /// <summary>From signing in, whatever was done. DECISION: 12 hours, a shift with its breaks; NIST gives 24.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(12);
}
