using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Registry;

/// <summary>VR registry: a vehicle is found by plate, VIN or a part of it, certificate and owner.</summary>
public sealed class SearchTests(VehicleApp app) : IClassFixture<VehicleApp>
{
    private static CancellationToken Token => VehicleApp.Token;

    [Fact]
    public async Task Find_ByAnything_FindsTheVehicle()
    {
        var owner = await app.Person("Жолдыбайқызы");
        var vehicle = await app.Registered(owner);
        var (plate, vin) = (vehicle.Plate!, vehicle.Vin!);
        string[] typed =
        [
            plate, plate.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), plate.Replace(' ', '-'), Cyrillic(plate), plate[..5],
            vin, vin.ToLowerInvariant(), vin[^6..], vin[^4..], vin[3..12], vin[..11],
            vehicle.Certificate!, vehicle.Certificate!.Replace(" ", "", StringComparison.Ordinal), owner.Iin!, "жолдыбайкызы", "Айдос Жолдыбайқызы",
        ];

        foreach (var text in typed)
        {
            var page = await app.Send(new FindVehicles(text, Size: 100), VehicleApp.Inspector);
            Assert.True(page.Value.Lines.Any(l => l.Id == vehicle.Id), text);
        }

        Assert.Empty((await app.Send(new FindVehicles("ZZZZ9999"), VehicleApp.Inspector)).Value.Lines);
    }

    [Fact]
    public async Task Find_Pages_ShowEachVehicleOnce()
    {
        for (var i = 0; i < 5; i++)
        {
            await app.Bought(await app.Person(), app.NewVehicle().With(d => d with { Vin = $"PAGE0000000{i:D6}" }).Build());
        }

        foreach (var text in new[] { "PAGE0", "0000", null })
        {
            var (seen, after) = (new List<string>(), (VehicleCursor?)null);
            do
            {
                var page = (await app.Send(new FindVehicles(text, after, 2), VehicleApp.Intake)).Value;
                seen.AddRange(page.Lines.Select(l => l.Identifier));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(seen.Count, seen.Distinct().Count());
            Assert.Equal(5, seen.Count(s => s.StartsWith("PAGE", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Find_OwnVehiclesOrWrongInput_IsAsTheRoleSays()
    {
        Assert.IsType<Failure.NotAllowed>((await app.Send(new FindVehicles("123"), Testing.Actors.With("Аудитор", Roles.Auditor))).Failure);
        Assert.IsType<Failure.Invalid>((await app.Send(new FindVehicles(Size: 0), VehicleApp.Intake)).Failure);
        Assert.Empty((await app.Send(new FindVehicles(), VehicleApp.Elsewhere)).Value.Lines);
    }

    // No scan: 50,000 vehicles, and every search is a range of the keys' index.
    [Fact]
    public async Task Find_AmongManyRows_UsesTheIndex()
    {
        if (Testing.TestServer.Provider != "PostgreSql")
        {
            return;
        }

        await Execute("""
            INSERT INTO vehicles."Vehicles" ("Id", "Serial", "Identifier", "Vin", "Make", "Model", "Year", "Colour", "Kind", "Category", "Status", "OfficeId", "Region", "EventCount", "Version")
            SELECT md5('v' || n)::uuid, 1000000 + n, 'MANY' || lpad(n::text, 13, '0'), 'MANY' || lpad(n::text, 13, '0'), 'M', 'X', 2000, 'c', 'Car', 'B', 'Entered', 'x', 'KZ-AST', 0, 1
            FROM generate_series(1, 50000) n;
            INSERT INTO vehicles."VehicleKeys" ("Key", "VehicleId")
            SELECT 'V' || substr('MANY' || lpad(n::text, 13, '0'), s), md5('v' || n)::uuid FROM generate_series(1, 50000) n, generate_series(1, 14) s;
            ANALYZE vehicles."VehicleKeys"; ANALYZE vehicles."Vehicles";
            """);

        foreach (var (prefix, after) in new (string, VehicleCursor?)[] { ("V49999", null), ("VMANY", null), ("VMANY", new("VMANY0000000025000", Guid.NewGuid(), 0)), ("N", null), ("P12", null) })
        {
            var plan = await Explain(prefix, after);
            Assert.Contains("Index Cond", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
        }

        var found = await app.Send(new FindVehicles("049999"), VehicleApp.Inspector);
        Assert.Equal("MANY0000000049999", Assert.Single(found.Value.Lines).Identifier);
    }

    private static string Cyrillic(string plate) => plate.Replace('A', 'А');

    // A busy machine takes its time over so many rows.
    private Task<int> Execute(string sql) => app.Tamper<VehiclesDb, int>(db =>
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        return db.Database.ExecuteSqlRawAsync(sql, Token);
    });

    private Task<string> Explain(string prefix, VehicleCursor? after) => app.Read<VehiclesDb, string>(async db =>
    {
        await db.Database.OpenConnectionAsync(Token);
        await using var command = new VehicleSearch(db).Range(prefix, after, 26).CreateDbCommand();
        command.CommandText = "EXPLAIN " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync(Token);
        var lines = new List<string>();
        while (await reader.ReadAsync(Token))
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    });
}
