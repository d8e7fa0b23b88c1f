namespace Licensing.AddressBureau.Domain.Electronic;

/// <summary>The register's copy of a certificate of 2014: the signed data and the barcode, byte for byte as they were given out. Never changed.</summary>
internal sealed class ElectronicCertificate
{
    private ElectronicCertificate()
    {
    }

    /// <summary>The entry of the journal.</summary>
    public Guid InquiryId { get; private init; }

    /// <summary>The unique number.</summary>
    public string Number { get; private init; } = "";

    /// <summary>CMS message with the data and the signatures of two ministries.</summary>
    public byte[] Signed { get; private init; } = [];

    /// <summary>What the second barcode holds; none where the data are too long for one.</summary>
    public byte[]? Barcode { get; private init; }

    /// <summary>SHA-256 of the certificates whose keys signed the barcode, in the order of the signatures.</summary>
    public List<string> BarcodeSigners { get; private init; } = [];

    /// <summary>When it was signed, UTC.</summary>
    public DateTime At { get; private init; }

    public static ElectronicCertificate Of(Guid inquiryId, string number, byte[] signed, byte[]? barcode, IEnumerable<string> barcodeSigners, DateTime at) =>
        new() { InquiryId = inquiryId, Number = number, Signed = signed, Barcode = barcode, BarcodeSigners = [.. barcodeSigners], At = at };
}

/// <summary>A PDF file that was given out, by its hash: another one with a bit changed is none of ours. The same certificate can have several, by where its QR code leads.</summary>
internal sealed class GivenFile
{
    public const int HashLength = 64;

    /// <summary>SHA-256, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public Guid InquiryId { get; init; }

    /// <summary>When it was first made, UTC.</summary>
    public DateTime At { get; init; }
}
