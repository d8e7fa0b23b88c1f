using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Law.Changes;

/// <summary>Drafts a change of the law's data; nothing holds yet. What cannot be written is refused at its field.</summary>
[Allow(Roles.Administrator)]
public sealed record ProposeChange(LawChange Change) : ICommand<Guid>;

internal sealed class ProposeChangeHandler(KernelDb db, DatabaseSession session, LawWriting writing, WhatIf whatIf) : IHandler<ProposeChange, Guid>
{
    public async Task<Result<Guid>> Handle(ProposeChange request, UseCase useCase, CancellationToken cancellation)
    {
        if (await whatIf.Refusal(request.Change, EffectiveDates.Today(useCase), cancellation) is { } refusal)
        {
            return refusal;
        }

        var proposal = new LawProposal
        {
            Number = await session.Next("kernel", KernelDb.LawProposalNumbers, cancellation),
            Change = CaseJson.Write(request.Change),
            Begins = request.Change.Begins,
            Standing = await writing.Standing(request.Change, cancellation),
            DraftedBy = useCase.Actor.UserId,
            DraftedByName = useCase.Actor.Name,
            DraftedAt = useCase.Now,
        };
        db.LawProposals.Add(proposal);
        useCase.Changed("law-change", proposal.Number);
        return proposal.Id;
    }
}
