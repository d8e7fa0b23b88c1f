using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Licensing.Testing;

/// <summary>Signs what an applicant sends, as a signing program does.</summary>
internal static class SignedFile
{
    /// <summary>A CMS message with the text inside.</summary>
    public static byte[] Of(string content, params X509Certificate2[] signers) => Of(Encoding.UTF8.GetBytes(content), detached: false, signers);

    /// <summary>A CMS message of bytes, or one whose content lies elsewhere.</summary>
    public static byte[] Of(byte[] content, bool detached, params X509Certificate2[] signers)
    {
        var message = new SignedCms(new ContentInfo(content), detached);
        foreach (var signer in signers)
        {
            message.ComputeSignature(new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, signer)
            {
                IncludeOption = X509IncludeOption.EndCertOnly, DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            });
        }

        return message.Encode();
    }
}
