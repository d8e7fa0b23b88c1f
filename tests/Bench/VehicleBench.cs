using System.Data.Common;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;

namespace Licensing.Bench;

/// <summary>A vehicle sought in the whole register, as officers type: plate, VIN or a part of it, certificate, owner (VR registry).</summary>
internal static class VehicleBench
{
    private const double LimitMs = 20;
    private const int PageSize = 25;

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var count = await VehicleRows.Fill(app, options.Vehicles);
        var some = await VehicleRows.Some(app, 500);
        var officer = Actors.With("Bench", Roles.IntakeOfficer);
        var ours = await Measure.OneByOne(options.Rounds, async round =>
        {
            var (typed, id) = Typed(some, Math.Abs(round));
            var page = await app.Send(new FindVehicles(typed, Size: PageSize), officer);
            if (page.Lines.Count == 0 || (id is { } wanted && page.Lines.All(l => l.Id != wanted)))
            {
                throw new InvalidOperationException($"«{typed}» was not found.");
            }
        });
        var bare = await Measure.OneByOne(options.Rounds, round => Bare(app, VehicleKeys.Meant(Typed(some, Math.Abs(round)).Text)));
        report.AtMost($"vehicle search among {count:N0}, p99", ours.P99, LimitMs, "limit", "ms", 1);
        report.Told("vehicle search, p99", ours.P99, bare.P99, "the same ranges by bare ADO.NET, no audit", "ms");
        report.Told("vehicle search, p50", ours.P50, bare.P50, "the same", "ms");
    }

    // A name and a part of a VIN may have more vehicles than a page.
    private static (string Text, Guid? Id) Typed(IReadOnlyList<BenchVehicle> some, int round)
    {
        var one = some[round % some.Count];
        return (round % 8) switch
        {
            0 => (one.Plate, one.Id),
            1 => (one.Plate.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant().Replace('a', 'а'), one.Id),
            2 => (one.Vin, one.Id),
            3 => (one.Vin[^7..], one.Id),
            4 => (one.Vin[4..12], null),
            5 => (one.Certificate, one.Id),
            6 => (one.OwnerIin, one.Id),
            _ => (one.Owner, null),
        };
    }

    private static async Task Bare(BenchApp app, IEnumerable<string> prefixes)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        foreach (var prefix in prefixes)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"""
                SELECT v.* FROM (SELECT "Key", "VehicleId" FROM vehicles."VehicleKeys" WHERE "Key" >= @low AND "Key" < @high ORDER BY "Key", "VehicleId" LIMIT {PageSize + 1}) k
                JOIN vehicles."Vehicles" v ON v."Id" = k."VehicleId" ORDER BY k."Key", k."VehicleId"
                """;
            Add(command, "low", prefix);
            Add(command, "high", prefix[..^1] + (char)(prefix[^1] + 1));
            await using var reader = await command.ExecuteReaderAsync();
            var found = 0;
            while (await reader.ReadAsync())
            {
                found++;
            }

            if (found > 0)
            {
                return;
            }
        }
    }

    /// <summary>Gives a command a value.</summary>
    public static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
