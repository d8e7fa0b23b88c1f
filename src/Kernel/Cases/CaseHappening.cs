using System.Text.Json.Serialization;

namespace Licensing.Kernel.Cases;

/// <summary>Everything that can happen to a case; the words for each are resources <c>event.{type}</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Accepted), nameof(Accepted))]
[JsonDerivedType(typeof(StepBegun), nameof(StepBegun))]
[JsonDerivedType(typeof(StepClosed), nameof(StepClosed))]
[JsonDerivedType(typeof(Assigned), nameof(Assigned))]
[JsonDerivedType(typeof(DecisionProposed), nameof(DecisionProposed))]
[JsonDerivedType(typeof(DecisionReturned), nameof(DecisionReturned))]
[JsonDerivedType(typeof(GrantDecided), nameof(GrantDecided))]
[JsonDerivedType(typeof(RefusalDecided), nameof(RefusalDecided))]
[JsonDerivedType(typeof(EndedWithout), nameof(EndedWithout))]
[JsonDerivedType(typeof(WithdrawnByApplicant), nameof(WithdrawnByApplicant))]
[JsonDerivedType(typeof(ResultHandedOver), nameof(ResultHandedOver))]
[JsonDerivedType(typeof(LeftUnclaimed), nameof(LeftUnclaimed))]
[JsonDerivedType(typeof(DueMarked), nameof(DueMarked))]
[JsonDerivedType(typeof(Reopened), nameof(Reopened))]
[JsonDerivedType(typeof(Corrected), nameof(Corrected))]
[JsonDerivedType(typeof(DueMoved), nameof(DueMoved))]
[JsonDerivedType(typeof(StepDueMoved), nameof(StepDueMoved))]
public abstract record CaseHappening
{
    /// <summary>The package was accepted and the clock started (C-3.3).</summary>
    public sealed record Accepted(string Edition, DateTime DueAt, int Documents, decimal Paid) : CaseHappening;

    /// <summary>A step of the review began (C-3.4).</summary>
    public sealed record StepBegun(string Step) : CaseHappening;

    /// <summary>A step of the review closed with an outcome (C-3.4); an empty one is kept from who reads it.</summary>
    public sealed record StepClosed(string Step, string Outcome) : CaseHappening;

    /// <summary>An officer took the case, or was given it.</summary>
    public sealed record Assigned(Guid ToUserId, string ToName) : CaseHappening;

    /// <summary>One officer proposed a decision (C-3.5).</summary>
    public sealed record DecisionProposed(DecisionKind Kind, IReadOnlyList<string> Grounds, string? Reasoning) : CaseHappening;

    /// <summary>The second officer sent the proposal back with words (C-3.5).</summary>
    public sealed record DecisionReturned(string Words) : CaseHappening;

    /// <summary>The case was granted.</summary>
    public sealed record GrantDecided(string? Reasoning) : CaseHappening;

    /// <summary>The case was refused on named grounds (C-7).</summary>
    public sealed record RefusalDecided(IReadOnlyList<string> Grounds, string? Reasoning) : CaseHappening;

    /// <summary>The case ended without a decision; the documents are given back.</summary>
    public sealed record EndedWithout(string Reason) : CaseHappening;

    /// <summary>The applicant withdrew (C-3.7).</summary>
    public sealed record WithdrawnByApplicant(string? Reason) : CaseHappening;

    /// <summary>The result or letter was handed over against an entry of the register (C-3.6).</summary>
    public sealed record ResultHandedOver(long RegisterNumber, string To) : CaseHappening;

    /// <summary>Nobody came for a month (C-3.6).</summary>
    public sealed record LeftUnclaimed : CaseHappening;

    /// <summary>The term came close or ran out (C-5).</summary>
    public sealed record DueMarked(DueMark Mark) : CaseHappening;

    /// <summary>A complaint was found right: other people decide once more (C-8).</summary>
    public sealed record Reopened(string Complaint, string Reason) : CaseHappening;

    /// <summary>Something recorded was put right; the old value stays in the history.</summary>
    public sealed record Corrected(string What, string? Was, string? Is, string Reason) : CaseHappening;

    /// <summary>A change of the calendar or of opening hours moved the due time (C-5); <see cref="Change"/> is its number in the journal of changes.</summary>
    public sealed record DueMoved(DateTime Was, DateTime Is, long Change) : CaseHappening;

    /// <summary>The same of a step that has a clock of its own.</summary>
    public sealed record StepDueMoved(string Step, DateTime Was, DateTime Is, long Change) : CaseHappening;
}
