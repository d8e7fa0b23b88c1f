using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Law.Changes;

/// <summary>Approves a change that somebody else proposed: it is written, and holds from its first day.</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Version">Version that the page showed.</param>
[Allow(Roles.Administrator)]
public sealed record ApproveProposal(Guid ProposalId, int Version) : ICommand<Done>;

/// <summary>Rejects it, with a reason.</summary>
[Allow(Roles.Administrator)]
public sealed record RejectProposal(Guid ProposalId, int Version, string Reason) : ICommand<Done>;

internal sealed class RejectProposalValidator : IValidator<RejectProposal>
{
    public IEnumerable<FieldError> Check(RejectProposal request) => ProposalWords.Check("reason", request.Reason);
}

internal sealed class DecideProposalHandler(ProposalDesk desk, LawWriting writing, WhatIf whatIf) : IHandler<ApproveProposal, Done>, IHandler<RejectProposal, Done>
{
    public async Task<Result<Done>> Handle(ApproveProposal request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await Open(request.ProposalId, request.Version, useCase, cancellation);
        if (!opened.IsOk)
        {
            return opened.Failure!;
        }

        var (proposal, change) = (opened.Value, ProposalDesk.ChangeOf(opened.Value));
        var applied = await Apply(proposal, change, useCase, cancellation);
        if (!applied.IsOk)
        {
            // What stands in the way may be this very change, which somebody else has just approved.
            return await desk.IsAsOpened(proposal, cancellation) ? applied.Failure! : new Failure.Conflict(null, null, null);
        }

        Close(proposal, ProposalState.Applied, useCase);
        (proposal.ImpactDecided, proposal.ReckonedAt) = (CaseJson.Write(applied.Value), change.MovesClocks ? null : useCase.Now);
        return default(Done);
    }

    public async Task<Result<Done>> Handle(RejectProposal request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await Open(request.ProposalId, request.Version, useCase, cancellation);
        if (!opened.IsOk)
        {
            return opened.Failure!;
        }

        opened.Value.Reason = request.Reason.Trim();
        Close(opened.Value, ProposalState.Rejected, useCase);
        return default(Done);
    }

    private async Task<Result<Impact>> Apply(LawProposal proposal, LawChange change, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.ChangedMeanwhile(proposal, change, cancellation) is { } problem)
        {
            return problem;
        }

        // What it changes as things stand now, and not when it was sent: days have passed.
        var impact = await whatIf.All(change, useCase, cancellation);
        var refusal = impact.Failure ?? await writing.Write(change, EffectiveDates.Today(useCase), cancellation);
        return refusal is null ? impact : refusal is Failure.Invalid ? new Problem("law-change-too-late") : refusal;
    }

    // C-3.5 for cases; the same for the law by which they are decided: nobody approves what they proposed.
    private async Task<Result<LawProposal>> Open(Guid id, int version, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(id, version, cancellation, ProposalState.Sent);
        return opened.IsOk && ProposalDesk.IsOwn(opened.Value, useCase) ? new Problem("law-change-own") : opened;
    }

    private static void Close(LawProposal proposal, ProposalState state, UseCase useCase)
    {
        (proposal.State, proposal.DecidedBy, proposal.DecidedByName, proposal.DecidedAt) = (state, useCase.Actor.UserId, useCase.Actor.Name, useCase.Now);
        useCase.Changed("law-change", proposal.Number);
    }
}
