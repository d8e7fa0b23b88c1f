namespace Licensing.Platform.Notices;

/// <summary>One way out of here.</summary>
internal interface INoticeSender
{
    NoticeChannel Channel { get; }

    /// <summary>Whether it is set up.</summary>
    bool IsReady { get; }

    /// <summary>Where it leads to, for the administrator: no account, no secret.</summary>
    string Leads { get; }

    /// <summary>Sends; what goes wrong is an outcome.</summary>
    Task<SendOutcome> Send(OutgoingNotice notice, CancellationToken cancellation);
}

/// <summary>A message on its way.</summary>
/// <param name="MessageId">The same at every try, so that a server that took it once can tell.</param>
internal sealed record OutgoingNotice(long Id, Guid MessageId, Guid Lease, NoticeChannel Channel, string Address, string Subject, string Body);

/// <summary>What came of a try.</summary>
/// <param name="Code">Kebab-case, worded by <c>notice-outcome.{code}</c>; nothing that a server said, which could hold an address.</param>
/// <param name="IsFinal">Another try would end the same way.</param>
internal sealed record SendOutcome(string Code, bool IsFinal = false)
{
    public static SendOutcome Sent { get; } = new("sent");

    /// <summary>There is no such address, or it takes nothing.</summary>
    public static SendOutcome Refused { get; } = new("refused", IsFinal: true);

    /// <summary>It did not answer in time.</summary>
    public static SendOutcome TimedOut { get; } = new("timed-out");

    /// <summary>It could not be reached, or cannot now.</summary>
    public static SendOutcome Unreachable { get; } = new("unreachable");

    /// <summary>It does not believe us: account, secret or certificate.</summary>
    public static SendOutcome NotTrusted { get; } = new("not-trusted");

    /// <summary>It is not set up any more.</summary>
    public static SendOutcome NotSetUp { get; } = new("not-set-up");

    /// <summary>The keys are gone with which its words were closed.</summary>
    public static SendOutcome Lost { get; } = new("lost", IsFinal: true);

    public bool IsSent => Code == Sent.Code;
}
