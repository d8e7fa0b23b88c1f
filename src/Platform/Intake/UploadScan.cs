using System.Text.Json;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Files;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Intake;

/// <summary>Takes over a scan for a draft: PDF, PNG or JPEG by its content, at most 10 MB (C-4).</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Content">The file; read once.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
public sealed record UploadScan(Guid DraftId, string Name, Stream Content) : ICommand<ScanRef>;

internal sealed class UploadScanHandler(DraftDesk desk, IFileStore files) : IHandler<UploadScan, ScanRef>
{
    public async Task<Result<ScanRef>> Handle(UploadScan request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.DraftId, null, useCase, cancellation);
        if (!opened.IsOk)
        {
            return opened.Failure!;
        }

        if (request.Content.CanSeek)
        {
            // The use case may be tried again.
            request.Content.Position = 0;
        }

        var (scan, fault) = await files.Save(request.Name, request.Content, cancellation);
        if (scan is null)
        {
            return new Failure.Invalid("scan", "file-" + JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString()!), request.Name);
        }

        useCase.Changed("scan", scan.Sha256, opened.Value.PersonId);
        return scan;
    }
}

/// <summary>Opens a scan that a draft of the office refers to.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
public sealed record OpenDraftScan(Guid DraftId, string Sha256) : IQuery<OpenedScan>;

/// <summary>A scan to be shown; the receiver closes the stream.</summary>
public sealed record OpenedScan(ScanRef Scan, Stream Content);

internal sealed class OpenDraftScanHandler(KernelDb db, IFileStore files) : IHandler<OpenDraftScan, OpenedScan>
{
    public async Task<Result<OpenedScan>> Handle(OpenDraftScan request, UseCase useCase, CancellationToken cancellation)
    {
        var draft = await db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == request.DraftId && d.OfficeId == useCase.Actor.OfficeId, cancellation);
        var scan = draft?.Content.Documents.SelectMany(d => d.Scans).Concat(draft.Content.LooseScans).FirstOrDefault(s => s.Sha256 == request.Sha256);
        if (scan is null || files.Find(scan.Sha256) is not { } content)
        {
            return new Failure.NotFound("scan", request.Sha256);
        }

        useCase.Viewed("scan", scan.Sha256, draft!.PersonId);
        return new OpenedScan(scan, content);
    }
}
