using Licensing.Kernel.Cases;
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

internal sealed class DecideHandler(CaseDesk desk, DecisionDesk decisions) : IHandler<Decide, CaseState>
{
    public async Task<Result<CaseState>> Handle(Decide request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Seen, useCase, cancellation);
        return opened.Failure is { } failure
            ? failure
            : await decisions.Decide(opened.Value, request.Kind, request.Grounds, request.Reasoning, useCase, cancellation);
    }
}
