using System.Globalization;
using Licensing.Demo.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>
/// The people of a country with their documents, search keys and addresses: the first million out of the demo seed, the others as its copies with another day of birth,
/// number and document. Names are as often alike as in the seed; a number and a document are one person's only.
/// </summary>
internal static class CountryRows
{
    /// <summary>So many are made one by one.</summary>
    public const int Seeded = 1_000_000;

    private const int DaysApart = 17;

    private static readonly string[] Tables = ["kernel.\"NameKeys\"", "kernel.\"People\"", "kernel.\"IdentityDocuments\"", "address_bureau.\"Addresses\""];

    /// <summary>Fills up to so many, beyond the first million by whole millions.</summary>
    public static async Task Fill(BenchApp app, int wanted)
    {
        var there = await app.Read(db => db.People.CountAsync());
        var seeded = Math.Min(wanted, Seeded);
        if (there < seeded)
        {
            await new DemoSeed(app.Services.GetRequiredService<IConfiguration>(), TimeProvider.System, Console.Error, redraw: false).Run(new SeedOptions(seeded, 0, 0, Bulk: true), default);
        }

        if (there < wanted && wanted > Seeded)
        {
            await Multiply(app, Math.Max(1, there / Seeded), wanted / Seeded);
        }
    }

    /// <summary>Makes so many of the seeded ones; what was multiplied before, in these weeks, grows on.</summary>
    /// <param name="there">How often they are there already, themselves included.</param>
    /// <param name="times">How often they are to be; at most 25 fit into the serials of a day.</param>
    private static Task Multiply(BenchApp app, int there, int times)
    {
        // The beginning of an identifier is its time: copies lie behind one another, as people who came later would.
        var first = int.Parse(Guid.CreateVersion7().ToString("N")[..4], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return Pour.Into(app, Tables, true, async (connection, _) =>
        {
            await Pour.Execute(connection, Aside.Replace("{beyond}", $"{first + 1:x4}0000-0000-0000-0000-000000000000", StringComparison.Ordinal));
            for (var copy = there; copy < times; copy++)
            {
                Pour.Told(string.Create(CultureInfo.InvariantCulture, $"{copy * (long)Seeded:N0} people"));
                foreach (var sql in Copied)
                {
                    await Pour.Execute(connection, sql
                        .Replace("{copy}", copy.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                        .Replace("{days}", (copy * DaysApart).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                        .Replace("{start}", (first + copy).ToString("x4", CultureInfo.InvariantCulture), StringComparison.Ordinal));
                }
            }

            await Pour.Execute(connection, "DROP SCHEMA country CASCADE");
        });
    }

    // How manieth a person is of those born on one day decides on the serial: as the seed does, so that copies come behind all seeded ones.
    private const string Aside = """
        CREATE SCHEMA country;
        CREATE UNLOGGED TABLE country.people AS
        SELECT p.*, row_number() OVER (PARTITION BY "BirthDate", substr("Iin", 7, 1)) AS nth FROM kernel."People" p WHERE "Id" < '{beyond}';
        CREATE UNLOGGED TABLE country.documents AS SELECT * FROM kernel."IdentityDocuments" WHERE "PersonId" < '{beyond}';
        CREATE UNLOGGED TABLE country.keys AS SELECT * FROM kernel."NameKeys" WHERE "PersonId" < '{beyond}';
        CREATE UNLOGGED TABLE country.addresses AS SELECT * FROM address_bureau."Addresses" WHERE "PersonId" < '{beyond}';
        CREATE TABLE country.counts AS SELECT count(*) AS people, (max(nth) * 1.1)::int + 30 AS a_day FROM country.people;
        CREATE FUNCTION country.moved(id uuid, start text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT (start || substr(id::text, 5))::uuid $$;
        CREATE FUNCTION country.weighed(n bigint, first int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
            SELECT (sum((n / (10::bigint ^ (11 - i))::bigint % 10) * ((first + i - 2) % 11 + 1)) % 11)::int FROM generate_series(1, 11) i $$;
        CREATE FUNCTION country.iin(eleven bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
            SELECT lpad(eleven::text, 11, '0') || CASE WHEN country.weighed(eleven, 1) < 10 THEN country.weighed(eleven, 1)::text WHEN country.weighed(eleven, 3) < 10 THEN country.weighed(eleven, 3)::text END $$;
        ANALYZE country.people;
        """;

    private static readonly string[] Copied =
    [
        """
        INSERT INTO kernel."People" ("Id", "Iin", "Surname", "GivenName", "Patronymic", "BirthDate", "Sex", "Status", "Traits", "Citizenship", "Address", "Phone", "Email", "Version")
        SELECT country.moved("Id", '{start}'),
            CASE WHEN "Iin" IS NOT NULL THEN country.iin((to_char(born, 'YYMMDD') || substr("Iin", 7, 1)
                || lpad((((nth + {copy} * a_day) * 3779 + (born - '0001-01-01'::date) * 101) % 10000)::text, 4, '0'))::bigint) END,
            "Surname", "GivenName", "Patronymic", born, "Sex", "Status", "Traits", "Citizenship", "Address", "Phone", "Email", 1
        FROM country.people CROSS JOIN country.counts CROSS JOIN LATERAL (SELECT "BirthDate" - {days} AS born) b
        """,
        """
        INSERT INTO kernel."IdentityDocuments" ("Id", "PersonId", "Kind", "Number", "NumberKey", "Issuer", "IssuedOn", "ValidTo")
        SELECT country.moved("Id", '{start}'), country.moved("PersonId", '{start}'), "Kind", made, made, "Issuer", "IssuedOn", "ValidTo"
        FROM country.documents CROSS JOIN country.counts
            CROSS JOIN LATERAL (SELECT lpad((("Number"::bigint - 10000000 + people * {copy} * 7368787) % 89999991 + 10000000)::text, 9, '0') AS made) d
        """,
        """
        INSERT INTO kernel."NameKeys" ("PersonId", "Key")
        SELECT country.moved("PersonId", '{start}'), left("Key", -8) || to_char(to_date(right("Key", 8), 'YYYYMMDD') - {days}, 'YYYYMMDD')
        FROM country.keys
        """,
        """
        INSERT INTO address_bureau."Addresses" ("Id", "PersonId", "IsPermanent", "Address", "From", "Until", "EndedOn", "PlaceId", "Reason", "LeftFor", "CaseId", "CaseNumber", "RegisteredAt", "Slot", "Version")
        SELECT country.moved("Id", '{start}'), country.moved("PersonId", '{start}'), "IsPermanent", "Address", "From", "Until", "EndedOn", "PlaceId", "Reason", "LeftFor",
            country.moved("CaseId", '{start}'), "CaseNumber" || '-{copy}', "RegisteredAt",
            CASE WHEN "Slot" = '00000000-0000-0000-0000-000000000000' THEN "Slot" ELSE country.moved("Slot", '{start}') END, "Version"
        FROM country.addresses
        """,
    ];
}
