using Licensing.Platform.Auditing;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Bench;

/// <summary>What is asked of the audit trail: who looked at a person and at a case, and the auditor's pages; beside the bare statements. No limit is set for it.</summary>
internal static class AuditBench
{
    private const double PageMs = 75;

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        await app.PastCases(Math.Min(options.Cases, 20_000));
        await AuditRows.Fill(app, options.Audit);
        var rows = await app.Read(db => db.Audit.LongCountAsync());
        var (auditor, some, rounds) = (Actors.With("Bench", Roles.Auditor), await app.SomeCases(500, "DL"), Math.Min(options.Rounds, 500));
        var seen = await app.Read(db => db.Audit.Where(a => a.PersonId != null).OrderByDescending(a => a.At).Take(500).Select(a => a.PersonId).Distinct().ToListAsync());
        await Told("who looked at a person", round => app.Send(new WhoLooked(PersonId: seen[Math.Abs(round) % seen.Count]), auditor));
        await Told("who looked at a case", round => app.Send(new WhoLooked(CaseId: some[Math.Abs(round) % some.Count].Id), auditor));
        await Told("audit, first page", _ => app.Send(new ListAudit(), auditor));
        var next = (await app.Send(new ListAudit(), auditor)).Next;
        await Told("audit, a later page", async _ => next = (await app.Send(new ListAudit(After: next), auditor)).Next ?? next);
        await Told("audit of a case", round => app.Send(new ListAudit(CaseNumber: some[Math.Abs(round) % some.Count].Number), auditor));
        await Told("audit by an officer's name", round => app.Send(new ListAudit(User: $"Инспектор {Math.Abs(round) % 2000:0000}"), auditor));
        await Told("audit by a name that nobody has", _ => app.Send(new ListAudit(User: "Никто"), auditor), 5);

        async Task Told(string name, Func<int, Task> act, int? fewer = null)
        {
            var times = await Measure.OneByOne(fewer ?? rounds, act);
            report.Told($"{name}, {rows:N0} rows, p99", times.P99, PageMs, "limit of opening a case", "ms");
            report.Told($"{name}, p50", times.P50, PageMs, "the same", "ms");
        }
    }
}
