using System.Data.Common;
using Licensing.Demo.Builders;
using Licensing.Demo.Plates;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>Plates taken from one stock by 64 clients at once (VR), beside the bare claim of a row by ADO.NET in the same run.</summary>
internal static class PlateBench
{
    private const int Clients = 64;

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var rounds = Math.Max(options.Rounds, 10 * Clients);
        var officer = Actors.With("Bench", Roles.DecisionOfficer);
        await Stock(app, (2 * rounds) + (4 * 10 * Clients), officer);

        var ours = await Measure.AtOnce(Clients, rounds, async _ =>
        {
            var taken = await PlateWork.Do(app.Services, officer, (desk, use) => desk.Reserve(Actors.Astana, PlateType.Car, Guid.CreateVersion7(), use, default), default);
            if (taken.Failure is { } failure)
            {
                throw new InvalidOperationException($"{failure}");
            }
        });
        var bare = await Measure.AtOnce(Clients, rounds, _ => Claim(app));
        report.AtLeast($"plates taken by {Clients} clients", ours.PerSecond, bare.PerSecond, "bare SELECT … FOR UPDATE SKIP LOCKED and UPDATE", "1/s", 0.25);
        report.Told($"plates taken by {Clients} clients, p99", ours.P99, bare.P99, "the same", "ms");
    }

    private static async Task Stock(BenchApp app, int plates, Actor officer)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VehiclesDb>();
        var office = new Office { Id = Actors.Astana, Region = "KZ-AST", NameKk = "", AddressKk = "" };
        var (act, made) = new PlateBatchBuilder(office, 1_000_000_000).Of("car-2012-individual", plates)
            .Receive(officer.Officer, BusinessTime.ToUtc(TestClock.Tuesday));
        db.Add(act);
        db.AddRange(made);
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("ANALYZE vehicles.\"Plates\"");
    }

    // The claim and nothing else: no history, no unique case, no model.
    private static async Task Claim(BenchApp app)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var find = Command(
            connection, transaction,
            """
            SELECT "Id" FROM vehicles."Plates"
            WHERE "OfficeId" = @p0 AND "State" = 'InStock' AND "Type" = 'Car' AND "Holder" = 'Individual' ORDER BY "Key" LIMIT 1 FOR UPDATE SKIP LOCKED
            """,
            Actors.Astana);
        var id = await find.ExecuteScalarAsync() ?? throw new InvalidOperationException("none left");
        await using var take = Command(
            connection, transaction, """UPDATE vehicles."Plates" SET "State" = 'Reserved', "CaseId" = @p1, "Version" = "Version" + 1 WHERE "Id" = @p0""", id, Guid.CreateVersion7());
        await take.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"p{i}", values[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
