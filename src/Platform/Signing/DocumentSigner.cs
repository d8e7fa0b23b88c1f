using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Licensing.Platform.Signing;

/// <summary>Signs documents with the keys of the configuration: CMS with the content inside (RFC 5652), or a bare signature where every byte counts. SHA-256.</summary>
public sealed class DocumentSigner(SigningKeys keys, TimeProvider clock)
{
    private static readonly Oid Sha256 = new("2.16.840.1.101.3.4.2.1");

    /// <summary>A CMS message (DER) with the content and a signature of each key in it.</summary>
    /// <param name="content">What is signed.</param>
    /// <param name="names">Names of the keys.</param>
    /// <param name="enclosed">Names of keys whose certificates go along although they sign nothing here.</param>
    /// <exception cref="InvalidOperationException">A key is not there.</exception>
    public byte[] Sign(ReadOnlySpan<byte> content, IReadOnlyList<string> names, IReadOnlyList<string> enclosed)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(enclosed);
        var signed = new SignedCms(new ContentInfo(content.ToArray()), detached: false);
        foreach (var key in names.Select(keys.Get))
        {
            var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key.Certificate) { IncludeOption = X509IncludeOption.EndCertOnly, DigestAlgorithm = Sha256 };
            signer.SignedAttributes.Add(new Pkcs9SigningTime(clock.GetUtcNow().UtcDateTime));
            signed.ComputeSignature(signer, silent: true);
        }

        foreach (var certificate in names.Concat(enclosed).Select(keys.Get).SelectMany(k => k.Issuers.Append(k.Certificate)).Where(c => !signed.Certificates.Contains(c)).Distinct())
        {
            signed.AddCertificate(certificate);
        }

        return signed.Encode();
    }

    /// <summary>64 bytes: ECDSA P-256 without a certificate, r and s one after the other.</summary>
    /// <exception cref="InvalidOperationException">The key is not there, or of another kind.</exception>
    public byte[] SignBare(ReadOnlySpan<byte> content, string name)
    {
        var certificate = keys.Get(name).Certificate;
        using var key = SigningKeys.IsP256(certificate) ? certificate.GetECDsaPrivateKey() : null;
        return key?.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
            ?? throw new InvalidOperationException($"{SigningOptions.Section}:Keys:{name} is not ECDSA P-256, which barcodes need: set a key {name}-barcode.");
    }
}
