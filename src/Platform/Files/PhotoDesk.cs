using System.Text.Json;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Files;

/// <summary>Photographs that a step of a case takes over and pages show (C-4).</summary>
public sealed class PhotoDesk(CaseDesk cases, IFileStore files)
{
    /// <summary>Keeps a photograph: PNG or JPEG by its content, at most 10 MB.</summary>
    /// <param name="about">The case, a step of which is open.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="content">The file; read once.</param>
    /// <param name="useCase">Leaves the trace.</param>
    /// <param name="cancellation">Ends waiting.</param>
    public async Task<Result<ScanRef>> Keep(Case about, string name, Stream content, UseCase useCase, CancellationToken cancellation)
    {
        if (content.CanSeek)
        {
            // The use case may be tried again.
            content.Position = 0;
        }

        var (photo, fault) = await files.Save(name, content, cancellation);
        if (photo is null && fault != FileFault.UnknownType)
        {
            return new Failure.Invalid("photos", "file-" + JsonNamingPolicy.KebabCaseLower.ConvertName($"{fault}"), name);
        }

        if (photo?.ContentType.StartsWith("image/", StringComparison.Ordinal) != true)
        {
            return new Failure.Invalid("photos", "photo-type", name);
        }

        useCase.Changed("scan", photo.Sha256, about.PersonId, about.Id);
        return photo;
    }

    /// <summary>Opens one of the photographs of a case: only of a case that the user may see, and never without a trace (C-10).</summary>
    public async Task<Result<ScanRef>> Open(Guid caseId, string sha256, IEnumerable<ScanRef> photos, UseCase useCase, CancellationToken cancellation)
    {
        if (photos.FirstOrDefault(p => p.Sha256 == sha256) is not { } photo || !await cases.Visible(useCase.Actor).AnyAsync(c => c.Id == caseId, cancellation))
        {
            return new Failure.NotFound("scan", sha256);
        }

        useCase.Viewed("scan", photo.Sha256, caseId: caseId);
        return photo;
    }
}
