using System.Security.Cryptography;
using System.Text;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Electronic;
using Licensing.IdentityDocuments;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Offices;
using Licensing.Platform.Signing;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Electronic;

/// <summary>Makes the electronic certificate of 132-2014 (appendix 1): its data signed by two ministries, and the barcode that holds them.</summary>
internal sealed class ElectronicDesk(AddressBureauDb db, DocumentSigner signer, SigningKeys keys, MinistryKeys ministries, OfficeDirectory offices, IBirthPlaces birthPlaces)
{
    /// <summary>The edition whose certificate is an electronic document.</summary>
    public const string Edition = "132-2014";

    private readonly Dictionary<string, string> officeNames = [];

    /// <summary>Why no certificate of an edition can be made now; nothing where it can.</summary>
    public Problem? Objection(string? edition) => edition != Edition || ministries.Missing.Count == 0 ? null : new Problem("AC.keys-missing", string.Join(", ", ministries.Missing));

    /// <summary>Signs an entry of the journal; nothing where its edition knows paper alone.</summary>
    /// <exception cref="InvalidOperationException">A key is not there: ask <see cref="Objection"/> before.</exception>
    public async Task Sign(Inquiry made, UseCase useCase, CancellationToken cancellation)
    {
        if (made.Edition != Edition)
        {
            return;
        }

        if (!officeNames.TryGetValue(made.OfficeId, out var office))
        {
            officeNames[made.OfficeId] = office = (await offices.Names([made.OfficeId], cancellation)).GetValueOrDefault(made.OfficeId, made.OfficeId);
        }

        var data = CertificateData.Of(
            made, made.Edition, office, await birthPlaces.Find(made.PersonId, cancellation), BusinessTime.FromUtc(made.At));
        var content = Encoding.UTF8.GetBytes(CaseJson.Write(data));
        var barcodeKeys = ministries.ForBarcode;
        var barcode = new SignedBarcode([.. barcodeKeys.Select(key => signer.SignBare(content, key))], content).Write();

        // DECISION: what no QR code holds is printed without the second barcode; the file beside the paper has the signed data all the same.
        var fits = SignedBarcode.Digits(barcode).Length <= SignedBarcode.MostDigits;
        db.ElectronicCertificates.Add(ElectronicCertificate.Of(
            made.Id, made.Number, signer.Sign(content, MinistryKeys.Names, barcodeKeys), fits ? barcode : null,
            barcodeKeys.Select(key => SignedDocumentVerifier.ThumbprintOf(keys.Get(key).Certificate)), useCase.Now));
        useCase.Changed("electronic-certificate", made.Number, made.PersonId, made.CaseId);
    }

    /// <summary>The register's copy; none where the certificate is paper.</summary>
    public Task<ElectronicCertificate?> Find(Guid inquiryId, CancellationToken cancellation) =>
        db.ElectronicCertificates.AsNoTracking().SingleOrDefaultAsync(c => c.InquiryId == inquiryId, cancellation);

    /// <summary>Notes a PDF file that is given out, so that it can be told from one that somebody changed.</summary>
    public async Task Note(Guid inquiryId, byte[] pdf, DateTime now, CancellationToken cancellation)
    {
        var hash = HashOf(pdf);
        if (!await db.GivenFiles.AnyAsync(f => f.Sha256 == hash, cancellation))
        {
            db.GivenFiles.Add(new GivenFile { Sha256 = hash, InquiryId = inquiryId, At = now });
        }
    }

    public static string HashOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
