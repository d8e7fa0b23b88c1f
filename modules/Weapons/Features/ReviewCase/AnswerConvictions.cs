using Licensing.Kernel.Calendars;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Domain;

namespace Licensing.Weapons.Features;

/// <summary>The answer on convictions and administrative offences (WP-12.4, WP-18.3, WP-18.7).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
/// <param name="Convicted">Convicted of an intentional crime, not cleared.</param>
/// <param name="Offences">Within the last year, against public order or the order of government.</param>
/// <param name="Reference">Number of the answer.</param>
[Allow(Roles.DecisionOfficer)]
internal sealed record AnswerConvictions(Guid CaseId, int Version, bool Convicted, int Offences, string? Reference, string? Note) : ICommand<CheckResult>, IAboutCase;

internal sealed class AnswerConvictionsValidator : IValidator<AnswerConvictions>
{
    private const int Most = 100;

    public IEnumerable<FieldError> Check(AnswerConvictions request)
    {
        foreach (var error in ReviewDesk.Words(request.Reference, request.Note))
        {
            yield return error;
        }

        if (request.Offences is < 0 or > Most)
        {
            yield return new("offences", "number-range", "0", $"{Most}");
        }
    }
}

internal sealed class AnswerConvictionsHandler(ReviewDesk desk, ILaw law) : IHandler<AnswerConvictions, CheckResult>
{
    public async Task<Result<CheckResult>> Handle(AnswerConvictions request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var about = opened.Value;
        var terms = WeaponTerms.Of(about.Edition, BusinessTime.DateOf(about.FiledAt), await law.Now(cancellation));
        string[] codes =
        [
            .. request.Convicted ? [CheckCodes.Convicted] : Array.Empty<string>(),
            .. request.Offences >= terms.Offences ? [CheckCodes.Offences] : Array.Empty<string>(),
        ];
        return desk.Note(about, WeaponSteps.Convictions, new CheckFindings(codes, request.Reference, request.Note) { Offences = request.Offences }, useCase);
    }
}
