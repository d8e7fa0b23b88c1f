using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Licensing.Demo.Signing;

namespace Licensing.Testing;

/// <summary>Signs what an applicant sends, as a signing program does.</summary>
internal static class SignedFile
{
    /// <summary>A CMS message with the text inside.</summary>
    public static byte[] Of(string content, params X509Certificate2[] signers) => Of(Encoding.UTF8.GetBytes(content), signers);

    /// <summary>A CMS message with the bytes inside.</summary>
    public static byte[] Of(byte[] content, params X509Certificate2[] signers) => SignRequestCommand.Sign(content, signers);

    /// <summary>A CMS message whose content lies elsewhere.</summary>
    public static byte[] Detached(byte[] content, X509Certificate2 signer)
    {
        var message = new SignedCms(new ContentInfo(content), detached: true);
        message.ComputeSignature(new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, signer) { IncludeOption = X509IncludeOption.EndCertOnly });
        return message.Encode();
    }
}
