using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Features;
using Licensing.Testing;

namespace Licensing.Bench;

/// <summary>«May this person drive this vehicle today?» asked by a patrol, each question with its trace (PD registry, C-10).</summary>
internal static class MayDriveBench
{
    private const double LimitMs = 10;
    private const int Settled = 3_000;

    private static readonly string[] Questions =
    [
        """
        SELECT v.*, r.* FROM vehicles."VehicleKeys" k JOIN vehicles."Vehicles" v ON v."Id" = k."VehicleId"
        LEFT JOIN vehicles."Restrictions" r ON r."VehicleId" = v."Id" AND r."LiftedOn" IS NULL WHERE k."Key" = 'P' || @plate
        """,
        """SELECT * FROM kernel."People" WHERE "Iin" = @iin""",
        """
        SELECT l.*, c.* FROM driver_licences."Licences" l JOIN driver_licences."LicenceCategories" c ON c."LicenceId" = l."Id"
        WHERE l."PersonId" = (SELECT "Id" FROM kernel."People" WHERE "Iin" = @iin)
        """,
        """
        SELECT * FROM proxy_drivers."Registrations" WHERE "VehicleId" = @vehicle AND "DriverId" = (SELECT "Id" FROM kernel."People" WHERE "Iin" = @iin)
        AND "ClosedAs" = '00000000-0000-0000-0000-000000000000'
        """,
    ];

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var count = await VehicleRows.Fill(app, options.Vehicles);
        var some = await VehicleRows.Some(app, 500);
        var patrol = Actors.With("Bench", Roles.Patrol);
        async Task Ask(int round)
        {
            var (question, yes) = Asked(some, Math.Abs(round));
            var answer = await app.Send(question, patrol);
            if (answer.MayDrive != yes)
            {
                throw new InvalidOperationException($"{question}: {answer.Reason}");
            }
        }

        // A server that has been up for a while: in the first thousands the compiler still works beside the answers, and pages are read for the first time.
        await Measure.OneByOne(Settled, Ask);
        var ours = await Measure.OneByOne(options.Rounds, Ask);
        var bare = await Measure.OneByOne(options.Rounds, round => Bare(app, some[Math.Abs(round) % some.Count]));
        report.AtMost($"may drive, among {count:N0} vehicles, p99", ours.P99, LimitMs, "limit", "ms", 1);
        report.Told("may drive, p99", ours.P99, bare.P99, "four bare ADO.NET queries, no audit", "ms");
        report.Told("may drive, p50", ours.P50, bare.P50, "the same", "ms");
    }

    private static (MayDrive Question, bool Yes) Asked(IReadOnlyList<BenchVehicle> some, int round)
    {
        var (one, other) = (some[round % some.Count], some[(round + 1) % some.Count]);
        return (round % 5) switch
        {
            0 => (new(one.Plate, null, one.OwnerIin, null), true),
            1 => (new(null, one.Vin, null, one.Licence), true),
            2 => (new(one.Plate, null, one.DriverIin, null), true),
            3 => (new(one.Plate, null, other.OwnerIin, null), one.OwnerIin == other.OwnerIin || one.DriverIin == other.OwnerIin),
            _ => (new("999 ZZZ 20", null, one.OwnerIin, null), false),
        };
    }

    private static async Task Bare(BenchApp app, BenchVehicle one)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        foreach (var question in Questions)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = question;
            VehicleBench.Add(command, "plate", one.Plate.Replace(" ", "", StringComparison.Ordinal));
            VehicleBench.Add(command, "iin", one.DriverIin);
            VehicleBench.Add(command, "vehicle", one.Id);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                _ = reader.GetValue(0);
            }
        }
    }
}
