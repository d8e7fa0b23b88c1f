using Licensing.AddressBureau.Domain.Electronic;
using Licensing.Platform.Signing;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Electronic;

/// <summary>
/// Anybody asks whether an electronic certificate is genuine (132-2014): by its number or code, by the file (CMS or PDF), or by what the second barcode holds. Says what was looked at
/// and how each came out; of the person nothing but what the file itself has.
/// </summary>
/// <param name="Number">Unique number, or the code of the QR code.</param>
/// <param name="File">CMS message, PDF file, or a text file with the barcode's digits.</param>
/// <param name="Barcode">Digits of the barcode.</param>
[Allow(Roles.Public)]
internal sealed record CheckElectronic(string? Number, byte[]? File, string? Barcode) : IQuery<CheckedCertificate>;

/// <summary>How a certificate came out.</summary>
/// <param name="Number">Its number, where one was found.</param>
/// <param name="IssuedAt">When it was issued, UTC, by the register.</param>
/// <param name="Issuer">Which office issued it, by the register.</param>
/// <param name="Checks">What was looked at, in order.</param>
/// <param name="Data">What is signed in the file that was brought, only where all is right.</param>
internal sealed record CheckedCertificate(string? Number, DateTime? IssuedAt, string? Issuer, IReadOnlyList<CheckLine> Checks, CertificateData? Data)
{
    public bool IsValid => Checks.Count > 0 && Checks.All(c => c.Outcome == CheckOutcome.Passed);

    /// <summary>Nothing is wrong, but not everything could be looked at: a revocation list is lacking, say.</summary>
    public bool IsUnclear => !IsValid && Checks.All(c => c.Outcome != CheckOutcome.Failed);
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Code">What; its words are the resource <c>AC.check.{Code}</c>.</param>
/// <param name="Of">Of whom, where it is a signature or a certificate.</param>
internal sealed record CheckLine(string Code, CheckOutcome Outcome, string? Of = null)
{
    public static CheckLine If(string code, bool isRight) => new(code, isRight ? CheckOutcome.Passed : CheckOutcome.Failed);
}

internal sealed class CheckElectronicHandler(ElectronicCheck check) : IHandler<CheckElectronic, CheckedCertificate>
{
    public async Task<Result<CheckedCertificate>> Handle(CheckElectronic request, UseCase useCase, CancellationToken cancellation)
    {
        var found = request switch
        {
            { File: [0x25, 0x50, 0x44, 0x46, ..] pdf } => await check.Pdf(pdf, cancellation),
            { File: [0x30, ..] message } => await check.Message(message, cancellation),
            { File: { } text } => await check.Barcode(text.Length <= SignedBarcode.MostDigits * 2 ? System.Text.Encoding.ASCII.GetString(text) : "", cancellation),
            { Barcode: { Length: > 0 } digits } => await check.Barcode(digits, cancellation),
            _ => await check.Number(request.Number, cancellation),
        };
        useCase.Viewed("address-certificate", found.Number ?? "unknown");
        return found;
    }
}
