using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Takes over a photograph of a visit or a test shot: PNG or JPEG by its content, at most 10 MB (C-4).</summary>
/// <param name="Content">The file; read once.</param>
[Allow(Roles.Inspector)]
internal sealed record UploadPhoto(Guid CaseId, string Name, Stream Content) : ICommand<ScanRef>, IAboutCase;

/// <summary>Opens such a photograph: only of a case that the user may see, and never without a trace (C-10).</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record OpenPhoto(Guid CaseId, string Sha256) : IQuery<ScanRef>, IAboutCase;

internal sealed class UploadPhotoHandler(CaseDesk desk, WeaponsDb db, PhotoDesk photos) : IHandler<UploadPhoto, ScanRef>, IHandler<OpenPhoto, ScanRef>
{
    public async Task<Result<ScanRef>> Handle(UploadPhoto request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: WeaponFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        return about.OpenStep?.Code is not (WeaponSteps.Visit or WeaponSteps.Shot)
            ? new Problem("step-not-open", "")
            : await photos.Keep(about, request.Name, request.Content, useCase, cancellation);
    }

    public async Task<Result<ScanRef>> Handle(OpenPhoto request, UseCase useCase, CancellationToken cancellation)
    {
        var taken = await db.CaseChecks.AsNoTracking().Where(c => c.CaseId == request.CaseId).ToListAsync(cancellation);
        return await photos.Open(request.CaseId, request.Sha256, taken.SelectMany(t => t.Photos), useCase, cancellation);
    }
}

/// <summary>The photographs as files that the page shows.</summary>
internal sealed class PhotoEndpoints : IEndpoints
{
    public static string Address(Guid caseId, string sha256) => $"/weapons/cases/{caseId}/photos/{sha256}";

    public void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/weapons/cases/{id:guid}/photos/{sha256}", (Guid id, string sha256, HttpContext http, PhotoReply reply) => reply.Show(new OpenPhoto(id, sha256), http))
        .RequireAuthorization().ExcludeFromDescription();
}
