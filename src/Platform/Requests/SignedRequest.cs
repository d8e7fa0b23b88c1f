using System.Security.Cryptography;
using System.Text;

namespace Licensing.Platform.Requests;

/// <summary>A request whose signatures were checked.</summary>
/// <param name="Content">What was signed.</param>
/// <param name="Signers">IINs of all who signed.</param>
/// <param name="Message">The CMS message, DER.</param>
/// <param name="Key">The same for every message with this content of this applicant, however it is wrapped or signed again: it becomes one case.</param>
public sealed record SignedRequest(RequestContent Content, IReadOnlySet<string> Signers, byte[] Message, Guid Key)
{
    /// <summary>Code of the document that the message itself is (AC-9, ID-9, RR-9).</summary>
    public const string Document = "signed-request";

    /// <summary>How the message is kept.</summary>
    public const string MediaType = "application/pkcs7-mime";

    internal static Guid KeyOf(ReadOnlySpan<byte> content, string iin) => new(SHA256.HashData([.. Encoding.ASCII.GetBytes(iin), .. content]).AsSpan(0, 16));
}
