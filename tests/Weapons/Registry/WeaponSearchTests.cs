using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Weapons;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Weapons.Registry;

/// <summary>WP registry: a weapon is found by its number or a part of it, and by its owner.</summary>
public sealed class WeaponSearchTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private static readonly ITexts Texts = new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<ITexts>();

    [Fact]
    public async Task Find_ByAnything_FindsTheWeapon()
    {
        var owner = await app.Person("Жолдыбайқызы");
        var (weapon, _) = await app.Registered(RegistryApp.OwnerOf(owner), app.NewWeapon().With(d => d with { Number = "КМ-70 045/12" }).Build());

        // Letters that look alike, small ones, signs between, any part of three characters on.
        foreach (var text in new[] { "КМ7004512", "km 70045", "045/12", "512", owner.Iin!, "жолдыбайкызы", "Айдос Жолдыбайқызы" })
        {
            Assert.True((await app.Ask(new FindWeapons(text, Size: 100))).Value.Lines.Any(l => l.Id == weapon.Id), text);
        }

        Assert.Empty((await app.Ask(new FindWeapons("ZZZZ9999"))).Value.Lines);
        Assert.Empty((await app.Ask(new FindWeapons("КМ7004512", By: WeaponSought.Owner))).Value.Lines);
        Assert.Equal(WeaponSought.Number, (await app.Ask(new FindWeapons("КМ7004512"))).Value.Read);
    }

    [Fact]
    public async Task Find_Pages_ShowEachWeaponOnce()
    {
        var firm = RegistryApp.Firm("070540002233");
        for (var i = 0; i < 5; i++)
        {
            var number = $"PAGE{i:D5}";
            await app.Registered(firm, app.NewWeapon().With(d => d with { Number = number }).Build(), permit: false);
        }

        foreach (var text in new[] { "PAGE0", null })
        {
            var (seen, after) = (new List<string>(), (WeaponCursor?)null);
            do
            {
                var page = (await app.Ask(new FindWeapons(text, after, 2))).Value;
                seen.AddRange(page.Lines.Select(l => l.Number));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(seen.Count, seen.Distinct().Count());
            Assert.Equal(5, seen.Count(s => s.StartsWith("PAGE", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Find_WithoutWords_ListsTheRegionsOwnByKindAndStatus()
    {
        var owner = RegistryApp.OwnerOf(await app.Person());
        var (gas, _) = await app.Registered(owner, app.NewWeapon().With(d => d with { Kind = WeaponKind.Gas }).Build());
        var (other, _) = await app.Registered(owner, app.NewWeapon().Build(), act: app.Act(RegistryApp.Almaty, "KZ-ALA"));

        var own = (await app.Ask(new FindWeapons(Size: 500))).Value.Lines;
        var gases = (await app.Ask(new FindWeapons(Size: 500, Kind: WeaponKind.Gas, Status: WeaponStatus.Registered))).Value.Lines;

        Assert.Contains(own, l => l.Id == gas.Id);
        Assert.DoesNotContain(own, l => l.Id == other.Id);
        Assert.Contains(gases, l => l.Id == gas.Id);
        Assert.All(gases, l => Assert.Equal((WeaponKind.Gas, WeaponStatus.Registered), (l.Kind, l.Status)));
        Assert.Empty((await app.Ask(new FindWeapons(Status: WeaponStatus.Stolen))).Value.Lines);
        Assert.Contains((await app.Ask(new FindWeapons(Size: 500), RegistryApp.Elsewhere)).Value.Lines, l => l.Id == other.Id);
        Assert.IsType<Failure.Invalid>((await app.Ask(new FindWeapons(Size: 0))).Failure);
        Assert.IsType<Failure.Invalid>((await app.Ask(new FindWeapons(new string('x', 201)))).Failure);
    }

    [Theory]
    [InlineData("ZZ9999", null, "«ZZ9999»")]
    [InlineData("?", null, "3")]
    [InlineData("Ғалымов", WeaponSought.Number, "букв и цифр номера")]
    [InlineData("900101300018", null, "последняя цифра")]
    [InlineData("Нетакого", WeaponSought.Owner, "чьё имя начинается")]
    public void NothingFound_AnyWords_SaysWhy(string typed, object? by, string said) =>
        Assert.Contains(NothingFound.Reasons(Texts.In(Cultures.Russian), typed, (WeaponSought?)by), reason => reason.Contains(said, StringComparison.Ordinal));

    // No scan: 50,000 weapons, and every search is a range of the keys' index.
    [Fact]
    public async Task Find_AmongManyRows_UsesTheIndex()
    {
        if (Testing.TestServer.Provider != "PostgreSql")
        {
            return;
        }

        await app.Tamper<WeaponsDb, int>(db =>
        {
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
            return db.Database.ExecuteSqlRawAsync("""
                INSERT INTO weapons."Weapons" ("Id", "Serial", "Identity", "Blurred", "Kind", "Make", "Model", "Calibre", "Number", "Status", "OfficeId", "Region", "EventCount", "Version")
                SELECT md5('w' || n)::uuid, 1000000 + n, 'many' || n, lpad(n::text, 9, '0'), 'Gas', 'M', 'X', '9', 'MANY' || lpad(n::text, 9, '0'), 'Entered', 'x', 'KZ-SEV', 0, 1 FROM generate_series(1, 50000) n;
                INSERT INTO weapons."WeaponKeys" ("Key", "WeaponId")
                SELECT 'W' || substr('MANY' || lpad(n::text, 9, '0'), s), md5('w' || n)::uuid FROM generate_series(1, 50000) n, generate_series(1, 11) s;
                ANALYZE weapons."WeaponKeys"; ANALYZE weapons."Weapons";
                """, RegistryApp.Token);
        });

        foreach (var (prefix, after) in new (string, WeaponCursor?)[] { ("W49999", null), ("WMANY", null), ("WMANY", new("WMANY000025000", Guid.NewGuid(), 0)), ("N", null) })
        {
            var plan = await Explain(prefix, after);
            Assert.Contains("Index Cond", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
        }

        Assert.Equal("MANY000049999", Assert.Single((await app.Ask(new FindWeapons("MANY000049999"))).Value.Lines).Number);
    }

    private Task<string> Explain(string prefix, WeaponCursor? after) => app.Read<WeaponsDb, string>(async db =>
    {
        await db.Database.OpenConnectionAsync(RegistryApp.Token);
        await using var command = new WeaponSearch(db).Range(prefix, after, 26).CreateDbCommand();
        command.CommandText = "EXPLAIN " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync(RegistryApp.Token);
        var lines = new List<string>();
        while (await reader.ReadAsync(RegistryApp.Token))
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    });
}
