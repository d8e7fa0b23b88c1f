using Licensing.ForeignResidence.Features.Stays;
using Licensing.ForeignResidence.Printing.Stays;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Testing.Printing;

namespace Licensing.Tests.ForeignResidence.Stays;

/// <summary>TR printouts: the mark for the migration card, the application, the collective list.</summary>
public sealed class StayPaperTests(StayApp app) : IClassFixture<StayApp>
{
    private static readonly PaperOffice Office = new(
        Bilingual.Same("Астана қаласының ІІД Көші-қон полициясы басқармасы"), Bilingual.Same("Астана қаласы, Сейфуллин к-сі, 29"), "8-7172-71-60-81");

    private static readonly PaperEdition Edition = new("362-2007", new(2010, 2, 22));

    private static readonly PaperStay Stay = new(
        "00000123", "TR-26-0000123-4", "ABDURAKHMANOV MUKHAMMADSODIK ABDUKHALILOVICH", new(1988, 5, 3), new("Біріккен Араб Әмірліктері", "Объединенные Арабские Эмираты"),
        "761234567", new(2031, 6, 30), "МК0012345", "«Нұрлы жол» өткізу пункті, Қорғас", new(2026, 11, 22), new(2026, 11, 24), new(2027, 2, 20),
        new("Көп мәрте", "Многократная"), new(2027, 3, 1), "«Үлкен жібек жолының ескі керуен сарайы» қонақүйі ЖШС", "Астана қ., Қабанбай батыр даңғылы, 119/2, 1204-бөлме",
        "Айгүл Нұрланова", new(2026, 11, 24, 11, 0, 0, TimeSpan.FromHours(5)));

    private static readonly Dictionary<string, (IPaper Paper, int Pages)> All = new(StringComparer.Ordinal)
    {
        ["mark"] = (new StayMarkPaper(Office, Edition, Stay), 1),
        ["mark of own filing"] = (new StayMarkPaper(Office, Edition, Stay with { Host = null }), 1),
        ["application"] = (new StayApplicationPaper(Office, Edition, Stay, OnLetterhead: false), 1),
        ["application on a letterhead"] = (new StayApplicationPaper(Office, Edition, Stay, OnLetterhead: true), 1),
        ["application without a visa"] = (new StayApplicationPaper(Office, Edition, Stay with { VisaValidTo = null, Host = null }, OnLetterhead: false), 1),
        ["list of two"] = (List(2), 1),
    };

    public static TheoryData<string> Names() => new(All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Lay_AnyPaper_StaysOnItsPagesAndShowsTheEdition(string name) => Assert.Empty(PaperCheck.Faults(name, All[name].Paper, All[name].Pages));

    // TR-15: two hundred people on one list, the stamp at its end.
    [Fact]
    public void List_OfTwoHundred_HasEverybodyAndOneStamp()
    {
        var text = PaperCheck.Text(List(200));

        Assert.Empty(PaperCheck.Problems(List(200)));
        Assert.Contains("200", text, StringComparison.Ordinal);
        Assert.Contains("Место визовой печати", text, StringComparison.Ordinal);
    }

    // TR-5: the mark says where and until when.
    [Fact]
    public void Mark_Composed_SaysWhoWhereUntilWhen()
    {
        var text = PaperCheck.Text(new StayMarkPaper(Office, Edition, Stay));

        Assert.All(["00000123", "761234567", "МК0012345", "20.02.2027", "1204-бөлме", "М.П."], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Print_AnyPaper_IsAPdfAndLeavesItsTrace()
    {
        var made = await app.Registered();

        var papers = new[]
        {
            await app.Send(new PrintStayMark(made.StayId), StayApp.Officer), await app.Send(new PrintStayApplication(made.StayId), StayApp.Officer),
            await app.Send(new PrintStayList(made.CaseId), StayApp.Officer),
        };

        Assert.All(papers, p => Assert.True(p.Value.Pdf.AsSpan().StartsWith("%PDF"u8)));
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintStayMark(Guid.NewGuid()), StayApp.Officer)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintStayList(Guid.NewGuid()), StayApp.Officer)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new PrintStayMark(made.StayId), Actors.With("Марат Сәрсенов", Roles.IntakeOfficer))).Failure);
    }

    private static StayListPaper List(int count) => new(Office, Edition, "«Жібек жолы» туристік тобы", [.. Enumerable.Repeat(Stay, count)]);
}
