using System.Globalization;
using Licensing.Kernel.People;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>Fills the register of weapons: weapons, permits, events and keys are made by the server out of numbers. A sample is compared with the keys that the register itself would give.</summary>
internal static class WeaponRows
{
    private const int FirstSerial = 10_000_000;

    /// <summary>How many there are afterwards.</summary>
    public static async Task<int> Fill(BenchApp app, int wanted)
    {
        foreach (var (what, sql) in new[] { ($"{wanted:N0} weapons", Weapons), ("their permits", Permits), ("their events", Events), ("what they are found by", Keys) })
        {
            Console.Error.WriteLine($"{what} …");
            await Execute(app, sql.Replace("{count}", wanted.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        await Compare(app, wanted);
        await app.Settle();
        return wanted;
    }

    /// <summary>Weapons of the fill.</summary>
    public static async Task<IReadOnlyList<BenchWeapon>> Some(BenchApp app, int most)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeaponsDb>();
        return await db.Weapons.AsNoTracking().Where(w => w.Serial >= FirstSerial).OrderBy(w => w.Id).Take(most)
            .Select(w => new BenchWeapon(w.Id, w.Number, w.OwnerName!, w.OwnerNumber!)).ToListAsync();
    }

    private static async Task Compare(BenchApp app, int wanted)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeaponsDb>();
        foreach (var serial in new[] { 1, wanted / 3, wanted })
        {
            var weapon = await db.Weapons.AsNoTracking().Include(w => w.Keys).SingleAsync(w => w.Serial == FirstSerial + serial);
            var expected = WeaponKeys.Of(weapon, [NameKey.Fold(weapon.OwnerName!)]);
            if (!expected.SetEquals(weapon.Keys.Select(k => k.Key)))
            {
                throw new InvalidOperationException($"{weapon.Number} has {string.Join(' ', weapon.Keys.Select(k => k.Key))}, not {string.Join(' ', expected)}");
            }
        }
    }

    private static async Task Execute(BenchApp app, string sql)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = ("SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'; SET synchronous_commit = off;" + sql, 0);
        await command.ExecuteNonQueryAsync();
    }

    // Sixteen regions; a tenth of the permits has ended; every fiftieth weapon is not in its owner's hands; every eighth is an organisation's. An owner has two weapons.
    private const string Weapons = """
        INSERT INTO weapons."Weapons" ("Id", "Serial", "Identity", "Blurred", "Kind", "Make", "Model", "Calibre", "Number", "Year", "Status", "OwnerPersonId", "OwnerOrganisationId",
            "OwnerName", "OwnerNumber", "PermitId", "PermitUntil", "OfficeId", "Region", "EventCount", "Version")
        SELECT md5('w' || g)::uuid, 10000000 + g, 'bench|' || g, lpad(g::text, 9, '0'), (ARRAY['SmoothboreHunting', 'RifledHunting', 'Gas', 'Pneumatic', 'SelfDefenceSmoothbore'])[g % 5 + 1],
            'Beretta', 'A300', '12', 'KM' || lpad(g::text, 9, '0'), 1975 + g % 50, CASE WHEN g % 50 = 0 THEN 'Seized' ELSE 'Registered' END,
            CASE WHEN g % 8 = 0 THEN NULL ELSE md5('o' || g / 2)::uuid END, CASE WHEN g % 8 = 0 THEN md5('o' || g / 2)::uuid END,
            'bench owner ' || g / 2, '9' || lpad((g / 2)::text, 11, '0'), md5('p' || g)::uuid, current_date + (g % 1800 - 180)::int,
            'licensing-permit-ast', (ARRAY['KZ-AST', 'KZ-ALA', 'KZ-AKM', 'KZ-AKT', 'KZ-ALM', 'KZ-ATY', 'KZ-VOS', 'KZ-ZHA', 'KZ-ZAP', 'KZ-KAR', 'KZ-KUS', 'KZ-KZY', 'KZ-MAN', 'KZ-PAV', 'KZ-SEV', 'KZ-YUZ'])[g % 16 + 1], 2, 1
        FROM generate_series(1, {count}) g;
        ANALYZE weapons."Weapons";
        """;

    private const string Permits = """
        INSERT INTO weapons."Permits" ("Id", "Serial", "Number", "Kind", "Weapon", "HolderPersonId", "HolderOrganisationId", "HolderName", "HolderNumber", "From", "Until", "Status",
            "OfficeId", "OfficeName", "Region", "CaseId", "CaseNumber", "IssuedBy", "VerifyCode", "Version")
        SELECT "PermitId", "Serial", 'ZZ ' || "Serial", CASE WHEN "OwnerPersonId" IS NULL THEN 'StoreService' ELSE 'StoreCarry' END, "Kind", "OwnerPersonId", "OwnerOrganisationId",
            "OwnerName", "OwnerNumber", "PermitUntil" - 1825, "PermitUntil", CASE WHEN "Serial" % 20 = 0 THEN 'Revoked' ELSE 'InForce' END,
            "OfficeId", 'bench', "Region", md5('c' || "Serial")::uuid, 'WP-20-' || "Serial", 'bench', left(md5('v' || "Serial"), 20), 1
        FROM weapons."Weapons" WHERE "Serial" > 10000000;
        ANALYZE weapons."Permits";
        """;

    private const string Events = """
        INSERT INTO weapons."WeaponEvents" ("WeaponId", "Ordinal", "What", "Words", "On", "At", "UserId", "UserName", "OfficeId", "Region")
        SELECT w."Id", n, CASE WHEN n = 1 THEN 'Registered' ELSE (ARRAY['PermitIssued', 'Deposited', 'Returned', 'OwnerChanged'])[w."Serial" % 4 + 1] END, 'bench',
            date '2016-01-01' + (w."Serial" * n % 3900)::int, now(), md5('u')::uuid, 'bench', w."OfficeId", w."Region"
        FROM weapons."Weapons" w, generate_series(1, 2) n WHERE w."Serial" > 10000000;
        ANALYZE weapons."WeaponEvents";
        """;

    private const string Keys = """
        ALTER TABLE weapons."WeaponKeys" DROP CONSTRAINT "PK_WeaponKeys", DROP CONSTRAINT "FK_WeaponKeys_Weapons_WeaponId";
        DROP INDEX weapons."IX_WeaponKeys_WeaponId";
        INSERT INTO weapons."WeaponKeys" ("Key", "WeaponId")
        SELECT k.key, w."Id" FROM weapons."Weapons" w
        CROSS JOIN LATERAL (SELECT 'W' || substr(w."Number", s) AS key FROM generate_series(1, 9) s UNION ALL VALUES ('I' || w."OwnerNumber"), ('N' || w."OwnerName")) k
        WHERE w."Serial" > 10000000;
        ALTER TABLE weapons."WeaponKeys" ADD CONSTRAINT "PK_WeaponKeys" PRIMARY KEY ("Key", "WeaponId");
        CREATE INDEX "IX_WeaponKeys_WeaponId" ON weapons."WeaponKeys" ("WeaponId");
        ANALYZE weapons."WeaponKeys";
        """;
}

/// <summary>A weapon of the fill.</summary>
internal sealed record BenchWeapon(Guid Id, string Number, string Owner, string OwnerIin);
