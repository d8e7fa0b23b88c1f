using System.Data.Common;
using Licensing.ForeignResidence.Features.Stays;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>Fifty officers who register at once, and the list of overstays in a registry of millions (TR).</summary>
internal static class StayBench
{
    private const double RegisterMs = 300;
    private const double OverstaysMs = 1_000;
    private const int Officers = 50;
    private const int RoundsOfAll = 12;
    private const int Heavy = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly string[] Papers = ["identity-document", "visa", "migration-card", "application", "arrival-slips", "statistics-slip", "photo"];

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var count = await StayRows.Fill(app, options.Stays);
        await Registering(app, report, count);
        await Overstays(app, report, count);
    }

    // Fifty officers who need a second each, sixty times less than a trained one; and all of them pressing the button in one moment, where each waits for the others' work.
    private static async Task Registering(BenchApp app, Report report, int count)
    {
        var (hotel, today, made) = (await Hotel(app), BusinessTime.DateOf(TimeProvider.System.GetUtcNow()), 0);
        async Task Register()
        {
            var n = Interlocked.Increment(ref made);
            await app.Send(new RegisterStay(Guest(n, today), new StayPlace { HostOrganisationId = hotel, Address = "Bench street 1" }, Papers), Officer($"Bench {n % Officers}"));
        }

        async Task<double> Timed()
        {
            var started = TimeProvider.System.GetTimestamp();
            await Register();
            return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        }

        var one = await Measure.OneByOne(100, _ => Register());
        var working = await Task.WhenAll(Enumerable.Range(0, Officers).Select(async officer =>
        {
            var times = new List<double>();
            for (var round = 0; round < RoundsOfAll; round++)
            {
                await Task.Delay(Pause * (0.5 + (((officer * 7) + (round * 13)) % Officers / (double)Officers)));
                times.Add(await Timed());
            }

            return times.Skip(1);
        }));
        var (all, burst) = (Sorted(working.SelectMany(t => t)), Sorted(await Task.WhenAll(Enumerable.Range(0, Officers).Select(_ => Timed()))));
        report.AtMost($"registering a stay, {Officers} officers at work, each again after a second, {count:N0} stays, p99", At(all, 0.99), RegisterMs, "limit", "ms", 1);
        report.Told("registering a stay, the same, p50", At(all, 0.5), one.P50, "one officer alone", "ms");
        report.Told($"registering a stay, {Officers} officers in the very same moment, the last of them", burst[^1], one.P50, "one officer alone", "ms");
    }

    private static List<double> Sorted(IEnumerable<double> times) => [.. times.Order()];

    private static double At(List<double> sorted, double share) => sorted[(int)(sorted.Count * share)];

    private static async Task Overstays(BenchApp app, Report report, int count)
    {
        const string Where = """WHERE "IsOpen" AND "Region" = 'KZ-AST' AND "Until" < current_date""";
        var chief = Actors.At("migration-police-ast-department", "KZ-AST", "Bench chief", Roles.Supervisor);
        var list = await Measure.OneByOne(Heavy, async _ =>
        {
            var page = await app.Send(new FindStays(List: StayList.Overstayed), chief);
            await app.Send(new FindStays(List: StayList.Overstayed, After: page.Next), chief);
        });
        var counts = await Measure.OneByOne(Heavy, async _ => await app.Send(new CountStays(), chief));
        var bare = await Measure.OneByOne(Heavy, async _ =>
        {
            await Execute(app, $"""SELECT * FROM foreign_residence."Stays" {Where} ORDER BY "Until", "Serial" LIMIT 26""");
            await Execute(app, $"""SELECT * FROM foreign_residence."Stays" {Where} ORDER BY "Until", "Serial" LIMIT 26 OFFSET 25""");
        });
        report.AtMost($"two pages of overstays among {count:N0} stays, p99", list.P99, OverstaysMs, "limit", "ms", 1);
        report.Told("two pages of overstays, p50", list.P50, bare.P50, "the same by bare SQL", "ms");
        report.AtMost($"how many end soon, are over, were late, among {count:N0} stays, p99", counts.P99, OverstaysMs, "limit", "ms", 1);
    }

    private static Actor Officer(string name) => Actors.At("migration-police-ast-department", "KZ-AST", name, Roles.IntakeOfficer);

    private static GuestEntry Guest(int n, DateOnly today) => new()
    {
        Person = new NewPersonEntry
        {
            Surname = "BENCH" + Letters(n), GivenName = "GUEST" + Letters(n * 7), BirthDate = new DateOnly(1950, 1, 1).AddDays(n % 18_000), Sex = Sex.Male,
            Citizenship = "RUS", Status = PersonStatus.Foreigner, DocumentKind = IdentityDocumentKind.NationalPassport, DocumentNumber = $"B{n:D8}",
            DocumentIssuedOn = new(2020, 1, 1), DocumentValidTo = new(2032, 1, 1),
        },
        CardNumber = $"BC{n:D8}", BorderPoint = "Bench", ArrivedOn = today.AddDays(-1), Until = today.AddDays(30),
    };

    private static string Letters(int n) => string.Concat($"{n:D7}".Select(d => (char)('A' + ((d - '0') * 2))));

    private static async Task<Guid> Hotel(BenchApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        var hotel = db.Organisations.Add(new Organisation { Bin = Bin.Create(new(2015, 3, 9), BinType.Resident, BinUnit.Head, 4)!.Value.Value, RegisteredOn = new(2015, 3, 9) }
            .Called("Bench hotel")).Entity;
        await db.SaveChangesAsync();
        return hotel.Id;
    }

    private static async Task Execute(BenchApp app, string sql)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
        }
    }
}
