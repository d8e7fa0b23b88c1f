using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>Grants or refuses; where the service wants four eyes it only proposes (C-3.5).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">Version that the page showed.</param>
/// <param name="Kind">Grant or refuse.</param>
/// <param name="Grounds">Grounds of a refusal; a bar among them is what the officer's own check found.</param>
/// <param name="Reasoning">The officer's own words.</param>
[Allow(Roles.DecisionOfficer)]
public sealed record Decide(Guid CaseId, int Seen, DecisionKind Kind, IReadOnlyList<string> Grounds, string? Reasoning)
    : ICommand<CaseState>, IAboutCase
{
    /// <summary>Longest reasoning.</summary>
    public const int LongestReasoning = 4_000;
}

internal sealed class DecideValidator : IValidator<Decide>
{
    public IEnumerable<FieldError> Check(Decide request)
    {
        if (request.Kind == DecisionKind.Refuse && request.Grounds.Count == 0)
        {
            yield return new FieldError("grounds", "refusal-needs-ground");
        }

        if (request.Reasoning?.Length > Decide.LongestReasoning)
        {
            yield return new FieldError("reasoning", "too-long", $"{Decide.LongestReasoning}");
        }
    }
}

internal sealed class DecideHandler(KernelDb db, CaseDesk desk, CaseAssessor assessor) : IHandler<Decide, CaseState>
{
    public async Task<Result<CaseState>> Handle(Decide request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Seen, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var decided = opened.Value;
        if (decided.State != CaseState.InReview)
        {
            return new Problem("case-not-in-review", decided.Number);
        }

        var flow = assessor.FlowOf(decided.Service);
        if (await flow.MayDecide(decided, useCase, cancellation) is { } not)
        {
            return not;
        }

        return await Draft(decided, request, useCase, cancellation) is var draft && draft.Failure is { } wrong
            ? wrong
            : await Put(decided, draft.Value, flow, useCase, cancellation);
    }

    private async Task<Result<DecisionDraft>> Draft(Case decided, Decide request, UseCase useCase, CancellationToken cancellation)
    {
        await db.Entry(decided).Collection(c => c.Documents).LoadAsync(cancellation);
        await db.Entry(decided).Collection(c => c.Payments).LoadAsync(cancellation);
        var reasoning = string.IsNullOrWhiteSpace(request.Reasoning) ? null : request.Reasoning.Trim();
        var refuses = request.Kind == DecisionKind.Refuse;
        var asked = await assessor.Assess(decided, refuses ? request.Grounds : [], BusinessTime.DateOf(useCase.Now), cancellation);
        if (!refuses)
        {
            return Verdict.NoGrant(asked, reasoning) is { } problem ? problem : new DecisionDraft(DecisionKind.Grant, [], null, reasoning);
        }

        var refusal = Verdict.Refuse(asked, request.Grounds, reasoning, useCase.Now);
        return refusal.Failure is { } failure
            ? failure
            : new DecisionDraft(
                DecisionKind.Refuse, [.. refusal.Value.Grounds.Select(g => g.Code)], CaseJson.Write(refusal.Value), reasoning);
    }

    private static async Task<Result<CaseState>> Put(
        Case decided, DecisionDraft draft, IServiceFlow flow, UseCase useCase, CancellationToken cancellation)
    {
        if (decided.Decide(draft, flow.FourEyes, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        if (decided.State == CaseState.Refused)
        {
            await flow.Ended(decided, useCase, cancellation);
        }

        return decided.State == CaseState.Granted && await flow.Granted(decided, useCase, cancellation) is { } notProduced
            ? notProduced
            : decided.State;
    }
}
