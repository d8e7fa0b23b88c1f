using Licensing.Kernel;

namespace Licensing.Platform.Notices;

/// <summary>By what way somebody is told.</summary>
public enum NoticeChannel
{
    /// <summary>E-mail.</summary>
    Email,

    /// <summary>Short message to a telephone.</summary>
    Sms,
}

/// <summary>How a notice stands.</summary>
public enum NoticeState
{
    /// <summary>Is to be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>Taken by the mail server or the gateway.</summary>
    Sent,

    /// <summary>Refused for good, or tried too often: somebody has to look.</summary>
    GivenUp,

    /// <summary>Its time was over before it could be sent.</summary>
    Expired,

    /// <summary>Taken back before it was sent.</summary>
    Withdrawn,
}

/// <summary>One message to one address. It is written in the words of the moment when it was raised, and never blocks what it is about.</summary>
internal sealed class Notice : IVersioned
{
    public const int LongestKey = 120;
    public const int LongestSubject = 200;
    public const int LongestText = 4000;

    /// <summary>Key, in order of writing.</summary>
    public long Id { get; init; }

    /// <summary>What server and gateway know it by, the same at every try.</summary>
    public Guid MessageId { get; init; } = Guid.NewGuid();

    /// <summary>With the channel unique: nothing is told twice.</summary>
    public required string Key { get; init; }

    public NoticeChannel Channel { get; init; }

    public required string Kind { get; init; }

    /// <summary>Number of what it is about.</summary>
    public required string Number { get; init; }

    public Guid? CaseId { get; init; }

    public string? OfficeId { get; init; }

    public required string Address { get; init; }

    public required string Language { get; init; }

    public required string Subject { get; init; }

    /// <summary>The words; protected, and wiped once it is over, where nobody else may read them: a one-time code.</summary>
    public required string Body { get; set; }

    public bool IsSecret { get; init; }

    public NoticeState State { get; private set; }

    public DateTime RaisedAt { get; init; }

    /// <summary>Not sooner, UTC.</summary>
    public DateTime NextAttemptAt { get; set; }

    /// <summary>Of no use from then on, UTC.</summary>
    public DateTime? NotAfter { get; init; }

    /// <summary>The turn in which a node has it; another node keeps off until the lease ends.</summary>
    public Guid? Lease { get; private set; }

    public DateTime? LeasedUntil { get; private set; }

    /// <summary>Tries since it was raised, or asked for again.</summary>
    public int Tries { get; private set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Who asked for it to be sent again.</summary>
    public string? AskedAgainBy { get; private set; }

    public int Version { get; set; }

    public List<NoticeAttempt> Attempts { get; } = [];

    /// <summary>A node takes it to send it; one whose time is over is not sent.</summary>
    public bool Claim(Guid lease, DateTime until, DateTime now)
    {
        if (NotAfter < now)
        {
            End(NoticeState.Expired, now);
            return false;
        }

        (Lease, LeasedUntil) = (lease, until);
        return true;
    }

    /// <summary>What came of a try; nothing where another node has it meanwhile.</summary>
    /// <param name="lease">The turn in which it was taken.</param>
    /// <param name="sent">What the channel said.</param>
    /// <param name="pauses">How long to wait after each failure; when they are used up it is given up.</param>
    /// <param name="now">When, UTC.</param>
    public void Note(Guid lease, SendOutcome sent, IReadOnlyList<TimeSpan> pauses, DateTime now)
    {
        if (Lease != lease || State != NoticeState.Waiting)
        {
            return;
        }

        Attempts.Add(new NoticeAttempt { NoticeId = Id, At = now, Outcome = sent.Code, By = AskedAgainBy });
        (Lease, LeasedUntil) = (null, null);
        Tries++;
        if (sent.IsSent || sent.IsFinal || Tries > pauses.Count)
        {
            End(sent.IsSent ? NoticeState.Sent : NoticeState.GivenUp, now);
            return;
        }

        NextAttemptAt = now + pauses[Tries - 1];
    }

    /// <summary>Somebody wants a notice that was given up to be tried again.</summary>
    public Problem? SendAgain(string by, DateTime now)
    {
        if (State != NoticeState.GivenUp || IsSecret)
        {
            return new Problem("notice-not-given-up");
        }

        (State, EndedAt, Tries, NextAttemptAt, AskedAgainBy) = (NoticeState.Waiting, null, 0, now, by);
        return null;
    }

    /// <summary>It is not to be sent any more.</summary>
    public void Withdraw(DateTime now)
    {
        if (State == NoticeState.Waiting)
        {
            End(NoticeState.Withdrawn, now);
        }
    }

    private void End(NoticeState state, DateTime now)
    {
        (State, EndedAt, Lease, LeasedUntil) = (state, now, null, null);
        Body = IsSecret ? "" : Body;
    }
}

/// <summary>One try to send a notice.</summary>
internal sealed class NoticeAttempt
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public long NoticeId { get; init; }

    public DateTime At { get; init; }

    /// <summary>Kebab-case; the words are the resource <c>notice-outcome.{code}</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Who asked for it; none: the system.</summary>
    public string? By { get; init; }
}

/// <summary>A message that the demo kept instead of sending it.</summary>
internal sealed class CaughtMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DateTime At { get; init; }

    public NoticeChannel Channel { get; init; }

    public required string Address { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }
}
