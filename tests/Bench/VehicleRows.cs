using System.Globalization;
using Licensing.Demo.Mass;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>
/// Fills the register up to as many vehicles as a figure is about: their owners through COPY, vehicles and keys made by the server out of numbers, which is quicker
/// still. A sample is compared with the keys that the register itself would give.
/// </summary>
internal static class VehicleRows
{
    private const int VehiclesOfAnOwner = 10;
    private const int FirstSerial = 10_000_000;
    private const int Batch = 10_000;

    private static bool filled;

    /// <summary>How many there are afterwards.</summary>
    public static async Task<int> Fill(BenchApp app, int wanted)
    {
        if (!filled)
        {
            await Owners(app, Math.Max(1_000, wanted / VehiclesOfAnOwner));
            foreach (var (what, sql) in Statements(wanted))
            {
                Console.Error.WriteLine($"{what} …");
                await Execute(app, sql);
            }

            await Compare(app, wanted);
            await app.Settle();
            filled = true;
        }

        return wanted;
    }

    /// <summary>A vehicle of the fill with its owner.</summary>
    public static async Task<IReadOnlyList<BenchVehicle>> Some(BenchApp app, int most)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT v."Id", v."Plate", v."Identifier", v."Certificate", v."OwnerName", o.iin, l."Series" || ' ' || l."Number", d.iin
            FROM vehicles."Vehicles" v JOIN bench.owners o ON o.id = v."OwnerPersonId" JOIN driver_licences."Licences" l ON l."PersonId" = o.id
            JOIN bench.owners d ON d.n = (o.n + 7) % (SELECT count(*) FROM bench.owners)
            WHERE v."Serial" % 20 = 0 AND v."Serial" >= {FirstSerial} ORDER BY md5(v."Id"::text) LIMIT {most}
            """;
        var found = new List<BenchVehicle>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found.Add(new(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.GetString(7)));
        }

        return found;
    }

    private static async Task Owners(BenchApp app, int count)
    {
        Console.Error.WriteLine($"{count:N0} owners …");
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        await using var writer = ActivatorUtilities.CreateInstance<BulkWriter>(scope.ServiceProvider);
        for (var done = 0; done < count; done += Batch)
        {
            var people = Enumerable.Range(done, Math.Min(Batch, count - done)).Select(Owner).ToList();
            var batch = new BulkBatch();
            batch.Add(db, people);
            batch.Add(db, people.SelectMany(p => p.NameKeys));
            await writer.Write(batch, default);
        }
    }

    // Names without a patronymic: each has two orders.
    private static Person Owner(int i)
    {
        var born = new DateOnly(1950, 1, 1).AddDays(i % 19_000);
        var iin = Enumerable.Range(1 + (i / 19_000 * 20), 20).Select(n => Iin.Create(born, Sex.Male, n)).First(found => found is not null)!.Value.Value;
        var name = new PersonName($"Иегер{Letters(i)}", $"Бенч{Letters(i * 7)}");
        return new Person { Version = 1 }.Describe(new PersonData(name, born, Sex.Male, PersonStatus.Citizen, "KAZ", iin));
    }

    private static string Letters(int n) => string.Concat(Enumerable.Range(0, 4).Select(place => (char)('а' + (n / (int)Math.Pow(26, place) % 26))));

    private static IEnumerable<(string What, string Sql)> Statements(int wanted)
    {
        yield return ("owners in order, a licence for each", Licences);
        yield return ($"{wanted:N0} vehicles", Vehicles.Replace("{count}", wanted.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        yield return ("what they are found by", Keys);
        yield return ("index of what they are found by", Indexes);
        yield return ("a proxy driver for every twentieth", Proxies);
    }

    private static async Task Compare(BenchApp app, int wanted)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VehiclesDb>();
        foreach (var serial in new[] { 1, wanted / 3, wanted })
        {
            var vehicle = await db.Vehicles.AsNoTracking().Include(v => v.Keys).SingleAsync(v => v.Serial == FirstSerial + serial);
            var name = vehicle.OwnerName!.Split(' ');
            var expected = VehicleKeys.Of(vehicle, NameKey.Orders(new PersonName(name[0], name[1])));
            if (!expected.SetEquals(vehicle.Keys.Select(k => k.Key)))
            {
                throw new InvalidOperationException($"{vehicle.Identifier} has {string.Join(' ', vehicle.Keys.Select(k => k.Key))}, not {string.Join(' ', expected)}");
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

    private const string Licences = """
        CREATE SCHEMA bench;
        CREATE TABLE bench.owners AS
        SELECT row_number() OVER (ORDER BY p."Id") - 1 AS n, p."Id" AS id, p."Iin" AS iin, p."Surname" || ' ' || p."GivenName" AS name, p."Surname" AS surname,
               p."GivenName" AS given, p."BirthDate" AS born, array_agg(translate(left(k."Key", -9), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`', 'абвгдежзийклмнопрстуфхцчшщъыьэюя')) FILTER (WHERE k."Key" NOT LIKE '#%') AS keys
        FROM kernel."People" p JOIN kernel."NameKeys" k ON k."PersonId" = p."Id" WHERE p."Surname" LIKE 'Иегер%' GROUP BY p."Id";
        CREATE UNIQUE INDEX ON bench.owners (n); CREATE UNIQUE INDEX ON bench.owners (id);
        INSERT INTO driver_licences."Licences" ("Id", "Serial", "Series", "Number", "NumberKey", "PersonId", "Surname", "GivenName", "HolderIin", "HolderBirthDate", "CaseId",
            "CaseNumber", "Edition", "OfficeId", "Region", "IssuedBy", "IssuedOn", "ValidTo", "Status", "HandedOverAt", "VerifyCode", "Restrictions", "EventCount", "Version")
        SELECT md5('l' || n)::uuid, 50000000 + n, 'Z' || chr(65 + (n / 1000000)::int), lpad((n % 1000000)::text, 6, '0'), 'Z' || chr(65 + (n / 1000000)::int) || lpad((n % 1000000)::text, 6, '0'),
            id, surname, given, iin, born, md5('c' || n)::uuid, 'DL-20-' || n, '362-2007', 'bench', 'KZ-AST', 'bench', '2020-01-01', '2040-01-01', 'Valid', now(), 'L' || n, '[]', 0, 1
        FROM bench.owners;
        INSERT INTO driver_licences."LicenceCategories" ("LicenceId", "Category", "FirstGrantedOn", "ValidTo") SELECT md5('l' || n)::uuid, 'B', '2020-01-01', '2040-01-01' FROM bench.owners;
        ANALYZE bench.owners; ANALYZE driver_licences."Licences"; ANALYZE driver_licences."LicenceCategories"; ANALYZE kernel."People"; ANALYZE kernel."NameKeys";
        """;

    private const string Vehicles = """
        INSERT INTO vehicles."Vehicles" ("Id", "Serial", "Identifier", "Vin", "Make", "Model", "Year", "Colour", "Kind", "Category", "Status", "Plate", "Certificate",
            "OwnerPersonId", "OwnerName", "OwnerNumber", "OfficeId", "Region", "EventCount", "Version")
        SELECT md5('v' || g)::uuid, 10000000 + g, vin, vin, 'Toyota', 'Camry', 1998 + g % 28, 'ақ', 'Car', 'B', 'Registered',
            lpad((g % 999 + 1)::text, 3, '0') || ' ' || substr(abc, g / 999 / 529 % 23 + 1, 1) || substr(abc, g / 999 / 23 % 23 + 1, 1) || substr(abc, g / 999 % 23 + 1, 1) || ' 01',
            'ZZ ' || lpad(g::text, 8, '0'), o.id, o.name, o.iin, 'road-police-ast-department', 'KZ-AST', 0, 1
        FROM generate_series(1, {count}) g
        CROSS JOIN LATERAL (SELECT (ARRAY['XW7BF4FK', 'Z94CT41D', 'XTA21901', 'Z94CC41B', 'XWBJF69V', 'XW8ZZZ61', 'SJNFAAJ1'])[g % 7 + 1] || chr(65 + g % 8) || chr(74 + g % 5) || lpad(g::text, 7, '0') AS vin,
            'ABCDEFGHJKLMNPRSTUVWXYZ' AS abc) t
        JOIN bench.owners o ON o.n = g % (SELECT count(*) FROM bench.owners);
        ANALYZE vehicles."Vehicles";
        """;

    private const string Keys = """
        ALTER TABLE vehicles."VehicleKeys" DROP CONSTRAINT "PK_VehicleKeys", DROP CONSTRAINT "FK_VehicleKeys_Vehicles_VehicleId";
        DROP INDEX vehicles."IX_VehicleKeys_VehicleId";
        INSERT INTO vehicles."VehicleKeys" ("Key", "VehicleId")
        SELECT k.key, v."Id" FROM vehicles."Vehicles" v JOIN bench.owners o ON o.id = v."OwnerPersonId"
        CROSS JOIN LATERAL (
            SELECT 'V' || substr(v."Identifier", s) AS key FROM generate_series(1, 14) s
            UNION ALL VALUES ('P' || replace(v."Plate", ' ', '')), ('C' || replace(v."Certificate", ' ', '')), ('I' || v."OwnerNumber")
            UNION ALL SELECT 'N' || one FROM unnest(o.keys) one) k;
        """;

    private const string Indexes = """
        ALTER TABLE vehicles."VehicleKeys" ADD CONSTRAINT "PK_VehicleKeys" PRIMARY KEY ("Key", "VehicleId");
        CREATE INDEX "IX_VehicleKeys_VehicleId" ON vehicles."VehicleKeys" ("VehicleId");
        ANALYZE vehicles."VehicleKeys";
        """;

    private const string Proxies = """
        INSERT INTO proxy_drivers."Registrations" ("Id", "Serial", "VehicleId", "VehicleTitle", "Identifier", "LicenceCategory", "Plate", "Certificate", "OwnerPersonId", "OwnerName",
            "DriverId", "DriverSurname", "DriverGivenName", "DriverIin", "DriverBirthDate", "Notary", "AttorneyNumber", "AttorneyNumberKey", "AttorneyIssuedOn", "MayRedelegate", "From",
            "Status", "ClosedAs", "CaseId", "CaseNumber", "Edition", "OfficeId", "Region", "RegisteredBy", "EventCount", "Version")
        SELECT md5('p' || v."Serial")::uuid, v."Serial", v."Id", 'Toyota Camry, 2019', v."Identifier", 'B', v."Plate", v."Certificate", v."OwnerPersonId", v."OwnerName",
            d.id, d.surname, d.given, d.iin, d.born, 'bench', v."Serial"::text, v."Serial"::text, '2020-01-01', false, '2020-01-02',
            'Active', '00000000-0000-0000-0000-000000000000', md5('pc' || v."Serial")::uuid, 'PD-20-' || v."Serial", '362-2007', 'road-police-ast-department', 'KZ-AST', 'bench', 0, 1
        FROM vehicles."Vehicles" v JOIN bench.owners o ON o.id = v."OwnerPersonId" JOIN bench.owners d ON d.n = (o.n + 7) % (SELECT count(*) FROM bench.owners)
        WHERE v."Serial" % 20 = 0 AND v."Serial" >= 10000000;
        ANALYZE proxy_drivers."Registrations";
        """;
}

/// <summary>A vehicle of the fill, its owner, and who drives it under a power of attorney.</summary>
internal sealed record BenchVehicle(Guid Id, string Plate, string Vin, string Certificate, string Owner, string OwnerIin, string Licence, string DriverIin);
