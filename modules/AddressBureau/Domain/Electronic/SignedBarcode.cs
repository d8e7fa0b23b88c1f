using System.IO.Compression;
using System.Numerics;

namespace Licensing.AddressBureau.Domain.Electronic;

/// <summary>
/// What the second barcode holds (132-2014, appendix 1): a version, two signatures (ECDSA P-256, 64 bytes each) and the signed data, packed. DECISION: without certificates, or it would
/// fit no QR code. Written in digits, which a QR code packs best and which bear line breaks and blanks when they are typed or pasted.
/// </summary>
/// <param name="Signatures">In the order of the signers.</param>
/// <param name="Content">The signed data.</param>
internal sealed record SignedBarcode(IReadOnlyList<byte[]> Signatures, byte[] Content)
{
    /// <summary>Digits that the largest QR code holds at low error correction.</summary>
    public const int MostDigits = 7089;

    private const byte Version = 1;
    private const int SignatureLength = 64;
    private const int Signers = 2;
    private const int MostContent = 64 * 1024;

    /// <summary>The bytes of the barcode.</summary>
    public byte[] Write()
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(Content.Length)];
        return BrotliEncoder.TryCompress(Content, packed, out var length, quality: 11, window: 22)
            ? [Version, .. Signatures.SelectMany(s => s), .. packed.AsSpan(0, length)]
            : throw new InvalidOperationException("The content of a barcode cannot be packed.");
    }

    /// <summary>Reads the bytes of a barcode; none where they are not such.</summary>
    public static SignedBarcode? Read(byte[] bytes)
    {
        const int Head = 1 + (Signers * SignatureLength);
        if (bytes.Length <= Head || bytes[0] != Version)
        {
            return null;
        }

        var content = new byte[MostContent];
        return BrotliDecoder.TryDecompress(bytes.AsSpan(Head), content, out var length)
            ? new SignedBarcode([.. Enumerable.Range(0, Signers).Select(i => bytes.AsSpan(1 + (i * SignatureLength), SignatureLength).ToArray())], content[..length])
            : null;
    }

    /// <summary>The bytes as digits.</summary>
    public static string Digits(byte[] bytes) => new BigInteger(bytes, isUnsigned: true, isBigEndian: true).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The bytes of digits, blanks between them left out; none where something else is among them.</summary>
    public static byte[]? Bytes(string? text)
    {
        var digits = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        return digits.Length is > 0 and <= MostDigits && digits.All(char.IsAsciiDigit)
            ? BigInteger.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture).ToByteArray(isUnsigned: true, isBigEndian: true)
            : null;
    }
}
