using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>The second person signs what the first proposed (C-3.5); nobody approves what they proposed (C-11).</summary>
[Allow(Roles.ApprovingChief)]
public sealed record ApproveDecision(Guid CaseId, int Seen) : ICommand<CaseState>, IAboutCase;

/// <summary>The second person sends the proposal back with words.</summary>
[Allow(Roles.ApprovingChief)]
public sealed record ReturnDecision(Guid CaseId, int Seen, string Words) : ICommand<CaseState>, IAboutCase;

internal sealed class ReturnDecisionValidator : IValidator<ReturnDecision>
{
    private const int Longest = 1_000;

    public IEnumerable<FieldError> Check(ReturnDecision request)
    {
        if (string.IsNullOrWhiteSpace(request.Words))
        {
            yield return new FieldError("words", "required");
        }
        else if (request.Words.Length > Longest)
        {
            yield return new FieldError("words", "too-long", $"{Longest}");
        }
    }
}

internal sealed class ApproveDecisionHandler(KernelDb db, CaseDesk desk, CaseAssessor assessor) :
    IHandler<ApproveDecision, CaseState>, IHandler<ReturnDecision, CaseState>
{
    public async Task<Result<CaseState>> Handle(ApproveDecision request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Seen, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var approved = opened.Value;
        var flow = assessor.FlowOf(approved.Service);
        if (await flow.MayDecide(approved, useCase, cancellation) is { } not)
        {
            return not;
        }

        if (await BarsSince(approved, useCase, cancellation) is { } stands)
        {
            return stands;
        }

        if (approved.Approve(GroundsOf(approved), useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        if (approved.State == CaseState.Refused)
        {
            await flow.Ended(approved, useCase, cancellation);
        }

        return approved.State == CaseState.Granted && await flow.Granted(approved, useCase, cancellation) is { } notProduced
            ? notProduced
            : approved.State;
    }

    public async Task<Result<CaseState>> Handle(ReturnDecision request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Seen, useCase, cancellation);
        return opened.Failure is { } failure ? failure
            : opened.Value.Return(request.Words.Trim(), useCase.Officer, useCase.Now) is { } problem ? problem
            : opened.Value.State;
    }

    // What the registries learned since the proposal stands in the way of a grant as it would have then.
    private async Task<Problem?> BarsSince(Case approved, UseCase useCase, CancellationToken cancellation)
    {
        if (approved.LastDecision is not { State: DecisionState.Proposed, Kind: DecisionKind.Grant } proposed)
        {
            return null;
        }

        await db.Entry(approved).Collection(c => c.Documents).LoadAsync(cancellation);
        await db.Entry(approved).Collection(c => c.Payments).LoadAsync(cancellation);
        var asked = await assessor.Assess(approved, [], BusinessTime.DateOf(useCase.Now), cancellation);
        return Verdict.NoGrant(asked, proposed.Reasoning);
    }

    private static IReadOnlyList<string> GroundsOf(Case approved) =>
        approved.LastDecision?.Refusal is { } json ? [.. CaseJson.Read<Refusal>(json).Grounds.Select(g => g.Code)] : [];
}
