using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Domain;

namespace Licensing.Weapons.Features;

/// <summary>The inspector enters what was seen where weapons are to be kept (WP-12.7, WP-13.9, WP-14.4, WP-18.7).</summary>
/// <param name="Version">Version of the case that the inspector saw.</param>
/// <param name="HasStorage">A safe or metal cabinet, or a fit room.</param>
/// <param name="HasResidence">The applicant lives there for good; of organisations: the room is theirs.</param>
/// <param name="Reference">Number of the report or act.</param>
[Allow(Roles.Inspector)]
internal sealed record ConductVisit(
    Guid CaseId, int Version, bool HasStorage, bool HasResidence, string? Reference, string? Note, IReadOnlyList<ScanRef> Photos) : ICommand<CheckResult>, IAboutCase;

internal sealed class ConductVisitValidator : IValidator<ConductVisit>
{
    public const int MostPhotos = 12;

    public IEnumerable<FieldError> Check(ConductVisit request)
    {
        foreach (var error in ReviewDesk.Words(request.Reference, request.Note))
        {
            yield return error;
        }

        if (request.Photos.Count is 0 or > MostPhotos)
        {
            yield return new("photos", "WP.photo-needed", $"{MostPhotos}");
        }

        if (!(request.HasStorage && request.HasResidence) && string.IsNullOrWhiteSpace(request.Note))
        {
            yield return new("note", "WP.note-needed");
        }
    }
}

internal sealed class ConductVisitHandler(ReviewDesk desk) : IHandler<ConductVisit, CheckResult>
{
    public async Task<Result<CheckResult>> Handle(ConductVisit request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        string[] codes =
        [
            .. request.HasStorage ? Array.Empty<string>() : [CheckCodes.NoStorage],
            .. request.HasResidence ? Array.Empty<string>() : [CheckCodes.NoResidence],
        ];
        return desk.Note(opened.Value, WeaponSteps.Visit, new CheckFindings(codes, request.Reference, request.Note) { Photos = request.Photos }, useCase);
    }
}
