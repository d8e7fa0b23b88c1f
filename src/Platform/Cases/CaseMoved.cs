using Licensing.Kernel.Cases;
using Licensing.Platform.Outbox;

namespace Licensing.Platform.Cases;

/// <summary>What of a case's history concerns the applicant, whoever brought it about; published by the use case that wrote it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Turn">Which turn it took.</param>
/// <param name="Ordinal">Place of the event in the case's history.</param>
/// <param name="At">When, UTC.</param>
public sealed record CaseMoved(Guid CaseId, CaseTurn Turn, int Ordinal, DateTime At) : IIntegrationEvent
{
    /// <summary>The turn that an event is; none where it does not concern the applicant, or where the same use case went on to another turn.</summary>
    /// <param name="written">The event, just written: those after it in the history are of the same use case.</param>
    /// <param name="about">The case as the use case leaves it.</param>
    internal static CaseMoved? Of(CaseEvent written, Case about) =>
        TurnOf(written, about) is { } taken && !about.Events.Exists(e => e.Ordinal > written.Ordinal && TurnOf(e, about) is not null)
            ? new CaseMoved(about.Id, taken, written.Ordinal, written.At)
            : null;

    private static CaseTurn? TurnOf(CaseEvent written, Case about) => written.Type switch
    {
        nameof(CaseHappening.GrantDecided) when about.State != CaseState.HandedOver => about.GoesOn ? CaseTurn.Granted : CaseTurn.Ready,
        nameof(CaseHappening.StepClosed) when about is { State: CaseState.Granted, CurrentStep: Case.HandOverStep } => CaseTurn.Ready,
        nameof(CaseHappening.RefusalDecided) => CaseTurn.Refused,
        nameof(CaseHappening.EndedWithout) => CaseTurn.Ended,
        nameof(CaseHappening.LeftUnclaimed) => CaseTurn.Unclaimed,
        nameof(CaseHappening.Reopened) => CaseTurn.Reopened,
        nameof(CaseHappening.DueMarked) when about.Mark == DueMark.Overdue => CaseTurn.Late,
        _ => null,
    };
}

/// <summary>The turns of a case that its applicant is told of.</summary>
public enum CaseTurn
{
    /// <summary>Granted, and something is still to be done before the result is ready.</summary>
    Granted,

    /// <summary>The result lies ready.</summary>
    Ready,

    /// <summary>Refused: the letter lies ready.</summary>
    Refused,

    /// <summary>Ended without a decision: the documents are given back.</summary>
    Ended,

    /// <summary>Not decided when it was due (C-5).</summary>
    Late,

    /// <summary>Nobody came for a month (C-3.6).</summary>
    Unclaimed,

    /// <summary>Looked at again after a complaint (C-8).</summary>
    Reopened,
}
