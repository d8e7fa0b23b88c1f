using System.Data.Common;
using Licensing.Feedback.Features;
using Licensing.Platform.Cases;
using Licensing.Platform.Notices;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Bench;

/// <summary>Opening a case: everything that its page asks for before it is drawn, of cases by chance over all years; beside the same rows read, and the same line of the trail written, bare.</summary>
internal static class CaseBench
{
    private const double LimitMs = 75;

    // What the page asks for, less what is the same for every case.
    private static readonly string[] Reads =
    [
        "SELECT * FROM kernel.\"Cases\" WHERE \"Id\" = @p0", "SELECT * FROM kernel.\"CaseStep\" WHERE \"CaseId\" = @p0", "SELECT * FROM kernel.\"Events\" WHERE \"CaseId\" = @p0",
        "SELECT * FROM kernel.\"CaseDocument\" WHERE \"CaseId\" = @p0", "SELECT * FROM kernel.\"Payments\" WHERE \"CaseId\" = @p0", "SELECT * FROM kernel.\"CaseDecision\" WHERE \"CaseId\" = @p0",
        "SELECT p.\"Iin\" FROM kernel.\"People\" p JOIN kernel.\"Cases\" c ON c.\"PersonId\" = p.\"Id\" WHERE c.\"Id\" = @p0",
        "SELECT * FROM kernel.\"HandOvers\" WHERE \"CaseId\" = @p0", "SELECT * FROM kernel.\"Audit\" WHERE \"CaseId\" = @p0 ORDER BY \"At\" DESC LIMIT 100",
        "INSERT INTO kernel.\"Audit\" (\"At\",\"UserId\",\"UserName\",\"OfficeId\",\"Action\",\"Verb\",\"SubjectKind\",\"SubjectId\",\"CaseId\") VALUES (now(),@p0,'bare','','ShowCase','Viewed','case','bare',@p0)",
    ];

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var cases = await app.PastCases(options.Cases);
        var some = await app.SomeCases(Math.Min(2 * options.Rounds, 3000), "DL");
        var ours = await Measure.OneByOne(options.Rounds, round => Open(app, some[Math.Abs(round) % some.Count]));
        await using var connection = app.Connection();
        await connection.OpenAsync();

        // Cases that were not opened before, so that neither has the other's pages in memory.
        var bare = await Measure.OneByOne(options.Rounds, round => Bare(connection, some[(some.Count - 1) - (Math.Abs(round) % some.Count)].Id));
        report.AtMost($"opening one of {cases:N0} cases, p99", ours.P99, LimitMs, "limit", "ms", 1);
        report.Told("opening a case, p99", ours.P99, bare.P99, "the same rows, bare", "ms");
        report.Told("opening a case, p50", ours.P50, bare.P50, "the same rows, bare", "ms");
    }

    /// <summary>As the page does.</summary>
    public static async Task<CaseView> Open(BenchApp app, SampleCase about)
    {
        var officer = Actors.At(about.OfficeId, about.Region, "Bench", Roles.DecisionOfficer);
        var view = await app.Send(new ShowCase(about.Id), officer);
        await app.Send(new ComplaintsAbout(about.Id), officer);
        await app.Send(new NoticesOfCase(about.Id), officer);
        return view;
    }

    private static async Task Bare(DbConnection connection, Guid id)
    {
        foreach (var sql in Reads)
        {
            await using var command = connection.CreateCommand();
            var parameter = command.CreateParameter();
            (command.CommandText, parameter.ParameterName, parameter.Value) = (sql, "p0", id);
            command.Parameters.Add(parameter);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                reader.GetValues(new object[reader.FieldCount]);
            }
        }
    }
}
