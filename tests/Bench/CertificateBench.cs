using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Electronic;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Registry;
using Licensing.AddressBureau.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Printing;
using Licensing.Platform.Signing;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>
/// An electronic address certificate from the registrar's click to the PDF file: the right to know, the register's answer, the case and its rows, two ministries' signatures, the barcode,
/// the sheet. Beside it the work that nobody can leave out, the signatures and a page with a QR code of that size, in the same run.
/// </summary>
internal static class CertificateBench
{
    private const double Limit = 200;
    private const string Bureau = "address-bureau-ast";

    private static readonly Actor Registrar = Actors.At(Bureau, "KZ-AST", "Bench", Roles.Registrar);

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var rounds = Math.Min(options.Rounds, 300);
        var people = await Residents(app, 50);
        async Task Issue(int round)
        {
            var person = people[Math.Abs(round) % people.Count];
            var entry = new CertificateEntry(person.Id, new() { AboutId = person.Id, AboutName = person.Name.Full }, new(Requester.Individual, AskedAbout.Self), ["identity-document"], "012345678");
            var issued = await app.Send(new IssueCertificate(entry), Registrar, Guid.CreateVersion7());
            await app.Send(new PrintCertificate(issued.CaseId, "https://bench/verify"), Registrar);
        }

        var ours = await Measure.OneByOne(rounds, Issue);
        var bare = await Measure.OneByOne(rounds, await Bare(app));
        report.AtMost("certificate, click to PDF, p50", ours.P50, Limit, "the limit", "ms", 1);
        report.AtMost("certificate, click to PDF, p99", ours.P99, Limit, "the limit", "ms", 1);
        report.Told("certificate, click to PDF, p50", ours.P50, bare.P50, "bare signatures, QR codes and page", "ms");
        report.Told("certificates, one registrar", ours.PerSecond, bare.PerSecond, "the same", "1/s");
    }

    // The signatures of the last certificate made once more by the bare keys, and its data as a page with the two QR codes.
    private static async Task<Func<int, Task>> Bare(BenchApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var copy = await scope.ServiceProvider.GetRequiredService<AddressBureauDb>().ElectronicCertificates.AsNoTracking().OrderByDescending(c => c.At).FirstAsync();
        var content = SignedDocument.Read(copy.Signed)!.Content;
        var (keys, printer) = (app.Services.GetRequiredService<SigningKeys>(), app.Services.GetRequiredService<PdfPrinter>());
        var (rsa, ecdsa) = (keys.Get("justice").Certificate.GetRSAPrivateKey()!, keys.Get("interior").Certificate.GetECDsaPrivateKey()!);
        var digits = SignedBarcode.Digits(copy.Barcode!);
        var page = new BarePage(Encoding.UTF8.GetString(content), digits);
        return _ =>
        {
            rsa.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            for (var i = 0; i < 3; i++)
            {
                ecdsa.SignData(content, HashAlgorithmName.SHA256);
            }

            printer.Print(page);
            return Task.CompletedTask;
        };
    }

    private static async Task<IReadOnlyList<Person>> Residents(BenchApp app, int count)
    {
        var street = (await app.Send(new FindPlaces("Астана, Есіл, Сығанақ"), Registrar))[0];
        var people = Enumerable.Range(0, count)
            .Select(i => new Person().Describe(new(PersonName.Of("Өлшемов", $"Адам{i.ToString(CultureInfo.InvariantCulture)}"), new(1980, 1, 1), Sex.Male, PersonStatus.Citizen, "KAZ", null))).ToList();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
            db.People.AddRange(people);
            await db.SaveChangesAsync();
        }

        foreach (var (i, person) in people.Index())
        {
            var dwelling = await app.Send(new EnterDwelling(street.Id, $"9{i}", "1"), Registrar);
            await app.Send(new EnterArrival(person.Id, true, dwelling.Id, BusinessTime.DateOf(TimeProvider.System.GetUtcNow()).AddYears(-1), null, "К-1"), Registrar);
        }

        return people;
    }

    private sealed record BarePage(string Content, string Digits) : IPaper
    {
        public PdfSheet Compose(PaperWords words) => new FlowSheet(
            new SheetInfo("bench", TestClock.Tuesday), PageFormat.A4,
            [Blocks.Text(Content, PaperStyles.Value), new QrCode(Digits, 62) { IsDense = true }, new QrCode("https://bench/verify/address-certificate/7Q4MK2XD9TRB7Q4MK2XD", 24)]);
    }
}
