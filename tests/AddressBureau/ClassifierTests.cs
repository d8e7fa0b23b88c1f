using System.Text;
using Licensing.AddressBureau;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Features.Classifier;
using Licensing.Kernel.Addresses;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.AddressBureau;

/// <summary>AC registry: the classifier of addresses, brought in from files, searched by a line in either language.</summary>
public sealed class ClassifierTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Heading = "code;parent;kind;name_kk;name_ru\n";

    private static readonly Actor Administrator = Actors.With("Әкімші", Roles.Administrator);
    private static readonly Actor Registrar = Actors.With("Тіркеуші", Roles.Registrar);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_Twice_ChangesNothingTheSecondTime()
    {
        var file = Heading + "T1;;region;Тест облысы;Тестовая область\nT1/c;T1;settlement;Сынақ қаласы;город Пробный\nT1/c/s;T1/c;street;Тынық көшесі;Тихая улица\nT1/c/s/1;T1/c/s;house;1;1\nT1/c/s/1/2;T1/c/s/1;flat;2;2\n";
        Assert.Equal((5, 0, 0, 0), Counts(await Import(file)));
        Assert.Equal((0, 0, 5, 0), Counts(await Import(file)));
        Assert.Equal((0, 1, 4, 0), Counts(await Import(file.Replace("Тихая улица", "Спокойная улица", StringComparison.Ordinal))));

        var found = Assert.Single(await Find("сынак, тынык, 1, 2"));
        Assert.Equal((PlaceKind.Flat, "Тест облысы, Сынақ қаласы, Тынық көшесі, 1-үй, 2-пәтер"), (found.Kind, found.Kk));
        Assert.Equal("Тестовая область, город Пробный, Спокойная улица, д. 1, кв. 2", Assert.Single(await Find("Пробный, Спокойная, 1, 2")).Ru);
        Assert.Empty(await Find("Тихая"));
    }

    // Every bad row is named, by line and column, and the good ones are entered.
    [Fact]
    public async Task Import_BadRows_AreAllNamed()
    {
        var file = Heading + """
            B1;;region;Бірінші облыс;Первая область
            ;B1;settlement;Аты бар;С именем
            B1/a;B1;village;Ауыл;Село
            B1/b;ZZ;settlement;Ауыл;Село
            B1/c;B1;settlement;Қала;Город
            B1/c;B1;settlement;Қала;Город
            B1/d;B1/c;district;Аудан;Район
            B1/e;;street;Көше;Улица
            B2;B1;region;Екінші;Вторая
            B1/f;B1/c;house;—;—
            B1/g;B1/c;street;;Улица
            """;
        var result = await Import(file);
        Assert.Equal((2, 9), (result.Added, result.Bad));
        Assert.Equal(
            ["3 code required", "4 kind AC.kind-unknown", "5 parent AC.parent-unknown", "7 code AC.code-twice", "8 parent AC.parent-too-small", "9 parent required", "10 parent AC.region-has-no-parent", "11 name_kk AC.number-needed", "12 name_kk required"],
            result.Faults.Select(f => $"{f.Line} {f.Column} {f.Code}"));

        var moved = await Import(Heading + "B1/c;B1;street;Қала;Город\n");
        Assert.Equal("AC.place-lies-elsewhere", Assert.Single(moved.Faults).Code);
    }

    [Theory]
    [InlineData("", "AC.file-empty")]
    [InlineData("code;parent;kind;name_kk\n", "AC.file-no-column")]
    [InlineData("code;parent;kind;name_kk;name_ru\n", "AC.file-empty")]
    public async Task Import_NoClassifier_IsRefused(string file, string code)
    {
        var result = await app.Send(new ImportPlaces(Encoding.UTF8.GetBytes(file)), Administrator);
        Assert.Equal(code, Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code);
    }

    [Fact]
    public async Task Import_ByAnotherRole_IsDenied() => Assert.IsType<Failure.NotAllowed>((await app.Send(new ImportPlaces([]), Registrar)).Failure);

    [Fact]
    public async Task Seed_HasRegionsAndCities_InBothLanguages()
    {
        var regions = await app.Read<AddressBureauDb, int>(db => db.Places.CountAsync(p => p.Kind == PlaceKind.Region && p.Code.StartsWith("KZ-"), Token));
        Assert.Equal(20, regions);
        Assert.Equal("Қарағанды облысы, Қарағанды қаласы, Абай даңғылы", (await Find("Караганда, проспект Абая"))[0].Kk);
        Assert.Equal("город Астана, район Есиль, улица Сыганак", (await Find("астана, есіл, сығанақ"))[0].Ru);
        Assert.NotEmpty(await Find("усть"));
        Assert.Equal(PlacesData.Rows().Count, PlacesData.Rows().Select(r => r.Code).Distinct().Count());
    }

    // Houses and flats that the classifier has not are entered by who registers there; two spellings of a number are one house, also when two enter it at once.
    [Fact]
    public async Task Dwelling_IsEnteredOnce()
    {
        var street = (await Find("Алматы, Бостандық, Абай"))[0];
        var made = await app.Send(new EnterDwelling(street.Id, "12 А", "7"), Registrar);
        Assert.True(made.IsOk, $"{made.Failure}");
        Assert.EndsWith("12 А-үй, 7-пәтер", made.Value.Kk, StringComparison.Ordinal);
        Assert.Equal(made.Value.Id, (await app.Send(new EnterDwelling(street.Id, "12a", "7"), Registrar)).Value.Id);

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.Send(new EnterDwelling(street.Id, "77", null), Registrar))));
        Assert.Single(both.Select(b => b.Value.Id).Distinct());
        Assert.Equal("error AC.place-needed", $"error {Wrong(await app.Send(new EnterDwelling(made.Value.Id, "1", null), Registrar))}");
        Assert.Equal("required", Wrong(await app.Send(new EnterDwelling(street.Id, " ", null), Registrar)));
        Assert.Equal("too-long", Wrong(await app.Send(new EnterDwelling(street.Id, new string('1', 21), null), Registrar)));
    }

    private static string Wrong(Result<PlaceOnRecord> result) => Assert.IsType<Failure.Invalid>(result.Failure).Errors[0].Code;

    private static (int Added, int Renamed, int Same, int Bad) Counts(PlaceImportResult result) => (result.Added, result.Renamed, result.Same, result.Bad);

    private async Task<PlaceImportResult> Import(string file)
    {
        var result = await app.Send(new ImportPlaces(Encoding.UTF8.GetBytes(file)), Administrator);
        Assert.True(result.IsOk, $"{result.Failure}");
        return result.Value;
    }

    private async Task<IReadOnlyList<PlaceOnRecord>> Find(string text) => (await app.Send(new FindPlaces(text), Registrar)).Value;
}
