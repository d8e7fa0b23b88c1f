using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Electronic;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Offices;
using Licensing.Platform.Printing.Pdf;
using Licensing.Platform.Signing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Electronic;

/// <summary>
/// Looks whether what somebody brings is a certificate as it was given out: both signatures, each certificate's chain, days and revocation at the moment of issue, and every byte
/// against the register's copy, so that not one bit can be another.
/// </summary>
internal sealed class ElectronicCheck(AddressBureauDb db, SignedDocumentVerifier verifier, OfficeDirectory offices, TimeProvider clock)
{
    private const int LongestNumber = 40;
    private const int Signers = 2;

    /// <summary>By number or code: the register's own copy is checked.</summary>
    public async Task<CheckedCertificate> Number(string? typed, CancellationToken cancellation)
    {
        var number = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        var known = number.Length is > 0 and <= LongestNumber ? await Known(i => i.VerifyCode == number, c => c.Number == number, cancellation) : null;
        return known is null ? Unknown() : await Result(known, [CheckLine.If("number", true), .. Signatures(SignedDocument.Read(known.Copy.Signed), known)], null, cancellation);
    }

    /// <summary>A CMS file.</summary>
    public async Task<CheckedCertificate> Message(byte[] file, CancellationToken cancellation)
    {
        var document = SignedDocument.Read(file);
        var data = Data(document?.Content);
        var known = await KnownBy(data, cancellation);
        return await Result(
            known,
            [
                CheckLine.If("readable", document is not null && data is not null), CheckLine.If("number", known is not null), .. Signatures(document, known),
                CheckLine.If("content", known is not null && document!.Content.AsSpan().SequenceEqual(ContentOf(known))), CheckLine.If("copy", known is not null && known.Copy.Signed.AsSpan().SequenceEqual(file)),
            ],
            data, cancellation);
    }

    /// <summary>A PDF file: it was given out byte for byte, and the signed data inside it are right.</summary>
    public async Task<CheckedCertificate> Pdf(byte[] file, CancellationToken cancellation)
    {
        var hash = ElectronicDesk.HashOf(file);
        var given = await db.GivenFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == hash, cancellation);
        var inside = await Message(PdfAttachment.Find(file) ?? [], cancellation);
        return inside with { Checks = [CheckLine.If("given", given is not null), .. inside.Checks], Data = given is null ? null : inside.Data };
    }

    /// <summary>What the second barcode holds.</summary>
    public async Task<CheckedCertificate> Barcode(string digits, CancellationToken cancellation)
    {
        var bytes = SignedBarcode.Bytes(digits);
        var barcode = bytes is null ? null : SignedBarcode.Read(bytes);
        var data = Data(barcode?.Content);
        var known = await KnownBy(data, cancellation);
        return await Result(
            known,
            [
                CheckLine.If("readable", data is not null), CheckLine.If("number", known is not null), .. known is null ? [] : BareSignatures(barcode!, known),
                CheckLine.If("content", known is not null && barcode!.Content.AsSpan().SequenceEqual(ContentOf(known))), CheckLine.If("copy", known?.Copy.Barcode?.AsSpan().SequenceEqual(bytes) == true),
            ],
            data, cancellation);
    }

    private static CheckedCertificate Unknown() => new(null, null, null, [CheckLine.If("number", false)], null);

    // Two ministries: not one of them twice, and those that signed the register's copy.
    private List<CheckLine> Signatures(SignedDocument? document, KnownCertificate? known)
    {
        var found = document is null ? [] : verifier.Check(document, TrustFor.Documents, known is null ? clock.GetUtcNow() : BusinessTime.FromUtc(known.Made.At));
        var copy = known is null ? null : SignedDocument.Read(known.Copy.Signed);
        var expected = copy?.Signatures.Select(s => s.Certificate).OfType<X509Certificate2>().Select(SignedDocumentVerifier.ThumbprintOf).ToHashSet(StringComparer.Ordinal) ?? [];
        var isTwo = found.Count == Signers && expected.Count == Signers && found.Select(f => f.Thumbprint).ToHashSet(StringComparer.Ordinal).SetEquals(expected);
        return [CheckLine.If("signers", isTwo), .. found.SelectMany(Lines)];
    }

    private IEnumerable<CheckLine> BareSignatures(SignedBarcode barcode, KnownCertificate known)
    {
        var certificates = SignedDocument.Read(known.Copy.Signed)?.Certificates ?? [];
        var at = BusinessTime.FromUtc(known.Made.At);
        return known.Copy.BarcodeSigners
            .Select((thumbprint, i) => verifier.Check(
                barcode.Content, barcode.Signatures[i], certificates.FirstOrDefault(c => SignedDocumentVerifier.ThumbprintOf(c) == thumbprint), certificates, TrustFor.Documents, at))
            .SelectMany(Lines).Prepend(CheckLine.If("signers", known.Copy.BarcodeSigners.Distinct().Count() == Signers));
    }

    private static IEnumerable<CheckLine> Lines(SignatureCheck check) =>
    [
        new("signature", check.Signature, check.Signer), new("chain", check.Certificate.Chain, check.Signer), new("validity", check.Certificate.Validity, check.Signer),
        new("revocation", check.Certificate.Revocation, check.Signer),
    ];

    private static byte[] ContentOf(KnownCertificate known) => SignedDocument.Read(known.Copy.Signed)?.Content ?? [];

    private static CertificateData? Data(byte[]? content)
    {
        try
        {
            return content is not null && JsonSerializer.Deserialize<CertificateData>(content, CaseJson.Options) is { Document: CertificateData.Kind } data ? data : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<KnownCertificate?> KnownBy(CertificateData? data, CancellationToken cancellation) =>
        data?.Number is { Length: > 0 and <= LongestNumber } number && !number.Contains('\0') ? await Known(_ => false, c => c.Number == number, cancellation) : null;

    private async Task<KnownCertificate?> Known(
        System.Linq.Expressions.Expression<Func<Inquiry, bool>> byCode, System.Linq.Expressions.Expression<Func<ElectronicCertificate, bool>> byNumber, CancellationToken cancellation)
    {
        var copy = await db.ElectronicCertificates.AsNoTracking().SingleOrDefaultAsync(byNumber, cancellation);
        var made = copy is null ? await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(byCode, cancellation) : await db.Inquiries.AsNoTracking().SingleAsync(i => i.Id == copy.InquiryId, cancellation);
        copy ??= made is null ? null : await db.ElectronicCertificates.AsNoTracking().SingleOrDefaultAsync(c => c.InquiryId == made.Id, cancellation);
        return copy is null || made is null ? null : new KnownCertificate(made, copy);
    }

    private async Task<CheckedCertificate> Result(KnownCertificate? known, IReadOnlyList<CheckLine> checks, CertificateData? data, CancellationToken cancellation)
    {
        var names = known is null ? [] : await offices.Names([known.Made.OfficeId], cancellation);
        var result = new CheckedCertificate(known?.Made.Number, known?.Made.At, known is null ? null : names.GetValueOrDefault(known.Made.OfficeId, known.Made.OfficeId), checks, data);
        return result.IsValid ? result : result with { Data = null };
    }

    private sealed record KnownCertificate(Inquiry Made, ElectronicCertificate Copy);
}
