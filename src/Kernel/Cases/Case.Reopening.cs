namespace Licensing.Kernel.Cases;

/// <summary>A refusal that a complaint has upset (C-8): the case is looked at again, and other people decide.</summary>
public sealed partial class Case
{
    /// <summary>Whether the officer had a hand in a decision of this case that is or was in force: such a person answers no complaint about it and decides no second time.</summary>
    public bool WasDecidedBy(Guid userId) =>
        Decisions.Exists(d => d.State == DecisionState.Final && (d.ProposedBy == userId || d.DecidedBy == userId));

    /// <summary>
    /// Looks at a refused case again. What had a negative outcome or was not done any more is to be done anew. DECISION: the term stays what it was; no act names
    /// another one.
    /// </summary>
    /// <param name="complaint">Number of the complaint.</param>
    /// <param name="reason">Why, in the words of the answer.</param>
    /// <param name="by">Who answers the complaint.</param>
    /// <param name="now">When, UTC.</param>
    public Problem? Reopen(string complaint, string reason, Officer by, DateTime now)
    {
        if (!IsRefused)
        {
            return new Problem("nothing-to-reopen", Number);
        }

        if (WasDecidedBy(by.UserId))
        {
            return new Problem("decided-before");
        }

        (State, Stage, IsOpen, IsRefused, DecidedAt) = (CaseState.InReview, CaseStage.Review, true, false, null);
        (AssignedTo, AssignedToName) = (null, null);
        Append(new CaseHappening.Reopened(complaint, reason), by, now);
        var again = Steps.GroupBy(s => s.Code).Select(g => g.MaxBy(s => s.Ordinal)!).Where(s => s.State is StepState.Failed or StepState.Dropped).ToList();
        again.ForEach(s => s.State = StepState.Dropped);
        Plan([.. again.OrderBy(s => s.Ordinal).Select(s => new StepPlan(s.Code, s.WaitsFor))], now);
        return null;
    }
}
