using Licensing.Kernel;
using Licensing.Platform.Auditing;
using Licensing.Platform.Outbox;

namespace Licensing.Platform.UseCases;

/// <summary>One running use case: who, when, why, and what it leaves in the audit trail and the outbox.</summary>
public sealed class UseCase
{
    private readonly List<AuditNote> notes = [];
    private readonly List<IIntegrationEvent> events = [];

    internal UseCase(Actor actor, DateTime now, string? purpose, Guid? idempotencyKey)
    {
        (Actor, Now, Purpose, IdempotencyKey) = (actor, now, purpose, idempotencyKey);
    }

    /// <summary>Who.</summary>
    public Actor Actor { get; }

    /// <summary>As the record keeps it.</summary>
    public Officer Officer => Actor.Officer;

    /// <summary>When, UTC, cut to microseconds so that every database gives it back as written.</summary>
    public DateTime Now { get; }

    /// <summary>Why, where it is not implied by the case (C-10).</summary>
    public string? Purpose { get; }

    /// <summary>Key of a command that may be sent again.</summary>
    public Guid? IdempotencyKey { get; }

    /// <summary>The case that the request is about, which implies its purpose; or none.</summary>
    public Guid? CaseId { get; internal init; }

    /// <summary>Why a look at somebody's data is refused that says no purpose and is about no case (C-10); nothing where it says one.</summary>
    public Failure? NoPurpose => CaseId is not null || !string.IsNullOrWhiteSpace(Purpose) ? null : new Failure.Invalid("purpose", "purpose-needed");

    internal IReadOnlyList<AuditNote> Notes => notes;

    internal IReadOnlyList<IIntegrationEvent> Events => events;

    /// <summary>Somebody's data were looked at (C-10).</summary>
    public void Viewed(string kind, object id, Guid? personId = null, Guid? caseId = null) =>
        notes.Add(new AuditNote(AuditVerb.Viewed, kind, id.ToString()!, personId, caseId));

    /// <summary>Something was changed; the changed fields are added by themselves.</summary>
    public void Changed(string kind, object id, Guid? personId = null, Guid? caseId = null) =>
        notes.Add(new AuditNote(AuditVerb.Changed, kind, id.ToString()!, personId, caseId));

    /// <summary>Tells other modules, after the transaction and at least once.</summary>
    public void Publish(IIntegrationEvent happened) => events.Add(happened);
}
