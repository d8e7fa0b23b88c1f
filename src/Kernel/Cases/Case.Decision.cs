namespace Licensing.Kernel.Cases;

/// <summary>Decision, hand-over and the other ends of a case (C-3.5 to C-3.7).</summary>
public sealed partial class Case
{
    /// <summary>The role of the second person in a four-eyes decision.</summary>
    public const string ApprovalRole = "approving-chief";

    /// <summary>The decision that waits for a second person, or is final.</summary>
    public CaseDecision? LastDecision => Decisions.MaxBy(d => d.Ordinal);

    /// <summary>Decides: at once where one person is enough, otherwise the proposal waits for a second one (C-3.5).</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="fourEyes">Whether a second person has to approve.</param>
    /// <param name="by">Who decides or proposes.</param>
    /// <param name="now">When, UTC.</param>
    public Problem? Decide(DecisionDraft decision, bool fourEyes, Officer by, DateTime now)
    {
        if (State != CaseState.InReview)
        {
            return new Problem("case-not-in-review", Number);
        }

        if (WasDecidedBy(by.UserId))
        {
            return new Problem("decided-before");
        }

        if (decision.Kind == DecisionKind.Grant && (OpenStep is not null || Steps.Any(s => s.State == StepState.Failed)))
        {
            return new Problem("steps-not-done", Number);
        }

        if (decision.Kind == DecisionKind.Refuse && decision.Grounds.Count == 0)
        {
            return new Problem("refusal-needs-ground");
        }

        Decisions.Add(new CaseDecision
        {
            CaseId = Id,
            Ordinal = Decisions.Count + 1,
            Kind = decision.Kind,
            State = DecisionState.Proposed,
            Refusal = decision.Refusal,
            Reasoning = decision.Reasoning,
            ProposedBy = by.UserId,
            ProposedByName = by.Name,
            ProposedAt = now,
        });
        if (fourEyes)
        {
            State = CaseState.Proposed;
            Append(new CaseHappening.DecisionProposed(decision.Kind, decision.Grounds, decision.Reasoning), by, now);
            WaitAt(ApprovalStep, ApprovalRole, now);
            return null;
        }

        Finish(decision.Grounds, by, now);
        return null;
    }

    /// <summary>The second person signs; nobody approves what they proposed (C-11).</summary>
    public Problem? Approve(IReadOnlyList<string> grounds, Officer by, DateTime now)
    {
        if (State != CaseState.Proposed || LastDecision is not { State: DecisionState.Proposed } proposed)
        {
            return new Problem("nothing-proposed", Number);
        }

        if (proposed.ProposedBy == by.UserId)
        {
            return new Problem("four-eyes");
        }

        if (WasDecidedBy(by.UserId))
        {
            return new Problem("decided-before");
        }

        Finish(grounds, by, now);
        return null;
    }

    /// <summary>The second person sends the proposal back with words.</summary>
    public Problem? Return(string words, Officer by, DateTime now)
    {
        if (State != CaseState.Proposed || LastDecision is not { State: DecisionState.Proposed } proposed)
        {
            return new Problem("nothing-proposed", Number);
        }

        if (proposed.ProposedBy == by.UserId)
        {
            return new Problem("four-eyes");
        }

        (proposed.State, proposed.ReturnedWith) = (DecisionState.Returned, words);
        (proposed.DecidedBy, proposed.DecidedByName, proposed.DecidedAt) = (by.UserId, by.Name, now);
        State = CaseState.InReview;
        Append(new CaseHappening.DecisionReturned(words), by, now);
        WaitAt(DecisionStep, DecisionRole, now);
        return null;
    }

    /// <summary>Ends the case without a decision; what was handed in is given back.</summary>
    public Problem? End(string reason, Officer by, DateTime now)
    {
        if (State != CaseState.InReview)
        {
            return new Problem("case-not-in-review", Number);
        }

        State = CaseState.Ended;
        Append(new CaseHappening.EndedWithout(reason), by, now);
        CloseReview(now);
        return null;
    }

    /// <summary>The applicant withdraws; possible until the decision (C-3.7).</summary>
    public Problem? Withdraw(string? reason, Officer by, DateTime now)
    {
        if (State is not (CaseState.InReview or CaseState.Proposed))
        {
            return new Problem("withdrawal-too-late", Number);
        }

        State = CaseState.Withdrawn;
        Append(new CaseHappening.WithdrawnByApplicant(reason), by, now);
        CloseReview(now);
        Close(now);
        return null;
    }

    /// <summary>The result, the letter or the returned documents are in the applicant's hands (C-3.6).</summary>
    public Problem? HandOver(long registerNumber, string to, Officer by, DateTime now)
    {
        if (State is not (CaseState.Granted or CaseState.Refused or CaseState.Ended or CaseState.Unclaimed))
        {
            return new Problem("nothing-to-hand-over", Number);
        }

        if (GoesOn)
        {
            return new Problem("steps-not-done", Number);
        }

        State = CaseState.HandedOver;
        Append(new CaseHappening.ResultHandedOver(registerNumber, to), by, now);
        Close(now);
        return null;
    }

    /// <summary>Nobody came for a month: the result goes back to the provider (C-3.6); it can still be collected there.</summary>
    public Problem? LeaveUnclaimed(Officer by, DateTime now)
    {
        if (State is not (CaseState.Granted or CaseState.Refused or CaseState.Ended) || GoesOn)
        {
            return new Problem("nothing-to-hand-over", Number);
        }

        State = CaseState.Unclaimed;
        Append(new CaseHappening.LeftUnclaimed(), by, now);
        Close(now);
        return null;
    }

    private void Finish(IReadOnlyList<string> grounds, Officer by, DateTime now)
    {
        var decision = LastDecision!;
        (decision.State, decision.DecidedBy, decision.DecidedByName, decision.DecidedAt) = (DecisionState.Final, by.UserId, by.Name, now);
        IsRefused = decision.Kind == DecisionKind.Refuse;
        State = IsRefused ? CaseState.Refused : CaseState.Granted;
        Append(
            decision.Kind == DecisionKind.Grant
                ? new CaseHappening.GrantDecided(decision.Reasoning)
                : new CaseHappening.RefusalDecided(grounds, decision.Reasoning),
            by,
            now);
        CloseReview(now);
    }

    private void CloseReview(DateTime now)
    {
        DropOpenSteps();
        DecidedAt = now;
        Stage = CaseStage.HandOver;
        WaitAt(HandOverStep, HandOverRole, now);
    }

    private void Close(DateTime now)
    {
        IsOpen = false;
        Stage = CaseStage.Closed;
        WaitAt(null, null, now);
    }
}

/// <summary>A decision as an officer enters it.</summary>
/// <param name="Kind">Grant or refuse.</param>
/// <param name="Grounds">Codes of the grounds of a refusal.</param>
/// <param name="Refusal">The composed refusal as JSON.</param>
/// <param name="Reasoning">Words typed by hand.</param>
public sealed record DecisionDraft(DecisionKind Kind, IReadOnlyList<string> Grounds, string? Refusal, string? Reasoning);
