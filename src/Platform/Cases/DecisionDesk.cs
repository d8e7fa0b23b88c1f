using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>
/// Decides an open case by what the law says of it now (C-3.5, C-7): the decision officer's act, and that of a service whose act lets another officer decide
/// (IN: the operator forms the number or answers with the error).
/// </summary>
public sealed class DecisionDesk
{
    private readonly KernelDb db;
    private readonly CaseAssessor assessor;

    internal DecisionDesk(KernelDb db, CaseAssessor assessor) => (this.db, this.assessor) = (db, assessor);

    /// <summary>Grants or refuses; where the service wants four eyes it only proposes.</summary>
    /// <param name="decided">The case, opened to be changed.</param>
    /// <param name="kind">Grant or refuse.</param>
    /// <param name="grounds">Grounds of a refusal.</param>
    /// <param name="reasoning">The officer's own words.</param>
    /// <param name="useCase">Who and when.</param>
    /// <param name="cancellation">Ends waiting.</param>
    public async Task<Result<CaseState>> Decide(
        Case decided, DecisionKind kind, IReadOnlyList<string> grounds, string? reasoning, UseCase useCase, CancellationToken cancellation)
    {
        if (decided.State != CaseState.InReview)
        {
            return new Problem("case-not-in-review", decided.Number);
        }

        var flow = assessor.FlowOf(decided.Service);
        if (await flow.MayDecide(decided, useCase, cancellation) is { } not)
        {
            return not;
        }

        return await Draft(decided, kind, grounds, reasoning, useCase, cancellation) is var draft && draft.Failure is { } wrong
            ? wrong
            : await Put(decided, draft.Value, flow, useCase, cancellation);
    }

    private async Task<Result<DecisionDraft>> Draft(
        Case decided, DecisionKind kind, IReadOnlyList<string> grounds, string? words, UseCase useCase, CancellationToken cancellation)
    {
        await db.Entry(decided).Collection(c => c.Documents).LoadAsync(cancellation);
        await db.Entry(decided).Collection(c => c.Payments).LoadAsync(cancellation);
        var reasoning = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        var refuses = kind == DecisionKind.Refuse;
        var asked = await assessor.Assess(decided, refuses ? grounds : [], BusinessTime.DateOf(useCase.Now), cancellation);
        if (!refuses)
        {
            return Verdict.NoGrant(asked, reasoning) is { } problem ? problem : new DecisionDraft(DecisionKind.Grant, [], null, reasoning);
        }

        var refusal = Verdict.Refuse(asked, grounds, reasoning, useCase.Now);
        return refusal.Failure is { } failure
            ? failure
            : new DecisionDraft(DecisionKind.Refuse, [.. refusal.Value.Grounds.Select(g => g.Code)], CaseJson.Write(refusal.Value), reasoning);
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
