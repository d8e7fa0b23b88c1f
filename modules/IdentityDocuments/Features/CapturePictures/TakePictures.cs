using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.UseCases;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Photograph and signature are on the electronic form (ID-9.2); the case waits for the decision then.</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record TakePictures(Guid CaseId, int Version, TakenPictures Taken) : ICommand<StepDone>, IAboutCase;

/// <summary>What was captured.</summary>
/// <param name="Photo">The photograph as it was uploaded.</param>
/// <param name="Face">Crown and chin as the officer marked them.</param>
/// <param name="Signature">The signature as it was uploaded; none of who cannot write.</param>
/// <param name="NoSignature">Why there is none.</param>
internal sealed record TakenPictures(ScanRef? Photo, FaceMarks? Face, ScanRef? Signature, string? NoSignature);

internal sealed class TakePicturesValidator : IValidator<TakePictures>
{
    public IEnumerable<FieldError> Check(TakePictures request) => Check(request.Taken);

    internal static IEnumerable<FieldError> Check(TakenPictures taken)
    {
        if (taken.Photo is null)
        {
            yield return new("photo", "ID.photo-needed");
        }
        else if (PictureRules.CheckFace("face", taken.Face) is { } wrong)
        {
            yield return wrong;
        }

        if (taken.Signature is null && string.IsNullOrWhiteSpace(taken.NoSignature))
        {
            yield return new("signature", "ID.signature-needed");
        }

        if (taken.NoSignature?.Length > CitizenDocument.LongestWords)
        {
            yield return new("noSignature", "too-long", $"{CitizenDocument.LongestWords}");
        }
    }
}

internal sealed class TakePicturesHandler(IdentityDesk desk, IdentityDocumentsDb db, CapturedFiles files) : IHandler<TakePictures, StepDone>
{
    public async Task<Result<StepDone>> Handle(TakePictures request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var about = opened.Value;
        if (IdentityDesk.Close(about, IdentitySteps.Capture, "pictures-taken", useCase) is var closed && !closed.IsOk)
        {
            return closed;
        }

        var pictures = await files.Check(request.Taken, about, cancellation);
        if (pictures.Failure is { } wrong)
        {
            return wrong;
        }

        // A case that is looked at again after a complaint has an enrolment already.
        var taken = await db.Enrolments.FindAsync([about.Id], cancellation) ?? db.Enrolments.Add(Enrolment.Of(about.Id, about.PersonId!.Value)).Entity;
        taken.Take(pictures.Value, request.Taken.NoSignature, useCase.Officer, useCase.Now);
        useCase.Changed("enrolment", about.Number, about.PersonId, about.Id);
        return closed;
    }
}

/// <summary>Looks at the files themselves once more: what a command names is what was checked, and nothing else.</summary>
internal sealed class CapturedFiles(IFileStore files)
{
    public async Task<Result<IReadOnlyList<CapturedPicture>>> Check(TakenPictures taken, Case about, CancellationToken cancellation)
    {
        var (made, wrong) = (new List<CapturedPicture>(), new List<FieldError>());
        foreach (var (kind, file) in new[] { (PictureKind.Photo, taken.Photo), (PictureKind.Signature, taken.Signature) })
        {
            if (file is null)
            {
                continue;
            }

            var field = PictureFiles.Field(kind);
            await using var content = files.Find(file.Sha256);
            var bytes = content is null ? [] : await PictureFiles.Read(content, PictureRules.MostBytes(kind), cancellation);
            if (PictureRules.Check(field, kind, bytes, PictureFiles.ThroughPortal(about)) is { } fault)
            {
                wrong.Add(fault);
            }
            else
            {
                made.Add(PictureFiles.Of(kind, file, bytes));
            }
        }

        return wrong.Count > 0 ? new Failure.Invalid(wrong) : made;
    }
}
