using System.Globalization;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Features.Registry;
using Licensing.AddressBureau.Features.Residents;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>The address register of a country (AC): a person by IIN, by name and year in any spelling, and clerks who register people at once, each beside the bare SQL of the same run.</summary>
internal static class AddressBench
{
    private const double IinMs = 5;
    private const double NameMs = 30;
    private const double PerSecond = 200;
    private const int Clerks = 8;
    private const int Settled = 2_000;

    private static readonly Actor Registrar = Actors.At("address-bureau-ast", "KZ-AST", "Bench", Roles.Registrar);

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        await CountryRows.Fill(app, options.People);
        var count = await app.Read(db => db.People.CountAsync());
        var some = await Some(app, 2_000, count);
        await app.Settle();
        await Searching(app, options, report, some, count);
        await Registering(app, options, report, some, count);
    }

    private static async Task Searching(BenchApp app, BenchOptions options, Report report, IReadOnlyList<Known> some, int count)
    {
        Known At(int round) => some[Math.Abs(round) % some.Count];
        Task Exact(int round) => app.Send(new FindResidents(At(round).Iin), Registrar);
        Task Named(int round) => app.Send(new FindResidents(Typed(At(round), Math.Abs(round))), Registrar);
        await Measure.OneByOne(Settled, Exact);
        var exact = await Measure.OneByOne(options.Rounds, Exact);
        await Measure.OneByOne(Settled, Named);
        var named = await Measure.OneByOne(options.Rounds, Named);
        var bare = await Measure.OneByOne(options.Rounds, round => Bare(app, At(round)));
        report.AtMost($"person by IIN among {count:N0} with their address, p99", exact.P99, IinMs, "limit", "ms", 1);
        report.Told("person by IIN, p50", exact.P50, bare.P50, "the two bare queries, no audit", "ms");
        report.AtMost($"person by name and year among {count:N0}, p99", named.P99, NameMs, "limit", "ms", 1);
        report.Told("person by name and year, p50", named.P50, bare.P50, "the two bare queries of an IIN", "ms");
    }

    private static async Task Registering(BenchApp app, BenchOptions options, Report report, IReadOnlyList<Known> some, int count)
    {
        var (flats, today) = (await Flats(app), BusinessTime.DateOf(TimeProvider.System.GetUtcNow()));
        var (made, run) = (0, Random.Shared.Next(1, flats.Count)); // a kept database knows the registrations of earlier runs
        Task Register(int round)
        {
            var n = Interlocked.Increment(ref made);
            return app.Send(new EnterArrival(some[n % some.Count].Id, true, flats[(n + run) % flats.Count], today, null, string.Create(CultureInfo.InvariantCulture, $"БН-{run:D3}-{n:D6}")), Registrar);
        }

        var ours = await Measure.AtOnce(Clerks, some.Count - (Clerks * 10) - 1, Register);
        var rows = new BareRows();
        await using (var connection = app.Connection())
        {
            await connection.OpenAsync();
            await rows.Take(connection, "address_bureau.\"Addresses\"", "\"CaseNumber\" = @p0", string.Create(CultureInfo.InvariantCulture, $"БН-{run:D3}-000500"));
            await rows.Take(connection, "kernel.\"Audit\"", "\"Action\" = 'EnterArrival' AND \"PersonId\" = @p0", some[500].Id, "Id");
        }

        var bare = await Measure.AtOnce(Clerks, options.Rounds, async round =>
        {
            await using var connection = app.Connection();
            await connection.OpenAsync();
            await rows.Write(connection, round, asBatch: false);
        });
        report.AtLeast($"registrations by {Clerks} clerks at once among {count:N0}", ours.PerSecond, PerSecond, "limit", "1/s", 1);
        report.Told($"registrations by {Clerks} clerks at once", ours.PerSecond, bare.PerSecond, $"the {rows.Count} rows by bare SQL", "1/s");
    }

    // As people write: as it stands, the parts swapped, in other letters, a letter left out; always with the year.
    private static string Typed(Known person, int round) => (round % 4) switch
    {
        0 => $"{person.Surname} {person.GivenName} {person.Year}",
        1 => $"{person.GivenName} {person.Surname} {person.Year}",
        2 => $"{person.Surname.Replace('қ', 'к').Replace('ә', 'а')} {person.GivenName} {person.Year}",
        _ => $"{person.Surname.Remove(person.Surname.Length / 2, 1)} {person.GivenName} {person.Year}",
    };

    private static async Task Bare(BenchApp app, Known person)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        foreach (var sql in new[]
        {
            "SELECT * FROM kernel.\"People\" WHERE \"Iin\" = @value",
            "SELECT a.* FROM address_bureau.\"Addresses\" a JOIN kernel.\"People\" p ON p.\"Id\" = a.\"PersonId\" WHERE p.\"Iin\" = @value AND a.\"Slot\" = '00000000-0000-0000-0000-000000000000'",
        })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            VehicleBench.Add(command, "value", person.Iin);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                _ = reader.GetValue(0);
            }
        }
    }

    // From pages all over the register, not those who lie together.
    private static async Task<IReadOnlyList<Known>> Some(BenchApp app, int most, int count)
    {
        var percent = Math.Min(100, 4_000.0 * most / count).ToString("F4", CultureInfo.InvariantCulture);
        var sql = $"SELECT * FROM kernel.\"People\" TABLESAMPLE SYSTEM ({percent}) REPEATABLE (7) WHERE \"Iin\" IS NOT NULL AND length(\"Surname\") > 4 ORDER BY md5(\"Id\"::text) LIMIT {most}";
        return [.. (await app.Read(db => db.People.FromSqlRaw(sql).AsNoTracking().ToListAsync())).Select(p => new Known(p.Id, p.Iin!, p.Surname, p.GivenName, p.BirthDate.Year))];
    }

    private static async Task<IReadOnlyList<Guid>> Flats(BenchApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AddressBureauDb>().Places.Where(p => p.Kind == PlaceKind.Flat).OrderBy(p => p.Code).Take(500).Select(p => p.Id).ToListAsync();
    }

    private sealed record Known(Guid Id, string Iin, string Surname, string GivenName, int Year);
}
