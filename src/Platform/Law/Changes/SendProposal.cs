using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Law.Changes;

/// <summary>Sends a drafted change to a second administrator.</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Version">Version that the page showed.</param>
/// <param name="Basis">Number and date of the act that orders it.</param>
[Allow(Roles.Administrator)]
public sealed record SendProposal(Guid ProposalId, int Version, string Basis) : ICommand<Done>;

/// <summary>Takes a change back that is not decided yet.</summary>
[Allow(Roles.Administrator)]
public sealed record WithdrawProposal(Guid ProposalId, int Version) : ICommand<Done>;

internal sealed class SendProposalValidator : IValidator<SendProposal>
{
    public IEnumerable<FieldError> Check(SendProposal request) => ProposalWords.Check("basis", request.Basis);
}

/// <summary>Words that have to be given.</summary>
internal static class ProposalWords
{
    public static IEnumerable<FieldError> Check(string field, string words) =>
        string.IsNullOrWhiteSpace(words) ? [new FieldError(field, "required")]
        : words.Trim().Length > LawProposal.LongestWords ? [new FieldError(field, "too-long", $"{LawProposal.LongestWords}")]
        : [];
}

internal sealed class SendProposalHandler(ProposalDesk desk, WhatIf whatIf) : IHandler<SendProposal, Done>, IHandler<WithdrawProposal, Done>
{
    public async Task<Result<Done>> Handle(SendProposal request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await OpenOwn(request.ProposalId, request.Version, useCase, cancellation, ProposalState.Draft);
        if (!opened.IsOk)
        {
            return opened.Failure!;
        }

        var (proposal, change) = (opened.Value, ProposalDesk.ChangeOf(opened.Value));
        if (await desk.ChangedMeanwhile(proposal, change, cancellation) is { } problem)
        {
            return problem;
        }

        var impact = await whatIf.All(change, useCase, cancellation);
        if (!impact.IsOk)
        {
            return impact.Failure!;
        }

        (proposal.State, proposal.Basis, proposal.SentAt) = (ProposalState.Sent, request.Basis.Trim(), useCase.Now);
        proposal.ImpactSent = CaseJson.Write(impact.Value);
        useCase.Changed("law-change", proposal.Number);
        return default(Done);
    }

    public async Task<Result<Done>> Handle(WithdrawProposal request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await OpenOwn(request.ProposalId, request.Version, useCase, cancellation, ProposalState.Draft, ProposalState.Sent);
        if (!opened.IsOk)
        {
            return opened.Failure!;
        }

        var proposal = opened.Value;
        (proposal.State, proposal.DecidedAt) = (ProposalState.Withdrawn, useCase.Now);
        useCase.Changed("law-change", proposal.Number);
        return default(Done);
    }

    private async Task<Result<LawProposal>> OpenOwn(Guid id, int version, UseCase useCase, CancellationToken cancellation, params ProposalState[] states)
    {
        var opened = await desk.Open(id, version, cancellation, states);
        return opened.IsOk && !ProposalDesk.IsOwn(opened.Value, useCase) ? new Problem("law-change-not-yours", opened.Value.DraftedByName) : opened;
    }
}
