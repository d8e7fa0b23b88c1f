using System.Collections.Immutable;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>What can be decided on a case, by the rules of its edition and what the registries know now (C-3.5).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Bars">Bars that the officer's own checks found and ticked.</param>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief)]
public sealed record ShowDecision(Guid CaseId, IReadOnlyList<string> Bars) : IQuery<DecisionOffer>, IAboutCase;

/// <summary>What the page of the decision offers.</summary>
/// <param name="Grounds">Every ground of the edition; those that the case shows with the facts they rest on.</param>
/// <param name="NoGrant">Why the case cannot be granted without more, or nothing.</param>
/// <param name="Discretionary">«May be refused»: it can be granted all the same, with written reasons.</param>
/// <param name="FourEyes">A second person has to approve.</param>
/// <param name="MayNot">Why this officer may not decide it, or nothing.</param>
public sealed record DecisionOffer(
    IReadOnlyList<OfferedGround> Grounds, Problem? NoGrant, bool Discretionary, bool FourEyes, Problem? MayNot)
{
    /// <summary>Codes of the grounds that the case shows.</summary>
    public IReadOnlyList<string> Standing => [.. Grounds.Where(g => g.IsFound).Select(g => g.Code)];
}

/// <summary>A ground of the edition, as a row to tick.</summary>
/// <param name="IsBar">Known from a check: the officer can name it.</param>
/// <param name="IsFound">The case shows it.</param>
/// <param name="Facts">The facts that it rests on.</param>
public sealed record OfferedGround(string Code, string Clause, string TextKey, bool IsBar, bool IsFound, ImmutableArray<RefusalFact> Facts);

/// <summary>The refusal as it would be written now; the page shows it as it will print.</summary>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief)]
public sealed record PreviewRefusal(Guid CaseId, IReadOnlyList<string> Grounds, string? Reasoning) : IQuery<Refusal>, IAboutCase;

internal sealed class ShowDecisionHandler(CaseDesk desk, CaseAssessor assessor) :
    IHandler<ShowDecision, DecisionOffer>, IHandler<PreviewRefusal, Refusal>
{
    public async Task<Result<DecisionOffer>> Handle(ShowDecision request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(request.CaseId, useCase.Actor, cancellation) is not { } shown)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var asked = await assessor.Assess(shown, request.Bars, BusinessTime.DateOf(useCase.Now), cancellation);
        return new DecisionOffer(
            Offers(asked, useCase.Now),
            Verdict.NoGrant(asked, reasoning: null),
            asked.Edition.RefusalIsDiscretionary,
            asked.Flow.FourEyes,
            await asked.Flow.MayDecide(shown, useCase, cancellation));
    }

    public async Task<Result<Refusal>> Handle(PreviewRefusal request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(request.CaseId, useCase.Actor, cancellation) is not { } shown)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var asked = await assessor.Assess(shown, request.Grounds, BusinessTime.DateOf(useCase.Now), cancellation);
        return Verdict.Refuse(asked, request.Grounds, request.Reasoning, useCase.Now);
    }

    private static List<OfferedGround> Offers(AssessedCase asked, DateTime now)
    {
        var standing = Verdict.Standing(asked);
        var worded = standing.IsEmpty
            ? []
            : Verdict.Refuse(asked, [.. standing.Select(g => g.Code)], null, now).Value.Grounds;
        var found = worded.Select(g => new OfferedGround(
            g.Code, g.Clause, g.TextKey, standing.Any(s => s.Code == g.Code && s.IsBar), IsFound: true, g.Facts));
        var others = asked.Edition.Grounds.Where(g => worded.All(w => w.Code != g.Code)).DistinctBy(g => g.Code).Select(g => new OfferedGround(
            g.Code, g.Clause, TextKeys.Ground(asked.Edition.Service, g.Code), g.IsBar, IsFound: false, []));
        return [.. found, .. others];
    }
}
