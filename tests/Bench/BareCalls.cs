using System.Data.Common;
using System.Diagnostics;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Queue.Features;

namespace Licensing.Bench;

/// <summary>What the database alone takes for a call: one UPDATE of the first row that nobody holds, on a table of the same shape, in the same run.</summary>
internal sealed class BareCalls : IAsyncDisposable
{
    private const int Callers = 10;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly BenchApp app;

    private BareCalls(BenchApp app) => this.app = app;

    /// <summary>Rows that wait, for as long as the bench runs.</summary>
    public static async Task<BareCalls> Prepare(BenchApp app, string office, TimeSpan duration)
    {
        var bare = new BareCalls(app);
        await app.Send(new TakeTicket(office, "DL", "kk", null), Actor.Public);
        await bare.Execute("DROP SCHEMA IF EXISTS bare CASCADE");
        await bare.Execute("CREATE SCHEMA bare");
        await bare.Execute("CREATE TABLE bare.\"Tickets\" (LIKE queue.\"Tickets\" INCLUDING ALL)");
        var rows = (int)(2 * Callers * duration.TotalSeconds / Pace.TotalSeconds) + Callers;
        var columns = await bare.Columns();
        var values = columns.Select(c => c switch
        {
            "Id" => "gen_random_uuid()",
            "Number" or "Serial" => "n",
            "Code" => "'B' || n",
            _ => $"t.\"{c}\"",
        });
        await bare.Execute($"""
            INSERT INTO bare."Tickets" ({string.Join(',', columns.Select(c => $"\"{c}\""))})
            SELECT {string.Join(',', values)} FROM (SELECT * FROM queue."Tickets" WHERE "OfficeId" = '{office}' LIMIT 1) t, generate_series(1, {rows}) n
            """);
        return bare;
    }

    /// <summary>Calls until told to stop; milliseconds of each.</summary>
    public async Task<double[]> Run(CancellationToken over)
    {
        var times = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Call(over)));
        return [.. times.SelectMany(t => t)];
    }

    public async ValueTask DisposeAsync() => await Execute("DROP SCHEMA bare CASCADE");

    private async Task<List<double>> Call(CancellationToken over)
    {
        var times = new List<double>();
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(Pace * (0.5 + Random.Shared.NextDouble()), CancellationToken.None);
            var started = Stopwatch.GetTimestamp();
            await Execute($"""
                UPDATE bare."Tickets" SET "State" = 'Called', "Calls" = 1, "CalledAt" = now() WHERE "Id" = (
                    SELECT "Id" FROM bare."Tickets" WHERE "Day" = '{BusinessTime.DateOf(TimeProvider.System.GetUtcNow()):yyyy-MM-dd}' AND "State" = 'Waiting'
                    ORDER BY "Turn", "Serial" LIMIT 1 FOR UPDATE SKIP LOCKED)
                """);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }

    private async Task<List<string>> Columns()
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM queue.\"Tickets\" LIMIT 0";
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private async Task Execute(string sql)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
