using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Features;
using Licensing.ProxyDrivers.Printing;
using Licensing.Testing.Printing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>PD printouts: the service mark and the register page.</summary>
public sealed class PaperTests(ProxyApp app) : IClassFixture<ProxyApp>
{
    private static readonly PaperOffice Office = new(Bilingual.Same("Астана қаласы ПД ЖПБ"), Bilingual.Same("Астана қаласы, Манас көшесі 18"), "37-59-46");

    private static readonly PaperEdition Edition = new("362-2007", new(2010, 2, 22));

    private static readonly DateTimeOffset At = new(2026, 11, 24, 11, 0, 0, TimeSpan.FromHours(5));

    private static readonly ServiceMarkPaper Mark = new(
        Office, Edition, "0000123", "PD-26-0000123-4", "Сейітжаппарқызы Мөлдір Ғабитқызы", new(1990, 3, 9), "Әбдіқадырова Құралай Мұхтарқызы", "123 ABC 02",
        "Mercedes-Benz Sprinter 315 CDI, 2019", "WDB9066351S123456", "AB00012345",
        new("Нотариус Ә. Қ. Жүнісова, лицензия № 0001234, Алматы қаласы", "1-2345/2026", new(2026, 11, 20), new(2027, 11, 20), true), new(2026, 11, 24),
        "Айгүл Нұрланова", At);

    private static readonly Dictionary<string, (IPaper Paper, int Pages)> All = new(StringComparer.Ordinal)
    {
        ["mark"] = (Mark, 1),
        ["mark without a date or a plate"] = (Mark with { Plate = null, Attorney = Mark.Attorney with { ValidTo = null, MayRedelegate = false } }, 1),
        ["register"] = (Register(6), 1),
        ["long register"] = (Register(60), 7),
        ["empty register"] = (Register(0), 1),
    };

    public static TheoryData<string> Names() => new(All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Lay_AnyPaper_StaysOnItsPagesAndShowsTheEdition(string name) => Assert.Empty(PaperCheck.Faults(name, All[name].Paper, All[name].Pages));

    // PD-5: the text of the stamp.
    [Fact]
    public void Mark_Composed_SaysWhoMayDriveWhatUntilWhen()
    {
        var text = PaperCheck.Text(Mark);

        Assert.All(
            ["0000123", "Мөлдір", "123 ABC 02", "WDB9066351S123456", "1-2345/2026", "20.11.2027", "24.11.2026", "PD-26-0000123-4", "Служебная отметка"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Register_LongerThanAPage_RepeatsItsHeader() =>
        Assert.All(PaperCheck.Pages(Register(60)).SkipLast(1), page => Assert.Contains("Белгі №", page, StringComparison.Ordinal));

    [Fact]
    public async Task PrintMark_InForce_IsAPdfWhetherByItselfOrByItsCase()
    {
        var made = await app.Registered(await app.Person(), app.Car(await app.Person()));

        var byItself = (await app.Send(new PrintMark(made.Id), ProxyApp.Intake)).Value;
        var byCase = (await app.Send(new PrintMark(null, made.CaseId), ProxyApp.Intake)).Value;

        Assert.True(byItself.Pdf.AsSpan().StartsWith("%PDF"u8));
        Assert.Equal(byItself.FileName, byCase.FileName);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.Action == nameof(PrintMark) && a.PersonId == made.DriverId, ProxyApp.Token)));
    }

    // Nobody gets a mark for what has ended.
    [Fact]
    public async Task PrintMark_EndedOrUnknown_IsRefused()
    {
        var made = await app.Registered(await app.Person(), app.Car(await app.Person()));
        await app.Send(new RevokeAttorney(made.Id, made.Version, new("Иесі", app.Today, "Өтініш")), ProxyApp.Intake);

        Assert.Equal("PD.not-active", Assert.IsType<Failure.Refused>((await app.Send(new PrintMark(made.Id), ProxyApp.Intake)).Failure).Problem.Code);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintMark(Guid.NewGuid()), ProxyApp.Intake)).Failure);
    }

    [Fact]
    public async Task PrintRegister_OfDays_PrintsTheOfficesOwn()
    {
        await app.Registered(await app.Person(), app.Car(await app.Person()));

        Assert.True((await app.Send(new PrintRegister(), ProxyApp.Intake)).Value.Pdf.AsSpan().StartsWith("%PDF"u8));
        Assert.True((await app.Send(new PrintRegister(app.Today, app.Today.AddDays(30)), ProxyApp.Intake)).IsOk);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(31)]
    public async Task PrintRegister_BackwardsOrTooLong_IsRefused(int days) =>
        Assert.IsType<Failure.Invalid>((await app.Send(new PrintRegister(app.Today, app.Today.AddDays(days)), ProxyApp.Intake)).Failure);

    private static RegisterPaper Register(int lines) => new(
        Office, Edition, new(2026, 11, 24), new(2026, 11, 24),
        [.. Enumerable.Range(1, lines).Select(i => new RegisterLine(
            $"{i:D7}", "PD-26-0000123-4", "Сейітжаппарқызы Мөлдір Ғабитқызы", new(1990, 3, 9), "123 ABC 02", "Toyota Camry, 2019", "Әбдіқадырова Құралай",
            $"1-{i}", new(2026, 11, 20), new(2026, 11, 24), i % 2 == 0 ? null : new(2027, 11, 20), new("Күшінде", "Действует")))],
        At);
}
