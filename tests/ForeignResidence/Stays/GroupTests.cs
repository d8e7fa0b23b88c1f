using System.Globalization;
using System.Text;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.ForeignResidence.Features.Stays;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ForeignResidence.Stays;

/// <summary>TR-15: a tourist group on one collective list, from a file or typed.</summary>
public sealed class GroupTests(StayApp app) : IClassFixture<StayApp>
{
    private const string Heading = "surname;givenName;patronymic;birthDate;sex;citizenship;documentNumber;documentIssuedOn;documentValidTo;cardNumber;visa;visaValidTo";

    static GroupTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static CancellationToken Token => StayApp.Token;

    private GuestWords Words => new(app.Provider.GetRequiredService<ITexts>());

    // One case, a stay for each; marks from one sequence.
    [Fact]
    public async Task RegisterGroup_FortyPeople_IsOneCaseWithFortyStays()
    {
        var result = await app.Send(new RegisterGroup(await Group(), Rows(40)), StayApp.Officer);

        Assert.True(result.IsOk, $"{result.Failure}");
        var stays = await app.Read<ForeignResidenceDb, List<Stay>>(db => db.Stays.AsNoTracking().Where(s => s.CaseId == result.Value.CaseId).ToListAsync(Token));
        Assert.Equal((40, 40, 40), (result.Value.Stays, stays.Count, stays.Select(s => s.PersonId).Distinct().Count()));
        Assert.All(stays, s => Assert.Equal(("Жібек жолы", app.Today.AddDays(10)), (s.GroupName, s.Until)));
        Assert.Equal(1, await app.Read(db => db.HandOvers.CountAsync(h => h.CaseId == result.Value.CaseId, Token)));
    }

    // All of them or nobody: the bad rows are named, mended, and then it goes.
    [Fact]
    public async Task RegisterGroup_TwoBadRows_AreNamedAndNobodyIsRegistered()
    {
        var rows = Rows(6).ToList();
        rows[2] = rows[2].With(GuestColumns.IndexOf(GuestColumns.BirthDate), "31.02.1990");
        rows[4] = rows[4].With(GuestColumns.IndexOf(GuestColumns.Surname), "=HYPERLINK(\"http://x\";\"y\")");
        var group = await Group();

        var check = (await app.Send(new CheckGroup(group, rows), StayApp.Officer)).Value;
        var refused = await app.Send(new RegisterGroup(group, rows), StayApp.Officer);

        Assert.Equal([2, 4], Enumerable.Range(0, 6).Where(i => !check.Rows[i].MayRegister));
        Assert.Equal("TR.date-unreadable", Assert.Single(check.Rows[2].Errors, e => e.Field == GuestColumns.BirthDate).Code);
        Assert.Contains(check.Rows[4].Errors, e => e is { Field: GuestColumns.Surname, Code: "name-letters" or "TR.name-signs" });
        Assert.Equal(("TR.list-not-ready", "2"), refused.Failure is Failure.Refused { Problem: var problem } ? (problem.Code, problem.Args[0]) : default);

        rows[2] = rows[2].With(GuestColumns.IndexOf(GuestColumns.BirthDate), "28.02.1990");
        rows[4] = rows[4].With(GuestColumns.IndexOf(GuestColumns.Surname), "Kim");
        var done = await app.Send(new RegisterGroup(group, rows), StayApp.Officer);
        Assert.True(done.IsOk, $"{done.Failure}");
    }

    [Theory]
    [InlineData(GuestColumns.Sex, "x", "TR.sex-unknown")]
    [InlineData(GuestColumns.Citizenship, "Atlantis", "country-unknown")]
    [InlineData(GuestColumns.Visa, "gold", "TR.visa-unknown")]
    [InlineData(GuestColumns.CardNumber, "=1+1", "TR.formula")]
    [InlineData(GuestColumns.CardNumber, "", "required")]
    [InlineData(GuestColumns.BirthDate, "24.11.2015", "TR.ground-below-16")]
    public async Task CheckGroup_BadCell_NamesWhatIsWrong(string column, string text, string code)
    {
        var rows = Rows(2).ToList();
        rows[1] = rows[1].With(GuestColumns.IndexOf(column), text);

        var check = (await app.Send(new CheckGroup(await Group(), rows), StayApp.Officer)).Value;

        Assert.True(check.Rows[0].MayRegister, string.Join(", ", check.Rows[0].Errors));
        Assert.Contains(check.Rows[1].Errors, e => e.Code == code);
    }

    [Fact]
    public async Task CheckGroup_SamePassportTwice_NamesTheEarlierRow()
    {
        var rows = Rows(3).ToList();

        var check = (await app.Send(new CheckGroup(await Group(), [.. rows, rows[1]]), StayApp.Officer)).Value;

        Assert.Equal(["2"], check.Rows[3].Errors.Single(e => e.Code == "TR.twice-in-list").Args);
    }

    [Fact]
    public async Task RegisterGroup_TooMany_IsRefusedUnread() => Assert.Contains(
        ((Failure.Invalid)(await app.Send(new RegisterGroup(await Group(), Rows(GroupEntry.MostGuests + 1)), StayApp.Officer)).Failure!).Errors, e => e.Code == "TR.list-too-many");

    // What spreadsheets save: four encodings, three separators, headings in any language.
    [Theory]
    [InlineData("utf-8", ';')]
    [InlineData("utf-8", ',')]
    [InlineData("utf-16", '\t')]
    [InlineData("windows-1251", ';')]
    public void Read_AnyEncodingAndSeparator_IsTheSame(string encoding, char separator)
    {
        var text = $"{Heading}\nИванов;Иван;;01.02.1990;М;Россия;70000001;01.01.2020;01.01.2030;МК1;;\n".Replace(';', separator);
        var chosen = Encoding.GetEncoding(encoding);

        var (rows, problem) = GuestFile.Read([.. chosen.GetPreamble(), .. chosen.GetBytes(text)], Words);

        Assert.Null(problem);
        var (guest, errors) = Words.Read(Assert.Single(rows), new GroupEntry());
        Assert.Empty(errors);
        Assert.Equal(("Иванов", "RUS", new DateOnly(1990, 2, 1), "МК1"), (guest.Person.Surname, guest.Person.Citizenship, guest.Person.BirthDate, guest.CardNumber));
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public void Read_HeadingsOfAnyLanguage_AreKnown(string language)
    {
        var texts = app.Provider.GetRequiredService<ITexts>().In(CultureInfo.GetCultureInfo(language));
        var heading = string.Join(';', GuestColumns.All.Select(c => texts[$"TR.group.column.{c}"]));

        Assert.Null(GuestFile.Read($"{heading}\nA;B;;01.02.1990;M;RUS;1;01.01.2020;01.01.2030;K;;\n", Words).Problem);
    }

    [Theory]
    [InlineData("", "TR.file-empty")]
    [InlineData(Heading, "TR.file-empty")]
    [InlineData("a;b\n1;2", "TR.file-no-column")]
    [InlineData("P\0K\u0003\u0004", "TR.file-unreadable")]
    [InlineData(Heading + ";surname\n1;2;3;4;5;6;7;8;9;10;11;12;13", "TR.file-column-twice")]
    public void Read_NoList_SaysWhy(string text, string problem) => Assert.Equal(problem, GuestFile.Read(text, Words).Problem?.Code);

    [Fact]
    public void Read_MoreThanTwoHundred_IsRefused() => Assert.Equal(
        "TR.file-too-many", GuestFile.Read($"{Heading}\n{string.Concat(Enumerable.Repeat("A;B;;01.02.1990;M;RUS;1;01.01.2020;01.01.2030;K;;\n", 201))}", Words).Problem?.Code);

    private async Task<GroupEntry> Group() => new()
    {
        Name = "Жібек жолы", Place = await app.Hotel(), BorderPoint = "Қордай", ArrivedOn = app.Today.AddDays(-1), Until = app.Today.AddDays(10), Presented = StayApp.Papers,
    };

    private IReadOnlyList<GuestRow> Rows(int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ => app.Guest("TOURIST").Person).Select(p => new GuestRow(
        [
            p.Surname!, p.GivenName!, "", Formats.Date(p.BirthDate!.Value), "M", "RUS", p.DocumentNumber!, "01.01.2020", "01.01.2030", "К" + p.DocumentNumber, "", "",
        ])),
    ];
}
