using Licensing.IdentityDocuments.Domain;
using Licensing.Platform.Requests;
using Licensing.Platform.UseCases;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Photograph and signature of a signed request must fit like those of the counter, the photograph 3.4 x 4.5 cm (ID-9.2); where the face is, an officer marks.</summary>
internal sealed class PortalPictures : IRequestFiles
{
    public string Service => IdentityFlow.Service;

    public FieldError? Check(string field, string document, ReadOnlySpan<byte> content) => document switch
    {
        IdentityStandard.PhotoFile => PictureRules.Check(field, PictureKind.Photo, content, throughPortal: true),
        IdentityStandard.SignatureFile => PictureRules.Check(field, PictureKind.Signature, content, throughPortal: true),
        _ => null,
    };
}
