using System.Text.Json;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Takes over a photograph of a visit or a test shot: PNG or JPEG by its content, at most 10 MB (C-4).</summary>
/// <param name="Content">The file; read once.</param>
[Allow(Roles.Inspector)]
internal sealed record UploadPhoto(Guid CaseId, string Name, Stream Content) : ICommand<ScanRef>, IAboutCase;

/// <summary>Opens such a photograph: only of a case that the user may see, and never without a trace (C-10).</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record OpenPhoto(Guid CaseId, string Sha256) : IQuery<ScanRef>, IAboutCase;

internal sealed class UploadPhotoHandler(CaseDesk desk, WeaponsDb db, IFileStore files) : IHandler<UploadPhoto, ScanRef>, IHandler<OpenPhoto, ScanRef>
{
    public async Task<Result<ScanRef>> Handle(UploadPhoto request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: WeaponFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        if (about.OpenStep?.Code is not (WeaponSteps.Visit or WeaponSteps.Shot))
        {
            return new Problem("step-not-open", "");
        }

        if (request.Content.CanSeek)
        {
            // The use case may be tried again.
            request.Content.Position = 0;
        }

        var (photo, fault) = await files.Save(request.Name, request.Content, cancellation);
        if (photo is null)
        {
            return new Failure.Invalid("photos", fault == FileFault.UnknownType ? "WP.photo-type" : "file-" + JsonNamingPolicy.KebabCaseLower.ConvertName($"{fault}"), request.Name);
        }

        if (!photo.ContentType.StartsWith("image/", StringComparison.Ordinal))
        {
            return new Failure.Invalid("photos", "WP.photo-type", request.Name);
        }

        useCase.Changed("scan", photo.Sha256, about.PersonId, about.Id);
        return photo;
    }

    public async Task<Result<ScanRef>> Handle(OpenPhoto request, UseCase useCase, CancellationToken cancellation)
    {
        if (!await desk.Visible(useCase.Actor).AnyAsync(c => c.Id == request.CaseId, cancellation))
        {
            return new Failure.NotFound("scan", request.Sha256);
        }

        var checks = await db.CaseChecks.AsNoTracking().Where(c => c.CaseId == request.CaseId).ToListAsync(cancellation);
        if (checks.SelectMany(c => c.Photos).FirstOrDefault(p => p.Sha256 == request.Sha256) is not { } photo)
        {
            return new Failure.NotFound("scan", request.Sha256);
        }

        useCase.Viewed("scan", photo.Sha256, caseId: request.CaseId);
        return photo;
    }
}
