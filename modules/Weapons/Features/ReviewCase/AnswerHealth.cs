using Licensing.Platform.UseCases;
using Licensing.Weapons.Domain;

namespace Licensing.Weapons.Features;

/// <summary>The medical certificate as it was checked with whoever issued it (WP-12.3, WP-13.10).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
/// <param name="Fit">Nothing stands against owning a weapon.</param>
/// <param name="Reference">Number of the certificate.</param>
[Allow(Roles.DecisionOfficer)]
internal sealed record AnswerHealth(Guid CaseId, int Version, bool Fit, string? Reference, string? Note) : ICommand<CheckResult>, IAboutCase;

internal sealed class AnswerHealthValidator : IValidator<AnswerHealth>
{
    public IEnumerable<FieldError> Check(AnswerHealth request) => ReviewDesk.Words(request.Reference, request.Note);
}

internal sealed class AnswerHealthHandler(ReviewDesk desk) : IHandler<AnswerHealth, CheckResult>
{
    public async Task<Result<CheckResult>> Handle(AnswerHealth request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        return opened.Failure is { } failure
            ? failure
            : desk.Note(opened.Value, WeaponSteps.Health, new CheckFindings(request.Fit ? [] : [CheckCodes.Unfit], request.Reference, request.Note), useCase);
    }
}
