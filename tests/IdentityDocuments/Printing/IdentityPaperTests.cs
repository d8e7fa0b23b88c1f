using Licensing.IdentityDocuments.Features;
using Licensing.IdentityDocuments.Printing;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Layout;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.UseCases;
using Licensing.Testing.Printing;

namespace Licensing.Tests.IdentityDocuments.Printing;

/// <summary>The papers of ID and TI: form, talon with nine fields, temporary card, list of a batch.</summary>
public sealed class IdentityPaperTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5));

    private static readonly PaperEdition Edition = new("132-2014", new DateOnly(2015, 10, 12));

    private static readonly PaperOffice Office = new(
        new Bilingual("Оңтүстік Қазақстан облысы ІІД Көші-қон полициясы басқармасы", "Управление миграционной полиции ДВД Южно-Казахстанской области"),
        Bilingual.Same("Шымкент қаласы, Желтоқсан көшесі, 13"), "53-53-10");

    private static readonly PaperCase Case = new(
        "ID-26-0001234-3", new("Қазақстан Республикасының азаматтарына паспорттар, жеке куәліктер беру", "Выдача паспортов, удостоверений личности гражданам"), Edition,
        "Шварценеггер-Штольценберг Максимилиан Александерұлы");

    private static readonly (string, string)[] Facts =
    [
        ("holder", Case.Applicant), ("born", "12.04.1971"), ("birth-place", "Қарағанды қаласы"), ("address", "Шымкент қаласы, Қабанбай батыр көшесі, 118-үй, 118-пәтер"),
        ("latin", "SCHWARZENEGGER-STOLZENBERG MAXIMILIAN"), ("phone", "+7 701 555 01 42"), ("ordered", "Паспорт, жеке куәлік"), ("reason", "Жоғалту"), ("loss", "Базарда, сөмкесімен бірге"),
    ];

    private static readonly (string, string)[] CardFacts =
    [
        ("surname", "Шварценеггер-Штольценберг"), ("given-name", "Максимилиан"), ("patronymic", "Александерұлы"), ("born", "12.04.1971"), ("birth-place", "Қарағанды қаласы"), ("iin", "710412300018"),
        ("address", "Шымкент қаласы, Қабанбай батыр көшесі, 118-үй, 118-пәтер"), ("from", "24.11.2026"), ("until", "23.01.2027"),
    ];

    private static readonly Bilingual[] Papers = [.. Enumerable.Repeat(new Bilingual("Мемлекеттік баж төленгені туралы түбіртек", "Квитанция об уплате государственной пошлины"), 4)];

    private static readonly Dictionary<string, (IPaper Paper, int Pages)> All = new(StringComparer.Ordinal)
    {
        ["form"] = (new FormPaper("ident.form.title", Case, Office, Facts, Papers, null, null, "Жүнісова А.", At), 1),
        ["application"] = (new FormPaper("ident.application.title", Case, Office, [.. Facts.Take(4)], Papers, null, null, "Жүнісова А.", At), 1),
        ["talon"] = (new IdentityTalonPaper(
            Case, Office,
            [
                "Шымкент қаласы, Желтоқсан көшесі, 13, public-service-centre-yuz", "53-53-10", Case.Number, $"{Case.Service.Kk}, 24.11.2026", $"{Case.Applicant}, 12.04.1971",
                "Туу туралы куәлік, № АБ 1234567, 12.05.1971, Қарағанды қаласының АХАЖ бөлімі", "Паспорт, Жеке куәлік", "Паспорт № N1234567, Жеке куәлік № 040404040", "24.12.2026",
            ],
            "Жүнісова А.", At), 1),
        ["card"] = (new TemporaryCardPaper(Edition, Office, "TI 0000017", Case.Applicant, CardFacts, "TI-26-0001234-3", "https://licensing.example/verify/7Q4MK2XD9TRB7Q4MK2XD", At), 1),
        ["batch"] = (new BatchListPaper(
            Office, Edition, "PB-26-000017",
            [.. Enumerable.Range(1, 20).Select(i => new BatchListRow($"PO-{i:D8}", Case.Applicant, new Bilingual("Жеке куәлік", "Удостоверение личности"), Case.Number, new DateOnly(2026, 12, 3), i < 4))],
            "Омаров Е.", At), 2),
    };

    public static TheoryData<string> Names() => new(All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Lay_AnyPaper_StaysOnItsPagesAndShowsTheEdition(string name) => Assert.Empty(PaperCheck.Faults(name, All[name].Paper, All[name].Pages, "132-2014"));

    [Fact]
    public void Card_Laid_HasItsQrCode() => Assert.Single(PaperCheck.Printer.Lay(All["card"].Paper).Pages.SelectMany(p => p.Marks).OfType<QrMark>());

    // The talon has the nine fields of the appendix (ID-9).
    [Fact]
    public async Task Print_OfACase_FollowsTheCase()
    {
        var person = await app.Person();
        var id = await app.Accept(person, IdentityApp.Facts("identity-card", "exchange"));
        Assert.True((await app.Send(new PrintForm(id), IdentityApp.Intake)).IsOk);
        Assert.True((await app.Send(new PrintTalon(id), IdentityApp.Intake)).IsOk);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintTalon(id), IdentityApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new PrintForm(id), IdentityApp.Chief)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintTemporaryCard(id, "x"), IdentityApp.Intake)).Failure);
        Assert.True((await app.Capture(id)).IsOk);
        Assert.True((await app.Send(new PrintForm(id), IdentityApp.Decider)).IsOk);
        Assert.True((await app.Grant(id)).IsOk);
        var batch = await app.Batch(id);
        Assert.True((await app.Send(new PrintBatchList(batch.Id), IdentityApp.Operator)).IsOk);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintBatchList(batch.Id), IdentityApp.Elsewhere)).Failure);
        var card = await app.AcceptCard(person);
        Assert.True((await app.Send(new PrintForm(card), IdentityApp.Intake)).IsOk);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintTalon(card), IdentityApp.Intake)).Failure);
    }
}
