using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Licensing.ProxyDrivers.Features;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>PD registry: lists, search, one registration, a person's registrations.</summary>
public sealed class RegistryTests(ProxyApp app) : IClassFixture<ProxyApp>
{
    private static CancellationToken Token => ProxyApp.Token;

    // C-1: any case, letter variants, order of the parts; numbers in either script.
    [Fact]
    public async Task FindProxies_ByAnythingOfIt_FindsIt()
    {
        var owner = await app.Person("Жүнісов", "Қайрат");
        var driver = await app.Person("Өмірзақов", "Әлихан");
        var car = app.Car(owner);
        var made = await app.Registered(driver, car, number: "Р-77/2026");

        string[] texts =
        [
            car.Plate!, car.Plate!.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), car.Plate![..6], car.Identifier, car.Identifier[..10], car.Certificate!,
            "Р77", "p-77/2026", made.MarkNumber, driver.Iin!, owner.Iin!, "омирзаков", "АЛИХАН ӨМІРЗАҚОВ", "жунисов к", "Қайрат",
        ];
        foreach (var text in texts)
        {
            var found = (await app.Send(new FindProxies(text), ProxyApp.Intake)).Value;
            Assert.Contains(found.Lines, line => line.Id == made.Id);
        }

        Assert.Empty((await app.Send(new FindProxies("Р-78/2026"), ProxyApp.Intake)).Value.Lines);
        Assert.Empty((await app.Send(new FindProxies("?"), ProxyApp.Intake)).Value.Lines);
    }

    [Fact]
    public async Task FindProxies_OrganisationsCar_IsFoundByAnyWordOfItsName()
    {
        var made = await app.Registered(await app.Person(), app.Car());

        Assert.Contains((await app.Send(new FindProxies("жшс"), ProxyApp.Intake)).Value.Lines, line => line.Id == made.Id);
    }

    [Fact]
    public async Task FindProxies_PageByPage_GivesEachOnceNewestFirst()
    {
        var driver = await app.Person("Парақшиев");
        for (var i = 0; i < 5; i++)
        {
            await app.Registered(driver, app.Car(await app.Person()));
        }

        var (seen, below) = (new List<ProxyLine>(), default(long?));
        do
        {
            var page = (await app.Send(new FindProxies("парақшиев", Below: below, Size: 2), ProxyApp.Intake)).Value;
            seen.AddRange(page.Lines);
            below = page.Next;
        }
        while (below is not null);

        Assert.Equal(5, seen.Select(l => l.Id).Distinct().Count());
        Assert.Equal(seen.Select(l => l.MarkNumber).OrderDescending(), seen.Select(l => l.MarkNumber));
    }

    // The status of today, also before the job has noted it.
    [Fact]
    public async Task FindProxies_ByStatus_TellsExpiredFromActiveByTheDay()
    {
        var driver = await app.Person("Мерзімов");
        await app.Registered(driver, app.Car(await app.Person()), app.Today);
        await app.Registered(driver, app.Car(await app.Person()));
        app.Clock.Advance(TimeSpan.FromDays(1));

        var active = (await app.Send(new FindProxies("мерзімов", ProxyStatus.Active), ProxyApp.Intake)).Value.Lines;
        var expired = (await app.Send(new FindProxies("мерзімов", ProxyStatus.Expired), ProxyApp.Intake)).Value.Lines;
        app.Clock.Advance(TimeSpan.FromDays(-1));

        Assert.Equal((1, 1), (active.Count, expired.Count));
        Assert.All(expired, line => Assert.Equal(ProxyStatus.Expired, line.Status));
    }

    [Fact]
    public async Task FindProxies_WithoutWords_ListsTheOwnOfficeAndASupervisorsRegion()
    {
        var made = await app.Registered(await app.Person(), app.Car(await app.Person()));

        Assert.Contains((await app.Send(new FindProxies(), ProxyApp.Intake)).Value.Lines, l => l.Id == made.Id);
        Assert.Empty((await app.Send(new FindProxies(), Actors.At(Actors.Almaty, "KZ-ALA", "Алматыдан", Roles.IntakeOfficer))).Value.Lines);
        Assert.Contains((await app.Send(new FindProxies(), Actors.At("other", "KZ-AST", "Бақылаушы", Roles.Supervisor))).Value.Lines, l => l.Id == made.Id);
    }

    [Fact]
    public async Task FindProxies_WrongRole_IsDenied() =>
        Assert.IsType<Failure.NotAllowed>((await app.Send(new FindProxies("а"), ProxyApp.Patrol)).Failure);

    [Fact]
    public async Task ShowProxy_ThereOrNot_ShowsItsHistoryAndLeavesATrace()
    {
        var made = await app.Registered(await app.Person(), app.Car(await app.Person()), new(2027, 1, 1));

        var sheet = (await app.Send(new ShowProxy(made.Id), ProxyApp.Decider)).Value;

        Assert.Equal((made.MarkNumber, ProxyStatus.Active, made.Attorney), (sheet.MarkNumber, sheet.Status, sheet.Attorney));
        Assert.Equal(ProxyHappening.Registered, Assert.Single(sheet.History).What);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.Action == nameof(ShowProxy) && a.PersonId == made.DriverId, Token)));
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowProxy(Guid.NewGuid()), ProxyApp.Decider)).Failure);
    }

    [Fact]
    public async Task ShowProxiesOf_Person_TellsDriverFromOwner()
    {
        var (one, other) = (await app.Person(), await app.Person());
        var drives = await app.Registered(one, app.Car(other));
        var entrusts = await app.Registered(other, app.Car(one));

        var found = (await app.Send(new ShowProxiesOf(one.Id), ProxyApp.Intake)).Value;

        Assert.Equal((drives.Id, entrusts.Id), (Assert.Single(found.AsDriver).Id, Assert.Single(found.AsOwner).Id));
    }

    [Fact]
    public async Task SearchAll_PlateOrMark_HitsTheRegistration()
    {
        var car = app.Car(await app.Person());
        var made = await app.Registered(await app.Person(), car);

        foreach (var text in new[] { car.Plate!, made.MarkNumber })
        {
            var found = (await app.Send(new SearchAll(text), ProxyApp.Intake, "тексеру")).Value;
            Assert.Contains(found.Others, hit => hit.Href == $"/proxy-drivers/{made.Id}");
        }
    }

    // A search is a range of one index, whatever stands in it.
    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("'; DROP TABLE x; --1")]
    [InlineData("ААААААААААААААААААААААААААААААААААААА123")]
    public async Task FindProxies_AnyText_IsAnswered(string text) => Assert.True((await app.Send(new FindProxies(text), ProxyApp.Intake)).IsOk);

    [Fact]
    public async Task Registrations_Always_KeepTheirKeysAndEvents()
    {
        var made = await app.Registered(await app.Person(), app.Car(await app.Person()));

        Assert.True(made.Keys.Count >= 8);
        Assert.Equal(made.Events.Count, made.EventCount);
        Assert.Equal(made.Id, await app.Read<ProxyDriversDb, Guid>(db => db.Registrations.Where(r => r.Serial == made.Serial).Select(r => r.Id).SingleAsync(Token)));
    }
}
