using System.Collections.Concurrent;
using Licensing.Demo;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>A full acceptance (new person, six documents, payment, steps, audit, outbox) beside the same rows by bare ADO.NET.</summary>
internal static class IntakeBench
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static readonly Actor Officer = Actors.With("Bench", Roles.IntakeOfficer);

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var intake = new RehearsedIntake(app.Services.GetRequiredService<IDispatcher>(), Officer);
        var drafts = new ConcurrentStack<Guid>();
        for (var i = 0; i < (2 * options.Rounds) + 200; i++)
        {
            drafts.Push(await intake.Prepare(i, Today, default));
        }

        Guid? sample = null;
        async Task Accept(int round)
        {
            drafts.TryPop(out var draft);
            sample = (await intake.Accept(draft, default)).CaseId;
        }

        var ours = await Measure.OneByOne(options.Rounds, Accept);
        var many = await Measure.AtOnce(4, options.Rounds, Accept);
        var rows = await RowsOf(app, sample!.Value);
        await using var connection = app.Connection();
        await connection.OpenAsync();
        var bare = await Measure.OneByOne(options.Rounds, round => rows.Write(connection, round, asBatch: false));
        var batch = await Measure.OneByOne(options.Rounds, round => rows.Write(connection, 1_000_000 + round, asBatch: true));
        report.AtMost($"intake, p50 ({rows.Count} rows)", ours.P50, bare.P50, "the same rows, one command a row", "ms", 3);
        report.AtMost("intake, p99", ours.P99, bare.P99, "the same rows, one command a row", "ms", 3);
        report.Told("intake, p50", ours.P50, batch.P50, "the same rows, one batch", "ms");
        report.Told("intakes, one officer", ours.PerSecond, bare.PerSecond, "the same rows, one command a row", "1/s");
        report.Told("intakes, four officers at once", many.PerSecond, ours.PerSecond, "one officer", "1/s");
    }

    private static async Task<BareRows> RowsOf(BenchApp app, Guid caseId)
    {
        var rows = new BareRows();
        await using var connection = app.Connection();
        await connection.OpenAsync();
        const string Person = "(SELECT \"PersonId\" FROM kernel.\"Cases\" WHERE \"Id\" = @p0)";
        await rows.Take(connection, "kernel.\"People\"", $"\"Id\" = {Person}", caseId);
        await rows.Take(connection, "kernel.\"NameKeys\"", $"\"PersonId\" = {Person}", caseId);
        await rows.Take(connection, "kernel.\"IdentityDocuments\"", $"\"PersonId\" = {Person}", caseId);
        await rows.Take(connection, "kernel.\"Cases\"", "\"Id\" = @p0", caseId);
        foreach (var part in new[] { "CaseStep", "Events", "CaseDocument", "Payments" })
        {
            await rows.Take(connection, $"kernel.\"{part}\"", "\"CaseId\" = @p0", caseId);
        }

        await rows.Take(connection, "kernel.\"Audit\"", "\"CaseId\" = @p0", caseId, "Id");
        await rows.Take(connection, "kernel.\"Outbox\"", "\"Payload\" LIKE '%' || @p0 || '%'", caseId.ToString(), "Id");
        await rows.Take(connection, "kernel.\"DoneCommands\"", "\"Result\" LIKE '%' || @p0 || '%'", caseId.ToString());
        return rows;
    }
}
