using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Lists;
using Licensing.Demo.Builders;
using Licensing.ForeignResidence.Features.Stays;
using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Files;
using Licensing.Platform.Printing.Pdf;
using Licensing.Platform.Requests;
using Licensing.Platform.Signing;
using Licensing.Platform.Texts;
using Licensing.Testing;
using Licensing.Vehicles.Features.ImportFleet;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using FileOptions = Licensing.Platform.Files.FileOptions;

namespace Licensing.Tests.Platform.Fuzz;

/// <summary>Whatever a file, a zone or a message holds, its reader answers: what it is, or that it is none. Never an exception.</summary>
public sealed class ParserFuzzTests(TestApp app) : IClassFixture<TestApp>
{
    private const int Usually = 150;

    private static readonly DateOnly Today = new(2026, 11, 24);

    private ITexts Texts => app.Provider.GetRequiredService<ITexts>();

    [Fact]
    public void Zone_Spoilt_IsReadOrNamed() => Try(
        [
            Bytes(MrzMaker.Passport("KAZ", "ABILKASYM", "AIDOS", "N12345678", "KAZ", new(1990, 1, 15), 'M', new(2030, 1, 1), "900115300013")),
            Bytes(MrzMaker.Card("KAZ", "ABILKASYM", "AIDOS", "012345678901", "KAZ", new(1990, 1, 15), 'M', new(2030, 1, 1), "900115300013")),
        ],
        bytes => MrzReader.Read(Encoding.UTF8.GetString(bytes), Today));

    [Fact]
    public void Numbers_Spoilt_AreReadOrNamed() => Try(
        [Bytes("DL-26-0001234-7"), Bytes("900115300013"), Bytes("001AAA01"), Bytes("24.11.2026"), Bytes("24112026")],
        bytes =>
        {
            var text = Encoding.UTF8.GetString(bytes);
            _ = CaseNumber.TryParse(text, out _, out _);
            TwelveDigits.Read(text, out _);
            NameKey.Fold(text);
        });

    [Fact]
    public void AddressList_SpoiltTable_IsReadOrNamed() => Try(
        [Bytes("ЖСН;Тегі;Аты;Туған күні\r\n900115300013;Әбілқасым;Айдос;15.01.1990\r\n;Омаров;Серік;1980\r\n"), Bytes("iin,surname\n\"9001\"\"\",\"a,b\"\n"), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a;b\r\n1;2")).ToArray()],
        bytes => SheetFile.Read(bytes, 1000));

    [Fact]
    public void AddressList_SpoiltWorkbook_IsReadOrNamed() => Try([Workbook()], bytes => SheetFile.Read(bytes, 1000));

    // The parts of a workbook are packed: spoilt before packing, the fault gets as far as the reader of the sheet.
    [Fact]
    public void AddressList_WorkbookOfSpoiltParts_IsReadOrNamed() => Try(Parts(Workbook()).Select(p => p.Content).ToList(), part =>
    {
        var parts = Parts(Workbook()).ToList();
        foreach (var i in Enumerable.Range(0, parts.Count))
        {
            SheetFile.Read(Packed(parts.Select((p, n) => n == i ? (p.Name, part) : p)), 1000);
        }
    });

    [Fact]
    public void AddressClassifier_Spoilt_IsReadOrNamed() => Try(
        [Bytes("code;parent;kind;kk;ru\n71;;region;Астана;Астана\n7110;71;street;Абай;Абая\n"), Bytes("{\"places\":[]}"), Bytes("Код;Родитель;Вид;Қазақша;По-русски\r\n1;;Область;а;б")],
        bytes => PlaceFile.Read(bytes));

    [Fact]
    public void GuestList_Spoilt_IsReadOrNamed()
    {
        var words = new GuestWords(Texts);
        var headings = string.Join(';', GuestColumns.All.Select(c => Texts[$"TR.group.column.{c}"]));
        Try([Bytes($"{headings}\r\nSMITH;JOHN;15.01.1990;GBR;123456789;01.11.2026\r\n"), Bytes("SMITH\tJOHN\t1990-01-15\tM\tGBR\t123\n")], bytes => GuestFile.Read(bytes, words));
    }

    [Fact]
    public void Fleet_Spoilt_IsReadOrNamed()
    {
        var words = new FleetWords(Texts);
        var headings = string.Join(';', FleetColumns.All.Select(c => Texts[$"VR.fleet.column.{c.Code}"]));
        Try([Bytes($"{headings}\r\n{string.Join(';', FleetColumns.All.Select((_, i) => $"{i}"))}\r\n"), Bytes($"{headings}\r\nregister;car;XTA219010M0000007;Lada;2021;24.11.2026\r\n")], bytes =>
        {
            if (FleetReader.Read(bytes, words).Table is { } table)
            {
                table.FirstRows();
                foreach (var number in Enumerable.Range(1, table.Rows.Count))
                {
                    FleetLine.Read(table, number, words);
                }
            }
        });
    }

    [Fact]
    public void Acknowledgement_Spoilt_IsReadOrNamed() => Try(
        [Bytes("{\"schema\":\"production-acknowledgement/1\",\"id\":\"A1\",\"batch\":\"B-1\",\"madeAt\":\"2026-11-24T10:00:00+05:00\",\"items\":[{\"order\":\"" + Guid.NewGuid() + "\",\"outcome\":\"produced\",\"number\":\"012345678\",\"producedOn\":\"2026-11-24\"},{\"order\":\"" + Guid.NewGuid() + "\",\"outcome\":\"rejected\",\"reason\":\"photo-unusable\",\"note\":\"x\"}]}")],
        bytes => AcknowledgementReader.Read(bytes));

    [Fact]
    public void SignedRequest_Spoilt_IsReadOrNamed()
    {
        using var signer = TestKeys.Made.Applicants.Person("Сынақ", "900115300013");
        var reader = app.Provider.GetRequiredService<SignedRequestReader>();
        var good = SignedFile.Of("{\"service\":\"AC\",\"signedAt\":\"2026-11-24T10:00:00Z\",\"region\":\"KZ-AST\",\"applicant\":{\"iin\":\"900115300013\"},\"facts\":{}}", signer);
        Try([good, Bytes(Convert.ToBase64String(good)), Bytes($"-----BEGIN CMS-----\n{Convert.ToBase64String(good)}\n-----END CMS-----\n")], bytes => reader.Read("AC", bytes));
    }

    [Fact]
    public void SignedDocument_Spoilt_IsReadOrNone()
    {
        using var signer = TestKeys.Made.Documents.Organisation("Министрлік", isRsa: false);
        var verifier = app.Provider.GetRequiredService<SignedDocumentVerifier>();
        Try([SignedFile.Of("{\"kind\":\"address-certificate\"}", signer), SignedFile.Detached([1, 2, 3], signer)], bytes =>
        {
            if (SignedDocument.Read(SignedDocument.Unwrap(bytes)) is { } document)
            {
                verifier.Check(document, TrustFor.Documents, app.Clock.Now);
            }
        });
    }

    [Fact]
    public void Picture_Spoilt_IsMeasuredDrawnOrLeftOut() => Try(
        [DemoPng.Make(20, 30, (x, y) => [(byte)x, (byte)y, 0]), Jpeg()],
        bytes =>
        {
            if (PictureSize.Of(bytes) is { IsPlain: true })
            {
                PdfImage.Add(new PdfObjects(), bytes);
            }
        });

    // What lies in the store may be spoilt too: then nothing of it is given out but an error that says so.
    [Fact]
    public async Task StoredFile_Spoilt_IsGivenOutAsItWasOrNotAtAll()
    {
        var folder = Directory.CreateTempSubdirectory("licensing-fuzz").FullName;
        var options = Options.Create(new FileOptions { Folder = folder });
        options.Value.Keys["k"] = Path.Combine(folder, "key");
        await File.WriteAllTextAsync(options.Value.Keys["k"], Convert.ToBase64String(new byte[32]), TestContext.Current.CancellationToken);
        var store = new FileStore(options, new FileKeys(options));
        var content = "%PDF-1.4 the content of a scan"u8.ToArray();
        var name = (await store.Keep("a.pdf", "application/pdf", content, TestContext.Current.CancellationToken))!.Sha256;
        var path = Path.Combine(folder, name[..2], name[2..4], name);
        Try([await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)], bytes =>
        {
            File.WriteAllBytes(path, bytes);
            try
            {
                using var stored = store.Find(name)!;
                using var copy = new MemoryStream();
                stored.CopyTo(copy);
                Assert.Equal(content, copy.ToArray());
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException or InvalidOperationException)
            {
            }
        });
        Directory.Delete(folder, recursive: true);
    }

    private static void Try(IReadOnlyList<byte[]> samples, Action<byte[]> read)
    {
        for (var input = 0; input < FuzzRun.Inputs(Usually); input++)
        {
            var bytes = Mutation.Of(samples, FuzzRun.Chance(input));
            try
            {
                read(bytes);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Seed {FuzzRun.Seed}, input {input}, {Convert.ToHexString(bytes.AsSpan(0, Math.Min(400, bytes.Length)))}: {e}");
            }
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Jpeg() =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0x4A, 0x46, 0xFF, 0xC0, 0, 17, 8, 0, 90, 0, 70, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9];

    private static byte[] Workbook()
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            Row Of(params string[] cells) => new(cells.Select(c => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(c)) }));
            sheet.Worksheet = new Worksheet(new SheetData(Of("ЖСН", "Тегі", "Аты"), Of("900115300013", "Әбілқасым", "Айдос"), new Row(new Cell { CellReference = "B3", CellValue = new CellValue("1"), DataType = CellValues.SharedString }) { RowIndex = 3 }));
            workbook.Workbook.AppendChild(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "1" }));
        }

        return content.ToArray();
    }

    private static IEnumerable<(string Name, byte[] Content)> Parts(byte[] packed)
    {
        using var zip = new ZipArchive(new MemoryStream(packed));
        foreach (var entry in zip.Entries.ToList())
        {
            using var content = new MemoryStream();
            using var opened = entry.Open();
            opened.CopyTo(content);
            yield return (entry.FullName, content.ToArray());
        }
    }

    private static byte[] Packed(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, part) in parts)
            {
                using var opened = zip.CreateEntry(name).Open();
                opened.Write(part);
            }
        }

        return content.ToArray();
    }
}
