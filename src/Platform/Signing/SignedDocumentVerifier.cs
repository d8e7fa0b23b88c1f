using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Licensing.Platform.Signing;

/// <summary>A signature with all that was found of it.</summary>
/// <param name="Signer">Whose, by the certificate.</param>
/// <param name="Thumbprint">SHA-256 of the certificate; empty where there is none.</param>
/// <param name="Signature">Whether it fits the content.</param>
/// <param name="Certificate">What was found of the certificate.</param>
public sealed record SignatureCheck(string Signer, string Thumbprint, CheckOutcome Signature, CertificateCheck Certificate)
{
    /// <summary>Everything passed.</summary>
    public bool IsGood => Signature == CheckOutcome.Passed && Certificate.IsGood;
}

/// <summary>Checks who signed a document and whether to believe it.</summary>
public sealed class SignedDocumentVerifier(TrustedCertificates trust)
{
    private const string Organisation = "2.5.4.10";
    private const string CommonName = "2.5.4.3";

    private static readonly CertificateCheck NoCertificate = new(CheckOutcome.Failed, CheckOutcome.Failed, CheckOutcome.Unknown);

    /// <summary>Each signature of a document.</summary>
    /// <param name="document">The document, read.</param>
    /// <param name="purpose">What the signers are trusted for: <see cref="TrustFor"/>.</param>
    /// <param name="at">When it was signed, as somebody else than the signer knows.</param>
    public IReadOnlyList<SignatureCheck> Check(SignedDocument document, string purpose, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Signatures.Select(s => Check(s.Certificate, s.IsSound, document.Certificates, purpose, at))];
    }

    /// <summary>A bare signature (ECDSA P-256, SHA-256, r and s one after the other) by the certificate that is said to have made it.</summary>
    public SignatureCheck Check(ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature, X509Certificate2? certificate, X509Certificate2Collection enclosed, string purpose, DateTimeOffset at)
    {
        using var key = certificate?.GetECDsaPublicKey();
        var isSound = key?.VerifyData(content, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation) == true;
        return Check(certificate, isSound, enclosed, purpose, at);
    }

    /// <summary>How certificates are told apart.</summary>
    public static string ThumbprintOf(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return certificate.GetCertHashString(HashAlgorithmName.SHA256);
    }

    private SignatureCheck Check(X509Certificate2? certificate, bool isSound, X509Certificate2Collection enclosed, string purpose, DateTimeOffset at)
    {
        var signature = isSound ? CheckOutcome.Passed : CheckOutcome.Failed;
        try
        {
            return certificate is null ? new("", "", signature, NoCertificate) : new(NameOf(certificate), ThumbprintOf(certificate), signature, trust.Check(certificate, enclosed, purpose, at));
        }
        catch (CryptographicException)
        {
            // A certificate that can be taken apart, but whose parts say nothing: a day that is none, a key of no kind.
            return new("", "", signature, NoCertificate);
        }
    }

    /// <summary>The organisation, else the person.</summary>
    private static string NameOf(X509Certificate2 certificate) => SubjectNames.Of(certificate, Organisation) ?? SubjectNames.Of(certificate, CommonName) ?? certificate.Subject;
}

/// <summary>What a certificate says of its holder.</summary>
public static class SubjectNames
{
    private const string SerialNumber = "2.5.4.5";
    private const string IinPrefix = "IIN";

    /// <summary>A part of the subject by its identifier; none where it is not there or cannot be read.</summary>
    public static string? Of(X509Certificate2 certificate, string oid)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        try
        {
            return certificate.SubjectName.EnumerateRelativeDistinguishedNames()
                .Where(part => !part.HasMultipleElements && part.GetSingleElementType().Value == oid).Select(part => part.GetSingleElementValue()).FirstOrDefault();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The holder's IIN as the national authority writes it, <c>serialNumber=IIN…</c>; none where there is none or it is no IIN.</summary>
    public static string? Iin(X509Certificate2 certificate) =>
        Of(certificate, SerialNumber) is { } number && number.StartsWith(IinPrefix, StringComparison.Ordinal) && Kernel.People.Iin.TryParse(number[IinPrefix.Length..], out var iin, out _) ? iin.Value : null;
}
