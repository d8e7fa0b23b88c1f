using System.IO.Compression;
using System.Text;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Lists;
using Licensing.AddressBureau.Features.Registry;
using Licensing.AddressBureau.Law;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.AddressBureau;

/// <summary>AC flow: a legal entity's list, each row answered, ambiguous ones left to the registrar, every row in the journal.</summary>
public sealed class ListTests(BureauApp app) : IClassFixture<BureauApp>
{
    private static readonly string[] Papers2014 = ["application", "power-of-attorney", "person-list-with-consents"];

    // AC flow: «registered at…», «removed on…, left for…», «no data»; by IIN or by name in any spelling with date or year of birth; several who fit are left to choose.
    [Fact]
    public async Task List_Answered_RowByRow()
    {
        app.On("2026-11-24");
        var (here, gone) = (await app.Person("Сейсенбаев", "Мақсат", born: "1977-05-06", iin: app.Iin(1977, 5, 6)), await app.Person("Вебер", "Максим", born: "1969-02-03"));
        await app.Arrive(here, await app.Flat("90"), app.Today.AddYears(-2));
        await app.Arrive(gone, await app.Flat("91"), app.Today.AddYears(-8));
        Assert.True((await app.Send(new EnterDeparture(gone.Id, app.Today.AddDays(-40), RemovalReason.Emigration, "Германия", "Ш-9"), BureauApp.Registrar)).IsOk);
        var twins = new[] { await app.Person("Жұмағұлов", "Айдын", born: "1990-01-15"), await app.Person("Жумагулов", "Айдын", born: "1990-01-15") };
        var started = await Start($"""
            ЖСН;Аты-жөні;Туған күні немесе жылы
            {here.Iin};;
            ;Maksim Weber;1969
            ;Ешкімбаев Жоқ;15.01.1990
            ;Жумагулов Айдын;15.01.1990
            """);
        Assert.Equal((4, 0), (started.Rows, started.Bad));
        await Work();

        var sheet = await Sheet(started.Id);
        Assert.Equal(ListState.Looked, sheet.List.State);
        Assert.Equal(
            [(2, RowState.Answered, AddressAnswer.Registered), (3, RowState.Answered, AddressAnswer.Removed), (4, RowState.Answered, AddressAnswer.NoData), (5, RowState.ToChoose, null)],
            sheet.Rows.Select(r => (r.Row.Line, r.Row.State, r.Row.Answer)));
        Assert.Equal("Германия", sheet.Rows[1].Made!.Data.Removed!.LeftFor);
        Assert.Equal(twins.Select(t => t.Id).Order(), sheet.Rows[3].Candidates.Select(c => c.Person.Id).Order());
        Assert.Equal("AC.list-to-choose", Problem(await app.Send(new CloseList(started.Id, sheet.List.Version, false, "№ 1"), BureauApp.Registrar)));

        // Two registrars at once: the second sees that the first chose.
        var choice = new ChooseListRow(started.Id, 5, sheet.Rows[3].Row.Version, twins[1].Id);
        Assert.IsType<Failure.Invalid>((await app.Send(choice with { PersonId = here.Id }, BureauApp.Registrar)).Failure);
        Assert.True((await app.Send(choice, BureauApp.Registrar)).IsOk);
        Assert.IsType<Failure.Conflict>((await app.Send(choice with { PersonId = twins[0].Id }, BureauApp.Second)).Failure);

        var made = await app.Read<AddressBureauDb, List<Inquiry>>(db => db.Inquiries.AsNoTracking().Where(i => i.CaseId == sheet.List.CaseId).OrderBy(i => i.Serial).ToListAsync(BureauApp.Token));
        Assert.Equal(4, made.Count);
        Assert.All(made, i => Assert.Equal(("«Самұрық» АҚ", "132-2014"), (i.Organisation, i.Edition)));
        Assert.Equal((Guid.Empty, "Ешкімбаев Жоқ"), (made[2].PersonId, made[2].Name.Full));
        Assert.Contains("№ 14-7", made[0].Basis!, StringComparison.Ordinal);

        var looked = await app.Read(db => db.Audit.Where(a => a.PersonId == here.Id && a.SubjectKind == "address-register").ToListAsync(BureauApp.Token));
        Assert.Equal(BureauApp.Registrar.Name, Assert.Single(looked).UserName);

        Assert.True((await app.Send(new CloseList(started.Id, (await Sheet(started.Id)).List.Version, false, "№ 012345678"), BureauApp.Registrar)).IsOk);
        Assert.Equal(CaseState.HandedOver, (await Case(sheet.List.CaseId)).State);
        Assert.Equal("AC.list-closed", Problem(await app.Send(new CloseList(started.Id, (await Sheet(started.Id)).List.Version, false, "№ 1"), BureauApp.Registrar)));
        Assert.Equal("AC.not-answered", Problem(await app.Send(new PrintCertificate(sheet.List.CaseId, "https://x/verify"), BureauApp.Registrar)));
    }

    // AC-12.3 (2007), AC-11.1 (2010), AC-9 (2014): each edition asks for its own papers; a state body of 2014 needs neither list nor consents.
    [Theory]
    [InlineData("2008-05-14", false, "written-request", "362-2007")]
    [InlineData("2011-05-18", false, "written-request third-party-consent", "1092-2010")]
    [InlineData("2026-11-24", false, "application power-of-attorney person-list-with-consents", "132-2014")]
    [InlineData("2026-11-24", true, "application power-of-attorney", "132-2014")]
    public async Task List_NeedsThePapersOfTheEdition(string day, bool isStateBody, string papers, string edition)
    {
        app.On(day);
        var came = await app.Person("Ким", $"Анна{day[..4]}{isStateBody}");
        var entry = Entry(came, papers.Split(' '));
        entry = entry with { Facts = entry.Facts with { StateBody = isStateBody } };
        Assert.Equal(papers.Split(' '), (await app.Send(new CheckList(entry), BureauApp.Registrar)).Value.Assessment.Checklist.Select(r => r.Code));
        var file = Encoding.UTF8.GetBytes("name;born\nЕшкім Жоқ;1950");
        Assert.Contains("document-missing", Wrong(await app.Send(new StartList(entry with { Presented = entry.Presented.Skip(1).ToList() }, "a.csv", file), BureauApp.Registrar)));

        var key = Guid.CreateVersion7();
        var started = await app.Send(new StartList(entry, "a.csv", file), BureauApp.Registrar, key: key);
        Assert.True(started.IsOk, $"{started.Failure}");
        Assert.Equal(started.Value.Id, (await app.Send(new StartList(entry, "a.csv", file), BureauApp.Registrar, key: key)).Value.Id);
        await Work();
        var sheet = await Sheet(started.Value.Id);
        Assert.Equal(edition, sheet.List.Edition);
        Assert.Equal(AddressAnswer.NoData, Assert.Single(sheet.Rows).Row.Answer);
        Assert.True(Assert.Single(sheet.Rows).Made!.IsYearOnly);
        app.On("2026-11-24");
    }

    [Fact]
    public async Task Start_WithFaults_NamesThem()
    {
        var entry = Entry(await app.Person("Ли", "Олег"), Papers2014);
        Assert.Contains("AC.list-file-needed", Wrong(await app.Send(new StartList(entry, "a.csv", []), BureauApp.Registrar)));
        Assert.Contains("AC.list-too-large", Wrong(await app.Send(new StartList(entry, "a.csv", new byte[SheetFile.MostBytes + 1]), BureauApp.Registrar)));
        Assert.Contains("AC.list-no-column", Wrong(await app.Send(new StartList(entry, "a.csv", Encoding.UTF8.GetBytes("бір;екі\n1;2")), BureauApp.Registrar)));
        Assert.Contains("AC.list-empty", Wrong(await app.Send(new StartList(entry, "a.csv", Encoding.UTF8.GetBytes("iin")), BureauApp.Registrar)));
        Assert.Contains("AC.list-unreadable", Wrong(await app.Send(new StartList(entry, "a.xlsx", [.. "PK\u0003\u0004"u8, 1, 2, 3]), BureauApp.Registrar)));
        Assert.Contains("AC.list-of-individual", Wrong(await app.Send(new StartList(entry with { Facts = entry.Facts with { Requester = Requester.Individual } }, "a.csv", [1]), BureauApp.Registrar)));
        Assert.Contains("required", Wrong(await app.Send(new StartList(entry with { Subject = new() }, "a.csv", Encoding.UTF8.GetBytes("name;born\nА Б;1950")), BureauApp.Registrar)));
        var many = "iin\n" + string.Join('\n', Enumerable.Repeat("1", PersonList.MostRows + 1));
        Assert.Contains("AC.list-too-many", Wrong(await app.Send(new StartList(entry, "a.csv", Encoding.UTF8.GetBytes(many)), BureauApp.Registrar)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new StartList(entry, "a.csv", [1]), BureauApp.At("Қабылдаушы", Roles.IntakeOfficer))).Failure);
    }

    // Bad rows each with a message that names the row and the column.
    [Fact]
    public async Task BadRows_AreNamed_AndTheOthersAnswered()
    {
        var started = await Start($"""
            iin;name;born
            123;;
            ;Бірғана;1990
            ;Бір Екі;кеше
            ;Бір Екі;
            ;;1990
            ;Бір Екі Үш Төрт;1990
            ;Ешкім Жоқ;1950
            ;Ешкім Жоқ;1950
            """);
        Assert.Equal((8, 7), (started.Rows, started.Bad));
        await Work();
        var sheet = await Sheet(started.Id);
        Assert.Equal(
            [
                (2, "iin", "AC.list-iin"), (3, "name", "AC.list-name"), (4, "born", "AC.list-born"), (5, "born", "AC.list-born-needed"), (6, "iin", "AC.list-nobody"), (7, "name", "AC.list-name"),
                (9, "name", "AC.list-twice"),
            ],
            sheet.Rows.Where(r => r.Row.State == RowState.Bad).Select(r => (r.Row.Line, r.Row.FaultColumn!, r.Row.FaultCode!)));
        Assert.Equal(AddressAnswer.NoData, sheet.Rows.Single(r => r.Row.Line == 8).Row.Answer);
    }

    // Killed in the middle, the list goes on after the last part.
    [Fact]
    public async Task Work_PartByPart_GoesOnWhereItStopped()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 7).Select(i => $";Ешкім Жоқ{(char)('а' + i)};1950"));
        var started = await Start("iin;name;born\n" + rows);
        var list = (await Sheet(started.Id)).List;
        Assert.True((await app.Send(new AnswerListPart(started.Id, Rows: 3), BureauApp.Registrar)).Value.HasMore);
        var peek = (await app.Send(new PeekList(started.Id), BureauApp.Registrar)).Value;
        Assert.Equal((3, 7, ListState.Working), (peek.Done, peek.Total, peek.State));
        Assert.Equal("AC.list-working", Problem(await app.Send(new CloseList(started.Id, list.Version + 1, false, "№ 1"), BureauApp.Registrar)));

        Assert.True((await app.Send(new BreakList(started.Id), Actor.System)).IsOk);
        Assert.True((await app.Send(new ResumeList(started.Id, (await Sheet(started.Id)).List.Version), BureauApp.Registrar)).IsOk);
        Assert.Equal("AC.list-not-broken", Problem(await app.Send(new ResumeList(started.Id, (await Sheet(started.Id)).List.Version), BureauApp.Registrar)));
        await Work();
        var sheet = await Sheet(started.Id);
        Assert.Equal((ListState.Looked, 7), (sheet.List.State, sheet.List.Done));
        Assert.Equal(7, await app.Read<AddressBureauDb, int>(db => db.Inquiries.CountAsync(i => i.CaseId == sheet.List.CaseId, BureauApp.Token)));
        Assert.False((await app.Send(new AnswerListPart(started.Id), BureauApp.Registrar)).Value.HasMore);
    }

    [Fact]
    public async Task List_IsTheOffices_AndTheRegistrarsOwnRowAnothers()
    {
        var me = await app.Person("Омарова", "Ғалия", born: "1985-06-07", iin: app.Iin(1985, 6, 7));
        var self = BureauApp.Registrar with { PersonIin = me.Iin };
        var started = await app.Send(new StartList(Entry(await app.Person("Ли", "Анна"), Papers2014), "a.csv", Encoding.UTF8.GetBytes($"iin\n{me.Iin}")), self);
        await Work();
        var row = Assert.Single((await Sheet(started.Value.Id)).Rows);
        Assert.Equal(RowState.ToChoose, row.Row.State);
        var choice = new ChooseListRow(started.Value.Id, 2, row.Row.Version, me.Id);
        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>((await app.Send(choice, self)).Failure).Code);
        Assert.True((await app.Send(choice, BureauApp.Second)).IsOk);

        var elsewhere = Testing.Actors.At("address-bureau-ala", "KZ-ALA", "Басқа", Roles.Registrar);
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowList(started.Value.Id), elsewhere)).Failure);
        Assert.DoesNotContain((await app.Send(new FindLists(), elsewhere)).Value, l => l.Id == started.Value.Id);
        Assert.Contains((await app.Send(new FindLists(), BureauApp.Registrar)).Value, l => l.Id == started.Value.Id);
    }

    [Fact]
    public async Task Certificates_ArePrintedOfThoseWithData()
    {
        var person = await app.Person("Рысқұлов", "Тұрар", born: "1894-12-26");
        await app.Arrive(person, await app.Flat("92"), app.Today.AddYears(-1));
        var started = await Start("name;born\nРыскулов Турар;26.12.1894\nЕшкім Жоқ;1950");
        await Work();
        var printed = (await app.Send(new PrintListCertificates(started.Id, "https://x/verify"), BureauApp.Registrar)).Value;
        var paper = Assert.Single(printed.Papers);
        Assert.Equal("%PDF"u8.ToArray(), paper.Pdf[..4]);
        Assert.StartsWith("0002-", paper.FileName, StringComparison.Ordinal);
        Assert.Null(printed.Next);
    }

    // XLSX as spreadsheets write it: shared and inline strings, empty cells left out, days and long numbers as numbers.
    [Fact]
    public async Task Xlsx_IsReadAsItsSheetShows()
    {
        var number = app.Iin(2004, 2, 9);
        var workbook = Xlsx(
            ["ЖСН", "Аты-жөні", "Туған күні немесе жылы"],
            $"""<row r="2"><c r="A2"><v>{long.Parse(number, System.Globalization.CultureInfo.InvariantCulture)}</v></c></row>""",
            """<row r="4"><c r="B4" t="inlineStr"><is><t>Сыдықов Талғат</t></is></c><c r="C4"><v>22383</v></c></row>""",
            """<row r="5"><c r="B5" t="s"><v>1</v></c><c r="C5"><v>1961</v></c></row>""");
        var (rows, problem) = app.Columns.Read(workbook, Guid.NewGuid(), app.Today);
        Assert.Null(problem);
        Assert.Equal([(2, number, null, null), (4, null, "Сыдықов Талғат", new DateOnly(1961, 4, 12)), (5, null, "Аты-жөні", new DateOnly(1961, 1, 1))], rows.Select(r => (r.Line, r.Iin, r.Name, r.BornFrom)));
        Assert.Equal(new DateOnly(1961, 12, 31), rows[2].BornTo);
        await Task.CompletedTask;
    }

    private static byte[] Xlsx(string[] headings, params string[] rows)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Put(string name, string text)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }

            const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
            Put("[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="{types}.sharedStrings+xml"/></Types>
                """);
            Put("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put("xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="r2" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
                """);
            Put("xl/workbook.xml", $"""<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Put("xl/sharedStrings.xml", $"""<sst xmlns="{main}">{string.Concat(headings.Select(h => $"<si><t>{h}</t></si>"))}</sst>""");
            var heading = string.Concat(headings.Select((_, i) => $"""<c r="{(char)('A' + i)}1" t="s"><v>{i}</v></c>"""));
            Put("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{main}"><sheetData><row r="1">{heading}</row>{string.Concat(rows)}</sheetData></worksheet>""");
        }

        return content.ToArray();
    }

    private static CertificateEntry Entry(Person came, IReadOnlyList<string> papers) => new(
        came.Id, new() { Organisation = "«Самұрық» АҚ", RequestNumber = "14-7", SignedBy = "Есенов Б." }, new(Requester.LegalEntity, AskedAbout.ThirdParty, Written: true), papers, null);

    private static string Problem<T>(Result<T> result) => Assert.IsType<Failure.Refused>(result.Failure).Problem.Code;

    private static IEnumerable<string> Wrong<T>(Result<T> result) => Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => e.Code);

    private async Task<StartedList> Start(string csv)
    {
        var started = await app.Send(new StartList(Entry(await app.Person("Ахметова", $"Сәуле{Guid.NewGuid():N}"[..20]), Papers2014), "list.csv", Encoding.UTF8.GetBytes(csv)), BureauApp.Registrar);
        Assert.True(started.IsOk, $"{started.Failure} {string.Join(", ", (started.Failure as Failure.Invalid)?.Errors ?? [])}");
        return started.Value;
    }

    private Task Work() => app.Provider.GetRequiredService<ListRunner>().Round(BureauApp.Token);

    private async Task<ListSheet> Sheet(Guid id) => (await app.Send(new ShowList(id), BureauApp.Registrar)).Value;

    private Task<Case> Case(Guid id) => app.Read(db => db.Cases.SingleAsync(c => c.Id == id, BureauApp.Token));
}
