using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Licensing.Platform.Signing;

/// <summary>A certificate revocation list (RFC 5280, 5), read; the runtime only fetches such lists itself, over a network that the police do not have.</summary>
internal sealed class RevocationList
{
    private static readonly Asn1Tag Extensions = new(TagClass.ContextSpecific, 0);

    private readonly Dictionary<BigInteger, DateTimeOffset> _revoked = [];
    private readonly byte[] _signed;
    private readonly byte[] _signature;
    private readonly string _algorithm;

    private RevocationList(byte[] issuer, byte[] signed, byte[] signature, string algorithm) => (Issuer, _signed, _signature, _algorithm) = (issuer, signed, signature, algorithm);

    /// <summary>The issuer's name, DER.</summary>
    public byte[] Issuer { get; }

    public DateTimeOffset From { get; private set; }

    /// <summary>When the next one comes; one that names no such moment is never in force.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>A list; in DER, or PEM.</summary>
    /// <exception cref="AsnContentException">The bytes are no list, or one for some certificates alone.</exception>
    public static RevocationList Read(byte[] file)
    {
        var outer = new AsnReader(file, AsnEncodingRules.DER).ReadSequence();
        var signed = outer.ReadEncodedValue().ToArray();
        var algorithm = outer.ReadSequence().ReadObjectIdentifier();
        var signature = outer.ReadBitString(out _);
        outer.ThrowIfNotEmpty();

        var inner = new AsnReader(signed, AsnEncodingRules.DER).ReadSequence();
        if (inner.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
        {
            inner.ReadInteger();
        }

        inner.ReadSequence();
        var list = new RevocationList(inner.ReadEncodedValue().ToArray(), signed, signature, algorithm) { From = Time(inner) };
        list.Until = inner.HasData && IsTime(inner) ? Time(inner) : DateTimeOffset.MinValue;
        list.ReadEntries(inner);
        return list;
    }

    /// <summary>Whether this issuer signed it.</summary>
    public bool IsOf(X509Certificate2 issuer)
    {
        if (!issuer.SubjectName.RawData.AsSpan().SequenceEqual(Issuer))
        {
            return false;
        }

        using var rsa = issuer.GetRSAPublicKey();
        using var ecdsa = issuer.GetECDsaPublicKey();
        return _algorithm switch
        {
            "1.2.840.113549.1.1.11" => Rsa(HashAlgorithmName.SHA256),
            "1.2.840.113549.1.1.12" => Rsa(HashAlgorithmName.SHA384),
            "1.2.840.113549.1.1.13" => Rsa(HashAlgorithmName.SHA512),
            "1.2.840.10045.4.3.2" => Ecdsa(HashAlgorithmName.SHA256),
            "1.2.840.10045.4.3.3" => Ecdsa(HashAlgorithmName.SHA384),
            "1.2.840.10045.4.3.4" => Ecdsa(HashAlgorithmName.SHA512),
            _ => false,
        };

        bool Rsa(HashAlgorithmName hash) => rsa?.VerifyData(_signed, _signature, hash, RSASignaturePadding.Pkcs1) == true;
        bool Ecdsa(HashAlgorithmName hash) => ecdsa?.VerifyData(_signed, _signature, hash, DSASignatureFormat.Rfc3279DerSequence) == true;
    }

    /// <summary>Since when a certificate is revoked; nothing where it is not.</summary>
    public DateTimeOffset? RevokedSince(X509Certificate2 certificate) =>
        _revoked.TryGetValue(new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: false, isBigEndian: true), out var since) ? since : null;

    private void ReadEntries(AsnReader inner)
    {
        if (inner.HasData && inner.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
        {
            for (var entries = inner.ReadSequence(); entries.HasData;)
            {
                var entry = entries.ReadSequence();
                _revoked[entry.ReadInteger()] = Time(entry);
            }
        }

        if (inner.HasData)
        {
            RefusePartial(inner.ReadSequence(Extensions).ReadSequence());
        }
    }

    // A critical extension says that the list is about a part of the certificates only, or about another one's: it would be wrong to read it as the whole.
    private static void RefusePartial(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            extension.ReadObjectIdentifier();
            if (extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean())
            {
                throw new AsnContentException("The list is a partial one.");
            }
        }
    }

    private static bool IsTime(AsnReader reader) => reader.PeekTag() is var tag && (tag.HasSameClassAndValue(Asn1Tag.UtcTime) || tag.HasSameClassAndValue(Asn1Tag.GeneralizedTime));

    private static DateTimeOffset Time(AsnReader reader) => reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
