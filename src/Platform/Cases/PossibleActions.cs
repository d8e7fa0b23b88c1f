using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>What the platform can do with a case.</summary>
public enum CaseAction
{
    /// <summary>Decide, or propose a decision.</summary>
    Decide,

    /// <summary>Sign or return a proposed decision.</summary>
    Approve,

    /// <summary>Hand over the result, the letter or the documents.</summary>
    HandOver,

    /// <summary>Take the case.</summary>
    Take,

    /// <summary>Note that the applicant withdraws.</summary>
    Withdraw,
}

/// <summary>An action, and why it is not possible now where it is not.</summary>
public sealed record PossibleAction(CaseAction Action, Problem? WhyNot = null);

/// <summary>The next possible actions of a user, the likeliest first; what the role never does is absent (screens.md «Case page»).</summary>
internal static class PossibleActions
{
    public static IReadOnlyList<PossibleAction> Of(Case asked, Actor actor, bool isOwn, Problem? mayNotDecide)
    {
        var actions = Offered(asked, actor, mayNotDecide);
        return isOwn ? [.. actions.Select(a => a with { WhyNot = new Problem("own-case") })] : [.. actions];
    }

    private static IEnumerable<PossibleAction> Offered(Case asked, Actor actor, Problem? mayNotDecide)
    {
        var mayNot = asked.WasDecidedBy(actor.UserId) ? new Problem("decided-before") : mayNotDecide;
        var undecided = asked.State is CaseState.InReview or CaseState.Proposed;
        if (asked.State == CaseState.Proposed && actor.Has(Roles.ApprovingChief))
        {
            yield return new(CaseAction.Approve, asked.LastDecision?.ProposedBy == actor.UserId ? new Problem("four-eyes") : mayNot);
        }

        if (asked.State == CaseState.InReview && actor.Has(Roles.DecisionOfficer))
        {
            yield return new(CaseAction.Decide, mayNot);
        }

        if (asked.State is CaseState.Granted or CaseState.Refused or CaseState.Ended or CaseState.Unclaimed && !asked.GoesOn
            && actor.Has(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar))
        {
            yield return new(CaseAction.HandOver);
        }

        if (undecided && asked.AssignedTo != actor.UserId && !actor.Has(Roles.Supervisor))
        {
            yield return new(CaseAction.Take);
        }

        if (undecided && actor.Has(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer))
        {
            yield return new(CaseAction.Withdraw);
        }
    }
}
