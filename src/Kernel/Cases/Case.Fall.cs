namespace Licensing.Kernel.Cases;

/// <summary>A grant that depended on what came after it (EX-9).</summary>
public sealed partial class Case
{
    /// <summary>What had to follow the grant was not done in time: the open step fails, the grant falls, and the case is decided anew.</summary>
    /// <param name="outcome">Kebab-case outcome of the step.</param>
    /// <param name="by">Who found it.</param>
    /// <param name="now">When, UTC.</param>
    public Problem? Fall(string outcome, Officer by, DateTime now)
    {
        if (!GoesOn || LastDecision is not { State: DecisionState.Final } grant)
        {
            return new Problem("nothing-to-fall", Number);
        }

        if (CloseStep(OpenStep!.Code, outcome, passed: false, null, by, now) is { } problem)
        {
            return problem;
        }

        DropOpenSteps();
        grant.State = DecisionState.Returned;
        (State, Stage, DecidedAt) = (CaseState.InReview, CaseStage.Review, null);
        return null;
    }
}
