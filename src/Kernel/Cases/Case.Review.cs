namespace Licensing.Kernel.Cases;

/// <summary>The review: steps, who has the case, how the term stands (C-3.4, C-5).</summary>
public sealed partial class Case
{
    /// <summary>The pseudo-step in which the case waits for a decision.</summary>
    public const string DecisionStep = "decision";

    /// <summary>The pseudo-step in which a proposed decision waits for a second person.</summary>
    public const string ApprovalStep = "approval";

    /// <summary>The pseudo-step in which the result waits for the applicant.</summary>
    public const string HandOverStep = "hand-over";

    /// <summary>Role that decides; the four-eyes proposal is this role's too.</summary>
    public const string DecisionRole = "decision-officer";

    /// <summary>Role of other bodies that answer one question each (EX).</summary>
    public const string AgreeingRole = "agreeing-body";

    private const string HandOverRole = "intake-officer";

    /// <summary>Granted, and something is still to be done before the result can be handed over.</summary>
    public bool GoesOn => State == CaseState.Granted && OpenStep is not null;

    /// <summary>Closes an open step with its outcome; the next one opens by itself.</summary>
    /// <param name="code">Step that is done.</param>
    /// <param name="outcome">Kebab-case outcome.</param>
    /// <param name="passed">False where the outcome is negative; the next step stays closed then.</param>
    /// <param name="data">What the module notes with it, JSON.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="now">When, UTC.</param>
    public Problem? CloseStep(string code, string outcome, bool passed, string? data, Officer by, DateTime now)
    {
        if (State != CaseState.InReview && !GoesOn)
        {
            return new Problem("case-not-in-review", Number);
        }

        var step = Steps.Where(s => s.Code == code).MaxBy(s => s.Ordinal);
        if (step is not { State: StepState.Open })
        {
            return new Problem(step is { ClosedAt: not null } ? "step-done-already" : "step-not-open", step?.ClosedByName ?? "");
        }

        step.State = passed ? StepState.Done : StepState.Failed;
        (step.Outcome, step.Data, step.ClosedAt, step.ClosedBy, step.ClosedByName) = (outcome, data, now, by.UserId, by.Name);
        Append(new CaseHappening.StepClosed(code, outcome), by, now);
        if (passed)
        {
            OpenNext(now);
        }
        else
        {
            WaitAt(DecisionStep, DecisionRole, now);
        }

        return null;
    }

    /// <summary>Adds steps behind those that are there; the first opens where none is open.</summary>
    public void Plan(IReadOnlyList<StepPlan> plans, DateTime now)
    {
        foreach (var plan in plans)
        {
            Steps.Add(new CaseStep { CaseId = Id, Ordinal = Steps.Count + 1, Code = plan.Code, WaitsFor = plan.WaitsFor, DueAt = plan.DueAt, State = StepState.Later });
        }

        if (OpenStep is null)
        {
            OpenNext(now);
        }
    }

    /// <summary>
    /// What is still to be done once the case is granted: a second checklist (PR-17), making the document and telling the applicant (RP-16). The result can be
    /// handed over when the last of it is done.
    /// </summary>
    public void GoOn(IReadOnlyList<StepPlan> plans, DateTime now)
    {
        if (State != CaseState.Granted || plans.Count == 0)
        {
            throw new InvalidOperationException($"{Number} is {State}: nothing follows its decision.");
        }

        Stage = CaseStage.Review;
        Plan(plans, now);
    }

    /// <summary>Gives the case to an officer.</summary>
    public Problem? Assign(Officer to, Officer by, DateTime now)
    {
        if (!IsOpen)
        {
            return new Problem("case-closed", Number);
        }

        (AssignedTo, AssignedToName) = (to.UserId, to.Name);
        Append(new CaseHappening.Assigned(to.UserId, to.Name), by, now);
        return null;
    }

    /// <summary>Marks the term as close or over (C-5); a decided case's term has ended.</summary>
    public bool MarkDue(Officer by, DateTime now)
    {
        var mark = MarkAt(now);
        if (DecidedAt is not null || mark <= Mark)
        {
            return false;
        }

        Mark = mark;
        Append(new CaseHappening.DueMarked(mark), by, now);
        return true;
    }

    /// <summary>
    /// The days or hours by which the term runs have changed: due when the new sheet says, under the same term of the same edition (C-2, C-5). A decided case's term has
    /// ended, and stays what it was.
    /// </summary>
    /// <param name="sheet">The term worked out anew.</param>
    /// <param name="change">Number of the change in the journal.</param>
    /// <param name="by">Who writes it.</param>
    /// <param name="now">When, UTC.</param>
    public bool MoveDue(Clocks.DeadlineSheet sheet, long change, Officer by, DateTime now)
    {
        var (was, due, soon) = (DueAt, sheet.DueAt.UtcDateTime, sheet.DueSoonAt.UtcDateTime);
        if (DecidedAt is not null || (due == was && soon == DueSoonAt))
        {
            return false;
        }

        (DueAt, DueSoonAt, DeadlineSheet) = (due, soon, CaseJson.Write(sheet));
        Mark = MarkAt(now);
        Append(new CaseHappening.DueMoved(was, due, change), by, now);
        return true;
    }

    /// <summary>The same for a step by its own clock; one that is over, or was given no time of its own, stays what it is.</summary>
    /// <param name="code">The step.</param>
    /// <param name="due">When it is due now, UTC.</param>
    /// <param name="change">Number of the change in the journal.</param>
    /// <param name="by">Who writes it.</param>
    /// <param name="now">When, UTC.</param>
    public bool MoveStep(string code, DateTime due, long change, Officer by, DateTime now)
    {
        if (Steps.Find(s => s.Code == code && s.State is StepState.Open or StepState.Later) is not { DueAt: { } was } step || was == due)
        {
            return false;
        }

        step.DueAt = due;
        Append(new CaseHappening.StepDueMoved(code, was, due, change), by, now);
        return true;
    }

    /// <summary>Moves the case to another record of the same person after a merge (C-1).</summary>
    public void MovePerson(Guid personId, string reason, Officer by, DateTime now)
    {
        Append(new CaseHappening.Corrected("applicant", PersonId?.ToString(), personId.ToString(), reason), by, now);
        PersonId = personId;
    }

    private DueMark MarkAt(DateTime now) => now > DueAt ? DueMark.Overdue : now >= DueSoonAt ? DueMark.DueSoon : DueMark.InTime;

    private void OpenNext(DateTime now)
    {
        var next = Steps.Where(s => s.State == StepState.Later).MinBy(s => s.Ordinal);
        if (next is null && State == CaseState.Granted)
        {
            Stage = CaseStage.HandOver;
            WaitAt(HandOverStep, HandOverRole, now);
            return;
        }

        if (next is null)
        {
            WaitAt(DecisionStep, DecisionRole, now);
            return;
        }

        (next.State, next.OpenedAt) = (StepState.Open, now);
        WaitAt(next.Code, next.WaitsFor, now);
    }

    private void DropOpenSteps()
    {
        foreach (var step in Steps.Where(s => s.State is StepState.Later or StepState.Open))
        {
            step.State = StepState.Dropped;
        }
    }
}
