using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Electronic;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Electronic;
using Licensing.AddressBureau.Features.Registry;
using Licensing.AddressBureau.Law;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.People;
using Licensing.Platform.Printing.Pdf;
using Licensing.Platform.Signing;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.AddressBureau.Electronic;

/// <summary>AC of 132-2014 (appendix 1): an electronic certificate with the signatures of two ministries, and the page that checks it; changed by one bit it is not genuine.</summary>
public sealed class ElectronicTests(BureauApp app) : IClassFixture<BureauApp>
{
    private static readonly string[] Ministries = ["Қазақстан Республикасы Ішкі істер министрлігі", "Қазақстан Республикасы Әділет министрлігі"];

    private const int Step = 7;

    private static int _house = 300;

    // Permanently since, temporarily from and to; number, IIN, name, year of birth, moment; both ministries.
    [Fact]
    public async Task Issue_Registered_IsSignedByTwoMinistries()
    {
        var person = await app.Person("Оразов", "Бекжан", born: "1990-01-15", iin: "900115300013");
        await Arrive(person, -400, null);
        await Arrive(person, -3, 30);
        var (made, copy) = await Issue(person);

        var document = SignedDocument.Read(copy.Signed)!;
        var checks = (await app.Read<SignedDocumentVerifier, IReadOnlyList<SignatureCheck>>(v => Task.FromResult(v.Check(document, TrustFor.Documents, app.Clock.GetUtcNow()))));
        Assert.All(checks, c => Assert.True(c.IsGood));
        Assert.Equal(Ministries.Order(StringComparer.Ordinal), checks.Select(c => c.Signer).Order(StringComparer.Ordinal));
        using var data = JsonDocument.Parse(document.Content);
        var (read, today) = (data.RootElement, app.Today);
        Assert.Equal(
            (made.Number, "132-2014", "registered", "900115300013", "Оразов", 1990),
            (read.GetProperty("number").GetString(), read.GetProperty("edition").GetString(), read.GetProperty("answer").GetString(), read.GetProperty("iin").GetString(), read.GetProperty("surname").GetString(),
                read.GetProperty("birthYear").GetInt32()));
        Assert.Equal(app.Clock.Now, read.GetProperty("issuedAt").GetDateTimeOffset());
        Assert.Equal($"{today.AddDays(-400):yyyy-MM-dd}", read.GetProperty("permanent").GetProperty("from").GetString());
        Assert.Equal($"{today.AddDays(30):yyyy-MM-dd}", read.GetProperty("temporary").GetProperty("until").GetString());
    }

    [Fact]
    public async Task Issue_Removed_SaysWhenAndWhy()
    {
        var person = await app.Person("Оразова", "Гүлім");
        await Arrive(person, -400, null);
        Assert.True((await app.Send(new EnterDeparture(person.Id, app.Today, RemovalReason.Emigration, "Түркия", "Ш-2"), BureauApp.Registrar)).IsOk);
        var (_, copy) = await Issue(person);

        using var data = JsonDocument.Parse(SignedDocument.Read(copy.Signed)!.Content);
        var removed = data.RootElement.GetProperty("removed");
        Assert.Equal(("removed", "emigration", $"{app.Today:yyyy-MM-dd}"), (data.RootElement.GetProperty("answer").GetString(), removed.GetProperty("reason").GetString(), removed.GetProperty("on").GetString()));
    }

    // By number, by code, by the CMS file, by the PDF file, by the barcode in digits and in a file: each says what was looked at.
    [Fact]
    public async Task Check_WhatWasGivenOut_IsGenuine()
    {
        var (made, copy) = await Issue(await Resident("Сәрсенов"));
        var pdf = await Pdf(made);
        var digits = SignedBarcode.Digits(copy.Barcode!);
        foreach (var asked in new CheckElectronic[]
        {
            new(made.Number, null, null), new(made.VerifyCode, null, null), new($" {made.VerifyCode[..5].ToLowerInvariant()} {made.VerifyCode[5..]}", null, null), new(null, copy.Signed, null),
            new(null, pdf, null), new(null, null, digits), new(null, null, $" {digits[..50]}\r\n{digits[50..]} "), new(null, Encoding.ASCII.GetBytes(digits), null),
        })
        {
            var found = await Ask(asked);
            Assert.True(found.IsValid, $"{asked}: {string.Join(", ", found.Checks)}");
            Assert.Equal((made.Number, made.At), (found.Number, found.IssuedAt));
            Assert.Equal(2, found.Checks.Count(c => c.Code == "signature"));
            Assert.Equal(2, found.Checks.Count(c => c.Code == "revocation"));

            // A number says nothing of the person (C-10); who brings the file has it all.
            Assert.Equal(asked.Number is null, found.Data is not null);
        }
    }

    [Fact]
    public async Task Check_WhatNobodyGaveOut_IsNotGenuine()
    {
        foreach (var asked in new CheckElectronic[]
        {
            new(null, null, null), new("", null, null), new("2026-99999999", null, null), new(new string('9', 5000), null, null), new(null, [], null), new(null, [0x30], null), new(null, "%PDF-1.7"u8.ToArray(), null),
            new(null, new byte[100_000], null), new(null, null, "123"), new(null, null, "жоқ"), new(null, null, new string('9', 7089)), new(null, null, new string('9', 9000)), new(null, "12 34"u8.ToArray(), null),
        })
        {
            var found = await Ask(asked);
            Assert.False(found.IsValid);
            Assert.Null(found.Data);
        }
    }

    // A bit in a large sample of the bytes of the CMS file, the barcode and the PDF file; another sample at every change of the length.
    [Fact]
    public async Task Check_WithOneBitChanged_IsNeverGenuine()
    {
        var (made, copy) = await Issue(await Resident("Бітов"));
        var pdf = await Pdf(made);
        var random = new Random(copy.Signed.Length);
        await app.Read<ElectronicCheck, int>(async check =>
        {
            for (var at = random.Next(Step); at < copy.Signed.Length; at += Step)
            {
                Refused(await check.Message(Changed(copy.Signed, at, random), BureauApp.Token), $"CMS byte {at}");
            }

            for (var at = random.Next(Step); at < copy.Barcode!.Length; at += Step)
            {
                Refused(await check.Barcode(SignedBarcode.Digits(Changed(copy.Barcode, at, random)), BureauApp.Token), $"barcode byte {at}");
            }

            for (var i = 0; i < 150; i++)
            {
                var at = random.Next(pdf.Length);
                Refused(await check.Pdf(Changed(pdf, at, random), BureauApp.Token), $"PDF byte {at}");
            }

            return 0;
        });
    }

    // A certificate that two others signed, about a number that is known, with the very data of the register.
    [Fact]
    public async Task Check_SignedByOthers_IsNotGenuine()
    {
        var (made, copy) = await Issue(await Resident("Жалғанов"));
        var content = SignedDocument.Read(copy.Signed)!.Content;
        var (one, two) = (TestKeys.Made.Documents.Organisation("Қазақстан Республикасы Әділет министрлігі", isRsa: false), TestKeys.Made.Applicants.Person("БІРЕУ", "900115300013"));

        var found = await Ask(new(null, SignedFile.Of(content, one, two), null));
        Assert.False(found.IsValid);
        Assert.Equal((CheckOutcome.Passed, CheckOutcome.Passed, CheckOutcome.Failed, CheckOutcome.Failed), (Of(found, "number"), Of(found, "content"), Of(found, "signers"), Of(found, "copy")));
        Assert.Contains(found.Checks, c => c is { Code: "chain", Outcome: CheckOutcome.Failed, Of: "БІРЕУ" });

        // One of the ministries twice is not two ministries.
        var twice = await Ask(new(null, SignedFile.Of(content, one, one), null));
        Assert.Equal((made.Number, CheckOutcome.Failed), (twice.Number, Of(twice, "signers")));
    }

    // The barcode has to be read by a camera: digits that a QR code holds, whatever the addresses are.
    [Fact]
    public void Barcode_OfTheLongestAddresses_FitsAQrCodeOrIsLeftOut()
    {
        var random = new Random(7);
        var address = new CertifiedAddress(Long(random), Long(random), new(2019, 5, 6), new DateOnly(2027, 1, 2));
        var data = new CertificateData { Number = "2026-00000012", Surname = new string('Ә', 100), GivenName = new string('Ж', 100), Permanent = address, Temporary = address with { Kk = Long(random), Ru = Long(random) } };
        var barcode = new SignedBarcode([RandomNumberGenerator.GetBytes(64), RandomNumberGenerator.GetBytes(64)], JsonSerializer.SerializeToUtf8Bytes(data, Kernel.Cases.CaseJson.Options));

        var read = SignedBarcode.Read(SignedBarcode.Bytes(SignedBarcode.Digits(barcode.Write()))!)!;
        Assert.Equal(barcode.Content, read.Content);
        Assert.Equal(barcode.Signatures, read.Signatures);
        Assert.InRange(SignedBarcode.Digits(new SignedBarcode(barcode.Signatures, JsonSerializer.SerializeToUtf8Bytes(data with { Permanent = Usual, Temporary = null }, Kernel.Cases.CaseJson.Options)).Write()).Length, 600, 2500);
    }

    [Fact]
    public async Task Print_Twice_IsTheSameFile_WithTheDataInside()
    {
        var (made, copy) = await Issue(await Resident("Қайталанов"));
        var (first, again) = (await Pdf(made), await Pdf(made));
        Assert.Equal(first, again);
        Assert.Equal(copy.Signed, PdfAttachment.Find(first));
        Assert.Equal(1, await app.Read<AddressBureauDb, int>(db => db.GivenFiles.CountAsync(f => f.InquiryId == made.Id, BureauApp.Token)));
        var elsewhere = (await app.Send(new PrintCertificate(made.CaseId, "https://y/verify"), BureauApp.Registrar)).Value.Pdf;
        Assert.True((await Ask(new(null, elsewhere, null))).IsValid);

        var data = await app.Send(new OpenSignedData(made.CaseId), BureauApp.Registrar);
        Assert.Equal(copy.Signed, data.Value.Pdf);
        Assert.Equal(("application/pkcs7-mime", $"address-certificate-{made.Number}.p7m"), (data.Value.MediaType, data.Value.FileName));
        Assert.IsType<Failure.NotFound>((await app.Send(new OpenSignedData(made.CaseId), Actors.At("address-bureau-ala", "KZ-ALA", "Басқа", Roles.Registrar))).Failure);
    }

    private static CertifiedAddress Usual { get; } = new(
        "Қарағанды облысы, Қарағанды қаласы, Бауыржан Момышұлы көшесі, 118-үй, 118-пәтер", "Карагандинская область, город Караганда, улица Бауыржана Момышулы, д. 118, кв. 118", new(2019, 5, 6));

    private static string Long(Random random) => string.Concat(Enumerable.Range(0, 400).Select(_ => (char)('А' + random.Next(64))));

    private static byte[] Changed(byte[] bytes, int at, Random random)
    {
        var changed = (byte[])bytes.Clone();
        changed[at] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private static void Refused(CheckedCertificate found, string what)
    {
        Assert.False(found.IsValid, what);
        Assert.Null(found.Data);
    }

    private static CheckOutcome Of(CheckedCertificate found, string code) => found.Checks.Single(c => c.Code == code).Outcome;

    private async Task<CheckedCertificate> Ask(CheckElectronic asked)
    {
        var found = await app.Send(asked, Actor.Public);
        Assert.True(found.IsOk, $"{found.Failure}");
        return found.Value;
    }

    private Task Arrive(Person person, int from, int? until) => ArriveAt(person, $"{Interlocked.Increment(ref _house)}", app.Today.AddDays(from), until is { } days ? app.Today.AddDays(days) : null);

    private async Task ArriveAt(Person person, string house, DateOnly from, DateOnly? until) => await app.Arrive(person, await app.Flat(house), from, until);

    private async Task<Person> Resident(string surname)
    {
        var person = await app.Person(surname, "Дәулет");
        await Arrive(person, -100, null);
        return person;
    }

    private async Task<(Inquiry Made, ElectronicCertificate Copy)> Issue(Person person)
    {
        var entry = new CertificateEntry(person.Id, new() { AboutId = person.Id, AboutName = person.Name.Full }, new(Requester.Individual, AskedAbout.Self), ["identity-document"], "жеке куәлік 012345678");
        var issued = await app.Send(new IssueCertificate(entry), BureauApp.Registrar, BureauApp.Purpose);
        Assert.True(issued.IsOk, $"{issued.Failure}");
        return await app.Read<AddressBureauDb, (Inquiry, ElectronicCertificate)>(async db =>
            (await db.Inquiries.AsNoTracking().SingleAsync(i => i.Id == issued.Value.InquiryId, BureauApp.Token), await db.ElectronicCertificates.AsNoTracking().SingleAsync(c => c.InquiryId == issued.Value.InquiryId, BureauApp.Token)));
    }

    private async Task<byte[]> Pdf(Inquiry made) => (await app.Send(new PrintCertificate(made.CaseId, "https://x/verify"), BureauApp.Registrar)).Value.Pdf;
}
