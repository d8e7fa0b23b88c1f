using System.Globalization;
using Licensing.Kernel;
using Licensing.Platform.Data;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Law.Changes;

/// <summary>
/// A part of the dry run of a change that is not decided yet: what it would do if it were approved now. The page asks for part after part and shows how far it is; so does
/// the file.
/// </summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="After">Where the part begins; none: at the beginning.</param>
[Allow(Roles.Administrator)]
public sealed record TryProposal(Guid ProposalId, ImpactCursor? After = null) : IQuery<TriedPart>;

/// <summary>The answer.</summary>
/// <param name="Total">How many rows there are to look at; told with the first part.</param>
/// <param name="At">As of when, UTC.</param>
/// <param name="Offices">Names of the offices in the part.</param>
public sealed record TriedPart(ImpactPart Part, int? Total, DateTime At, IReadOnlyDictionary<string, string> Offices);

internal sealed class TryProposalHandler(KernelDb db, WhatIf whatIf, OfficeDirectory offices) : IHandler<TryProposal, TriedPart>
{
    public async Task<Result<TriedPart>> Handle(TryProposal request, UseCase useCase, CancellationToken cancellation)
    {
        var proposal = await db.LawProposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.ProposalId, cancellation);
        if (proposal is null)
        {
            return new Failure.NotFound("law-change", request.ProposalId.ToString());
        }

        if (proposal.State is not (ProposalState.Draft or ProposalState.Sent))
        {
            return new Problem("law-change-over", proposal.DecidedByName ?? proposal.DraftedByName);
        }

        var change = ProposalDesk.ChangeOf(proposal);
        var part = await whatIf.Part(change, request.After, useCase, cancellation);
        if (!part.IsOk)
        {
            return part.Failure is Failure.Invalid ? new Problem("law-change-too-late") : part.Failure!;
        }

        // C-10: numbers of cases leave a trace, with how many there were.
        var rows = part.Value;
        useCase.Viewed("law-change", string.Create(CultureInfo.InvariantCulture, $"{proposal.Number}: {rows.Cases.Count + rows.Drafts.Count}"));
        var ids = rows.Cases.Select(c => c.OfficeId).Concat(rows.Drafts.Select(d => d.OfficeId)).Distinct().ToList();
        return new TriedPart(
            rows, request.After is null ? await whatIf.Rows(change, cancellation) : null, useCase.Now, await offices.Names(ids, cancellation));
    }
}
