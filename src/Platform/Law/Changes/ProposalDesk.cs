using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Law.Changes;

/// <summary>Opens a proposal for an act upon it.</summary>
internal sealed class ProposalDesk(KernelDb db, LawWriting writing)
{
    /// <summary>The proposal; another version than the page showed is a conflict, another state refuses the act.</summary>
    public async Task<Result<LawProposal>> Open(Guid id, int seen, CancellationToken cancellation, params ProposalState[] states)
    {
        var proposal = await db.LawProposals.SingleOrDefaultAsync(p => p.Id == id, cancellation);
        return proposal is null ? new Failure.NotFound("law-change", id.ToString())
            : !states.Contains(proposal.State) ? new Problem("law-change-over", proposal.DecidedByName ?? proposal.DraftedByName)
            : proposal.Version != seen ? new Failure.Conflict(null, null, null)
            : proposal;
    }

    /// <summary>
    /// Whether what it is about has been changed by somebody else since it was drafted: then it says nothing any more, and is drafted anew.
    /// </summary>
    public async Task<Problem?> ChangedMeanwhile(LawProposal proposal, LawChange change, CancellationToken cancellation) =>
        await writing.Standing(change, cancellation) == proposal.Standing ? null : new Problem("law-changed-meanwhile");

    /// <summary>Whether nobody has decided it since it was opened here.</summary>
    public Task<bool> IsAsOpened(LawProposal proposal, CancellationToken cancellation) =>
        db.LawProposals.AsNoTracking().AnyAsync(p => p.Id == proposal.Id && p.Version == proposal.Version, cancellation);

    /// <summary>The change.</summary>
    public static LawChange ChangeOf(LawProposal proposal) => CaseJson.Read<LawChange>(proposal.Change);

    /// <summary>Whose it is: only who drafted it sends it or takes it back, and never approves it.</summary>
    public static bool IsOwn(LawProposal proposal, UseCase useCase) => proposal.DraftedBy == useCase.Actor.UserId;
}
