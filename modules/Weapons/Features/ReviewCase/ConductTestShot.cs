using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>The test shot of each rifled weapon of a case, by its act, and what was found on the weapon (WP-12.4 of the second list, WP-18.5, WP-18.6).</summary>
/// <param name="Version">Version of the case that the inspector saw.</param>
/// <param name="Codes">Altered construction, or not compliant; nothing where all is well.</param>
[Allow(Roles.Inspector)]
internal sealed record ConductTestShot(
    Guid CaseId, int Version, IReadOnlyList<ShotLine> Shots, IReadOnlyList<string> Codes, string? Note, IReadOnlyList<ScanRef> Photos) : ICommand<CheckResult>, IAboutCase;

internal sealed class ConductTestShotValidator : IValidator<ConductTestShot>
{
    private static readonly string[] Known = [CheckCodes.Altered, CheckCodes.NotCompliant];

    public IEnumerable<FieldError> Check(ConductTestShot request)
    {
        foreach (var shot in request.Shots.Index().Where(s => string.IsNullOrWhiteSpace(s.Item.Act) || s.Item.Act.Length > 40))
        {
            yield return string.IsNullOrWhiteSpace(shot.Item.Act) ? new($"shots[{shot.Index}].act", "required") : new($"shots[{shot.Index}].act", "too-long", "40");
        }

        if (request.Codes.Except(Known).FirstOrDefault() is { } unknown)
        {
            yield return new("codes", "WP.unknown-finding", unknown);
        }

        if (request.Codes.Count > 0 && string.IsNullOrWhiteSpace(request.Note))
        {
            yield return new("note", "WP.note-needed");
        }

        if (request.Note?.Length > 1000)
        {
            yield return new("note", "too-long", "1000");
        }

        if (request.Photos.Count > ConductVisitValidator.MostPhotos)
        {
            yield return new("photos", "WP.photo-needed", $"{ConductVisitValidator.MostPhotos}");
        }
    }
}

internal sealed class ConductTestShotHandler(ReviewDesk desk, WeaponsDb db) : IHandler<ConductTestShot, CheckResult>
{
    public async Task<Result<CheckResult>> Handle(ConductTestShot request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var numbers = await db.WeaponCases.Where(c => c.CaseId == request.CaseId)
            .Join(db.Weapons, c => c.WeaponId, w => w.Id, (_, w) => w.Number).ToListAsync(cancellation);
        if (numbers.Except(request.Shots.Select(s => s.Weapon)).FirstOrDefault() is { } missing)
        {
            return new Failure.Invalid("shots", "WP.shot-needed", missing);
        }

        var shots = request.Shots.Where(s => numbers.Contains(s.Weapon)).Select(s => s with { Act = s.Act.Trim() }).ToList();
        return desk.Note(
            opened.Value, WeaponSteps.Shot,
            new CheckFindings([.. request.Codes.Distinct()], shots.Count == 0 ? null : shots[0].Act, request.Note) { Photos = request.Photos, Shots = shots }, useCase);
    }
}
