using System.Text.Json;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Takes over a photograph of an inspection: PNG or JPEG by its content, at most 10 MB (C-4).</summary>
/// <param name="Content">The file; read once.</param>
[Allow(Roles.Inspector)]
internal sealed record UploadPhoto(Guid CaseId, string Name, Stream Content) : ICommand<ScanRef>, IAboutCase;

/// <summary>Opens a photograph of an inspection: only of a case that the user may see, and never without a trace (C-10).</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record OpenPhoto(Guid CaseId, string Sha256) : IQuery<ScanRef>, IAboutCase;

internal sealed class UploadPhotoHandler(CaseDesk desk, VehiclesDb db, IFileStore files) : IHandler<UploadPhoto, ScanRef>, IHandler<OpenPhoto, ScanRef>
{
    public async Task<Result<ScanRef>> Handle(UploadPhoto request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: VehicleFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        if (about.OpenStep?.Code != VehicleSteps.Inspection)
        {
            return new Licensing.Kernel.Problem("step-done-already", about.Steps.FirstOrDefault(s => s.Code == VehicleSteps.Inspection)?.ClosedByName ?? "");
        }

        if (request.Content.CanSeek)
        {
            // The use case may be tried again.
            request.Content.Position = 0;
        }

        var (photo, fault) = await files.Save(request.Name, request.Content, cancellation);
        if (photo is null)
        {
            return new Failure.Invalid("photos", fault == FileFault.UnknownType ? "VR.photo-type" : "file-" + JsonNamingPolicy.KebabCaseLower.ConvertName($"{fault}"), request.Name);
        }

        if (!photo.ContentType.StartsWith("image/", StringComparison.Ordinal))
        {
            return new Failure.Invalid("photos", "VR.photo-type", request.Name);
        }

        useCase.Changed("scan", photo.Sha256, about.PersonId, about.Id);
        return photo;
    }

    public async Task<Result<ScanRef>> Handle(OpenPhoto request, UseCase useCase, CancellationToken cancellation)
    {
        if (!await desk.Visible(useCase.Actor).AnyAsync(c => c.Id == request.CaseId, cancellation)
            || await db.Inspections.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == request.CaseId, cancellation) is not { } inspection
            || inspection.Photos.Find(p => p.Sha256 == request.Sha256) is not { } photo)
        {
            return new Failure.NotFound("scan", request.Sha256);
        }

        useCase.Viewed("scan", photo.Sha256, caseId: request.CaseId);
        return photo;
    }
}
