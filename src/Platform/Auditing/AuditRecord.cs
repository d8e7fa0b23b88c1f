namespace Licensing.Platform.Auditing;

/// <summary>What was done with data.</summary>
public enum AuditVerb
{
    /// <summary>Looked at.</summary>
    Viewed,

    /// <summary>Changed or added.</summary>
    Changed,

    /// <summary>Refused for want of a right.</summary>
    Denied,

    /// <summary>Signed in or out, or failed to.</summary>
    Session,
}

/// <summary>One line that a use case leaves.</summary>
public sealed record AuditNote(AuditVerb Verb, string SubjectKind, string SubjectId, Guid? PersonId, Guid? CaseId);

/// <summary>A row of the audit trail: who, when, where, what, why. Written once, never updated.</summary>
public sealed class AuditRecord
{
    /// <summary>Key, in order of writing.</summary>
    public long Id { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Account; empty for jobs and the public.</summary>
    public Guid UserId { get; init; }

    /// <summary>Name as it was.</summary>
    public required string UserName { get; init; }

    /// <summary>Office.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Use case.</summary>
    public required string Action { get; init; }

    /// <summary>What was done.</summary>
    public AuditVerb Verb { get; init; }

    /// <summary>Kind of thing.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Which.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Whose data: a person's, or an organisation's that was opened in the register.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>In which case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Why.</summary>
    public string? Purpose { get; init; }

    /// <summary>Changed fields, JSON.</summary>
    public string? Data { get; init; }
}

/// <summary>A link of the chain over the audit trail; a job adds it seconds after the row.</summary>
public sealed class AuditSeal
{
    /// <summary>Place in the chain, from 1, without gaps.</summary>
    public long Position { get; init; }

    /// <summary>The row that it seals.</summary>
    public long RecordId { get; init; }

    /// <summary>SHA-256 over the previous hash and the row, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime SealedAt { get; init; }
}
