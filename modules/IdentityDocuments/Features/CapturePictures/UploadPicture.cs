using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Takes over a photograph or a signature and says at once whether it fits: format, size, how its sides stand to each other (ID-9.2).</summary>
/// <param name="Content">The file; read once.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record UploadPicture(Guid CaseId, PictureKind Kind, string Name, Stream Content) : ICommand<CapturedPicture>, IAboutCase;

/// <summary>Opens such a picture: only of a case that the user may see, and never without a trace (C-10).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record OpenPicture(Guid CaseId, string Sha256) : IQuery<ScanRef>, IAboutCase;

internal sealed class UploadPictureHandler(CaseDesk cases, IdentityDocumentsDb db, PhotoDesk photos) : IHandler<UploadPicture, CapturedPicture>, IHandler<OpenPicture, ScanRef>
{
    private const int LongestName = 200;

    public async Task<Result<CapturedPicture>> Handle(UploadPicture request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: IdentityFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        if (about.OpenStep?.Code is not (IdentitySteps.Capture or IdentitySteps.Production))
        {
            return new Problem("step-not-open", "");
        }

        var field = PictureFiles.Field(request.Kind);
        if (request.Name.Length > LongestName)
        {
            return new Failure.Invalid(field, "too-long", $"{LongestName}");
        }

        var bytes = await PictureFiles.Read(request.Content, PictureRules.MostBytes(request.Kind), cancellation);
        if (PictureRules.Check(field, request.Kind, bytes, PictureFiles.ThroughPortal(about)) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        var kept = await photos.Keep(about, request.Name, new MemoryStream(bytes), useCase, cancellation);
        return kept.Failure is { } failure ? failure : PictureFiles.Of(request.Kind, kept.Value, bytes);
    }

    public async Task<Result<ScanRef>> Handle(OpenPicture request, UseCase useCase, CancellationToken cancellation)
    {
        var taken = await db.Enrolments.AsNoTracking().SingleOrDefaultAsync(e => e.CaseId == request.CaseId, cancellation);
        return await photos.Open(request.CaseId, request.Sha256, taken?.Pictures.Select(p => p.File) ?? [], useCase, cancellation);
    }
}

/// <summary>Pictures as files.</summary>
internal static class PictureFiles
{
    public static string Field(PictureKind kind) => kind == PictureKind.Photo ? "photo" : "signature";

    public static bool ThroughPortal(Case about) => !IdentityJson.Facts(about.Facts).IsAtCentre;

    public static CapturedPicture Of(PictureKind kind, ScanRef file, ReadOnlySpan<byte> bytes)
    {
        var size = PictureSize.Of(bytes)!;
        return new CapturedPicture(kind, file, size.Width, size.Height);
    }

    /// <summary>The content, and a byte more than is taken where it is longer.</summary>
    public static async Task<byte[]> Read(Stream content, long most, CancellationToken cancellation)
    {
        if (content.CanSeek)
        {
            // The use case may be tried again.
            content.Position = 0;
        }

        var buffer = new byte[most + 1];
        var read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return buffer[..read];
    }
}

/// <summary>The pictures as files that the page shows.</summary>
internal sealed class PictureEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/identity/cases/{id:guid}/pictures/{sha256}", (Guid id, string sha256, HttpContext http, PhotoReply reply) => reply.Show(new OpenPicture(id, sha256), http))
        .RequireAuthorization().ExcludeFromDescription();
}
