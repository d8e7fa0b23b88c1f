using System.Globalization;
using Licensing.Platform.Files;
using Licensing.Platform.UseCases;

namespace Licensing.IdentityDocuments.Domain;

/// <summary>What is captured.</summary>
internal enum PictureKind
{
    Photo,
    Signature,
}

/// <summary>What a picture must be to go on a document (ID-9.2, ID-9): its format, its size, how its sides stand to each other, and how large the face is.</summary>
internal static class PictureRules
{
    /// <summary>Percent of the picture's height that the head takes at least and at most. DECISION: the act says about 75 % of the whole.</summary>
    public const int LeastFace = 65;
    public const int MostFace = 85;

    public const long MostPhotoBytes = 1024 * 1024;
    public const long MostSignatureBytes = 300 * 1024;

    private const int LeastPhotoWidth = 413;
    private const int LeastSignatureWidth = 413;
    private const int LargestSide = 4000;

    // Widths of a hundred of the height: 3.5 x 4.5 cm at the counter and on paper, 3.4 x 4.5 cm through the portal, a signature 7 x 2 cm.
    private const double AtCounter = 3.5 / 4.5;
    private const double AtPortal = 3.4 / 4.5;
    private const double OfSignature = 7.0 / 2.0;
    private const double Tolerance = 0.03;

    public static long MostBytes(PictureKind kind) => kind == PictureKind.Photo ? MostPhotoBytes : MostSignatureBytes;

    /// <summary>What is wrong with a picture, said so that the officer knows what to do about it.</summary>
    /// <param name="field">At which field.</param>
    /// <param name="throughPortal">The portal asks for 3.4 x 4.5 cm.</param>
    public static FieldError? Check(string field, PictureKind kind, ReadOnlySpan<byte> bytes, bool throughPortal)
    {
        if (bytes.Length > MostBytes(kind))
        {
            return new FieldError(field, "ID.picture-heavy", Number(MostBytes(kind) / 1024));
        }

        if (PictureSize.Of(bytes) is not { } size)
        {
            return new FieldError(field, "ID.picture-unreadable");
        }

        var (least, wanted) = kind == PictureKind.Photo ? (LeastPhotoWidth, throughPortal ? AtPortal : AtCounter) : (LeastSignatureWidth, OfSignature);
        return !size.IsPlain ? new FieldError(field, "ID.picture-format")
            : size.Width < least ? new FieldError(field, "ID.picture-small", Number(size.Width), Number(size.Height), Number(least), Number((int)Math.Ceiling(least / wanted)))
            : Math.Max(size.Width, size.Height) > LargestSide ? new FieldError(field, "ID.picture-large", Number(size.Width), Number(size.Height), Number(LargestSide))
            : Math.Abs(((double)size.Width / size.Height) - wanted) > wanted * Tolerance
                ? new FieldError(field, $"ID.{(kind == PictureKind.Photo ? "photo" : "signature")}-ratio", Number(size.Width), Number(size.Height), Sides(kind, throughPortal))
            : null;
    }

    /// <summary>Crown and chin, as the officer marked them, in percent of the height from the top: the face takes about 75 % (ID-9.2).</summary>
    public static FieldError? CheckFace(string field, FaceMarks? marks) => marks switch
    {
        null => new FieldError(field, "ID.face-unmarked"),
        { Crown: < 0 or > 100 } or { Chin: < 0 or > 100 } => new FieldError(field, "ID.face-unmarked"),
        { Share: < LeastFace } => new FieldError(field, "ID.face-small", Number(marks.Share), Number(LeastFace)),
        { Share: > MostFace } => new FieldError(field, "ID.face-large", Number(marks.Share), Number(MostFace)),
        _ => null,
    };

    private static string Sides(PictureKind kind, bool throughPortal) => kind == PictureKind.Signature ? "7×2" : throughPortal ? "3,4×4,5" : "3,5×4,5";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where the head begins and ends, in percent of the picture's height from the top.</summary>
internal sealed record FaceMarks(int Crown, int Chin)
{
    /// <summary>Percent of the height that the head takes.</summary>
    public int Share => Chin - Crown;
}
