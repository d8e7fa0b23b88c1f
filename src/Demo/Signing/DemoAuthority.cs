using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Licensing.Demo.Signing;

/// <summary>A certification authority of the demo and the tests, whom nobody else trusts.</summary>
internal sealed class DemoAuthority : IDisposable
{
    private const string SerialNumber = "2.5.4.5";

    private readonly ECDsa _key;
    private readonly CertificateRevocationListBuilder _revoked = new();
    private readonly DateTimeOffset _from;

    public DemoAuthority(string name, DateTimeOffset from, DateTimeOffset to)
    {
        (_from, _key) = (from, ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var request = new CertificateRequest(Subject(name, name, null), _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        Certificate = request.CreateSelfSigned(from, to);
    }

    /// <summary>One that was made before, with its key.</summary>
    public DemoAuthority(X509Certificate2 certificate) => (Certificate, _key, _from) = (certificate, certificate.GetECDsaPrivateKey()!, certificate.NotBefore);

    /// <summary>The root, with its key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>A certificate of a person as the national authority makes it: the IIN stands in the subject.</summary>
    public X509Certificate2 Person(string name, string? iin, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Subject(name, null, iin is null ? null : $"IIN{iin}"), key, HashAlgorithmName.SHA256);
        using var certificate = Sign(request, from, to);
        return certificate.CopyWithPrivateKey(key);
    }

    /// <summary>A certificate of an organisation: RSA of 3072 bits, or ECDSA P-256.</summary>
    public X509Certificate2 Organisation(string name, bool isRsa)
    {
        using var rsa = isRsa ? RSA.Create(3072) : null;
        using var ecdsa = isRsa ? null : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = Subject(name, name, null);
        var request = rsa is null ? new CertificateRequest(subject, ecdsa!, HashAlgorithmName.SHA256) : new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = Sign(request, null, null);
        return rsa is null ? certificate.CopyWithPrivateKey(ecdsa!) : certificate.CopyWithPrivateKey(rsa);
    }

    public void Revoke(X509Certificate2 certificate, DateTimeOffset since) => _revoked.AddEntry(certificate, since);

    /// <summary>The list of what was revoked, DER.</summary>
    public byte[] RevocationList(DateTimeOffset from, DateTimeOffset until) => _revoked.Build(Certificate, BigInteger.One, until, HashAlgorithmName.SHA256, thisUpdate: from);

    public void Dispose()
    {
        _key.Dispose();
        Certificate.Dispose();
    }

    private X509Certificate2 Sign(CertificateRequest request, DateTimeOffset? from, DateTimeOffset? to)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x7F) | 1);
        return request.Create(Certificate.SubjectName, X509SignatureGenerator.CreateForECDsa(_key), from ?? _from, to ?? Certificate.NotAfter, serial);
    }

    private static X500DistinguishedName Subject(string name, string? organisation, string? number)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCountryOrRegion("KZ");
        if (organisation is not null)
        {
            subject.AddOrganizationName(organisation);
        }

        if (number is not null)
        {
            subject.Add(SerialNumber, number);
        }

        subject.AddCommonName(name);
        return subject.Build();
    }
}
