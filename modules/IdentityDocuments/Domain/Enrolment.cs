using Licensing.Kernel;
using Licensing.Kernel.Cases;

namespace Licensing.IdentityDocuments.Domain;

/// <summary>Photograph and signature of an applicant, as they go on the document (ID-9.2).</summary>
internal sealed class Enrolment : IVersioned
{
    private Enrolment()
    {
    }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private init; }

    public Guid PersonId { get; set; }

    /// <summary>The photograph, and the signature unless it is a child's who cannot write yet.</summary>
    public List<CapturedPicture> Pictures { get; private set; } = [];

    public CapturedPicture Photo => Pictures.Single(p => p.Kind == PictureKind.Photo);

    public CapturedPicture? Signature => Pictures.Find(p => p.Kind == PictureKind.Signature);

    /// <summary>Why there is no signature.</summary>
    public string? NoSignature { get; private set; }

    public string TakenBy { get; private set; } = "";

    public DateTime TakenAt { get; private set; }

    /// <summary>How often it was taken.</summary>
    public int Times { get; private set; }

    public int Version { get; set; }

    public static Enrolment Of(Guid caseId, Guid personId) => new() { CaseId = caseId, PersonId = personId };

    /// <summary>Takes what was captured, again where the printing house could not use it.</summary>
    public Enrolment Take(IEnumerable<CapturedPicture> pictures, string? noSignature, Officer by, DateTime now)
    {
        Pictures = [.. pictures];
        NoSignature = Signature is null ? noSignature?.Trim() : null;
        (TakenBy, TakenAt, Times) = (by.Name, now, Times + 1);
        return this;
    }
}

/// <summary>A picture that was checked: its file and its pixels.</summary>
internal sealed record CapturedPicture(PictureKind Kind, ScanRef File, int Width, int Height);
