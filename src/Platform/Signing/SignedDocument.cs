using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Licensing.Platform.Signing;

/// <summary>A signature of a document.</summary>
/// <param name="Certificate">Of who signed; none where the message brings none.</param>
/// <param name="IsSound">Whether it is a signature of this content by this certificate's key; says nothing of whom to trust.</param>
public sealed record DocumentSignature(X509Certificate2? Certificate, bool IsSound);

/// <summary>A CMS message with its content, read.</summary>
/// <param name="Content">What was signed.</param>
/// <param name="Signatures">The signatures, in the message's order.</param>
/// <param name="Certificates">Every certificate that the message brings.</param>
public sealed record SignedDocument(byte[] Content, IReadOnlyList<DocumentSignature> Signatures, X509Certificate2Collection Certificates)
{
    private const string Data = "1.2.840.113549.1.7.1";

    // Enough for any matter with two or three parties; each costs a computation.
    private const int MostSignatures = 8;

    private static readonly string[] Digests = ["2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"];

    /// <summary>Reads a message; none where the bytes are no CMS message with its content inside and at least one signature, or something follows it.</summary>
    public static SignedDocument? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            AsnDecoder.ReadEncodedValue(bytes, AsnEncodingRules.BER, out _, out _, out var length);
            var message = new SignedCms();
            message.Decode(bytes);
            if (length != bytes.Length || message.ContentInfo.Content.Length == 0 || message.ContentInfo.ContentType.Value != Data || message.SignerInfos.Count is 0 or > MostSignatures)
            {
                return null;
            }

            return new SignedDocument(message.ContentInfo.Content, [.. message.SignerInfos.Cast<SignerInfo>().Select(info => new DocumentSignature(info.Certificate, IsSound(info)))], message.Certificates);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return null;
        }
    }

    /// <summary>The bytes of a message as programs send them: DER, PEM, or Base64 alone.</summary>
    public static byte[] Unwrap(byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (body is [0x30, ..] || body.Length == 0 || body.Any(b => b > 0x7F))
        {
            return body;
        }

        var text = Encoding.ASCII.GetString(body);
        var base64 = PemEncoding.TryFind(text, out var fields) ? text[fields.Base64Data] : text;
        var buffer = new byte[base64.Length];
        return Convert.TryFromBase64String(base64.Trim(), buffer, out var written) ? buffer[..written] : body;
    }

    // Nothing weaker than SHA-256; a signature without a certificate cannot be told to be anybody's.
    private static bool IsSound(SignerInfo info)
    {
        try
        {
            if (info.Certificate is null || !Digests.Contains(info.DigestAlgorithm.Value, StringComparer.Ordinal))
            {
                return false;
            }

            info.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return false;
        }
    }

    // What the decoders throw at bytes that somebody made up.
    private static bool IsUnreadable(Exception e) => e is CryptographicException or AsnContentException or ArgumentException or InvalidOperationException
        or FormatException or NotSupportedException or OverflowException;
}
