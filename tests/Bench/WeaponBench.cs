using System.Data.Common;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;

namespace Licensing.Bench;

/// <summary>A weapon sought in the whole register, weapons in hand under ended permits, and the reports (WP registry).</summary>
internal static class WeaponBench
{
    private const double SearchMs = 20;
    private const double EndedMs = 1_000;
    private const double ReportMs = 2_000;
    private const int PageSize = 25;
    private const int Heavy = 20;

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var count = await WeaponRows.Fill(app, options.Weapons);
        var officer = Actors.At("licensing-permit-ast", "KZ-AST", "Bench", Roles.DecisionOfficer);
        await Search(app, options, report, count, officer);
        await Ended(app, report, count, officer);
        foreach (var kind in Enum.GetValues<WeaponReportKind>())
        {
            await Reports(app, report, count, officer, kind);
        }
    }

    private static async Task Search(BenchApp app, BenchOptions options, Report report, int count, Actor officer)
    {
        var some = await WeaponRows.Some(app, 500);
        var ours = await Measure.OneByOne(options.Rounds, async round =>
        {
            var (typed, id) = Typed(some, Math.Abs(round));
            var page = await app.Send(new FindWeapons(typed, Size: PageSize), officer);
            if (page.Lines.Count == 0 || (id is { } wanted && page.Lines.All(l => l.Id != wanted)))
            {
                throw new InvalidOperationException($"«{typed}» was not found.");
            }
        });
        var bare = await Measure.OneByOne(options.Rounds, round => Bare(app, WeaponKeys.Meant(Typed(some, Math.Abs(round)).Text, null)));
        report.AtMost($"weapon search among {count:N0}, p99", ours.P99, SearchMs, "limit", "ms", 1);
        report.Told("weapon search, p99", ours.P99, bare.P99, "the same ranges by bare ADO.NET, no audit", "ms");
        report.Told("weapon search, p50", ours.P50, bare.P50, "the same", "ms");
    }

    private static async Task Ended(BenchApp app, Report report, int count, Actor officer)
    {
        const string Where = """WHERE "Region" = 'KZ-AST' AND "Status" = 'Registered' AND "PermitUntil" < current_date""";
        var ours = await Measure.OneByOne(Heavy, async _ => await app.Send(new FindEndedInHand(), officer));
        var bare = await Measure.OneByOne(Heavy, async _ =>
        {
            await Execute(app, $"""SELECT count(*) FROM weapons."Weapons" {Where}""");
            await Execute(app, $"""SELECT * FROM weapons."Weapons" {Where} ORDER BY "PermitUntil", "Serial" LIMIT 51""");
        });
        report.AtMost($"ended permits with weapons, {count:N0} permits", ours.P99, EndedMs, "limit", "ms", 1);
        report.Told("ended permits with weapons, p50", ours.P50, bare.P50, "count and page by bare SQL", "ms");
    }

    private static async Task Reports(BenchApp app, Report report, int count, Actor officer, WeaponReportKind kind)
    {
        var (name, asked) = ($"report of {kind.ToString().ToLowerInvariant()}", new ShowWeaponReport(kind, null, new DateOnly(2020, 1, 1), new DateOnly(2026, 12, 31)));
        var ours = await Measure.OneByOne(Heavy, async _ => await app.Send(asked, officer));
        var bare = await Measure.OneByOne(Heavy, async _ => await Execute(app, kind switch
        {
            WeaponReportKind.Weapons => """SELECT "Region", "Kind", "Status", "OwnerOrganisationId" IS NOT NULL, count(*) FROM weapons."Weapons" GROUP BY 1, 2, 3, 4""",
            WeaponReportKind.Permits => """SELECT "Region", "Kind", "Status", "HolderOrganisationId" IS NOT NULL, count(*), count(*) FILTER (WHERE "Until" < current_date) FROM weapons."Permits" GROUP BY 1, 2, 3, 4""",
            _ => """SELECT "Region", "What", count(*) FROM weapons."WeaponEvents" WHERE "On" BETWEEN '2020-01-01' AND '2026-12-31' GROUP BY 1, 2""",
        }));
        report.AtMost($"{name} among {count:N0}", ours.P99, ReportMs, "limit", "ms", 1);
        report.Told($"{name}, p50", ours.P50, bare.P50, "the same counts by bare SQL", "ms");
    }

    // A name and a part of a number may have more weapons than a page.
    private static (string Text, Guid? Id) Typed(IReadOnlyList<BenchWeapon> some, int round)
    {
        var one = some[round % some.Count];
        return (round % 5) switch
        {
            0 => (one.Number, one.Id),
            1 => (one.Number.ToLowerInvariant().Replace('k', 'к'), one.Id),
            2 => (one.Number[^7..], one.Id),
            3 => (one.OwnerIin, one.Id),
            _ => (one.Owner, null),
        };
    }

    private static async Task Bare(BenchApp app, IEnumerable<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            var found = await Execute(
                app,
                $"""
                SELECT w.* FROM (SELECT "Key", "WeaponId" FROM weapons."WeaponKeys" WHERE "Key" >= @low AND "Key" < @high ORDER BY "Key", "WeaponId" LIMIT {PageSize + 1}) k
                JOIN weapons."Weapons" w ON w."Id" = k."WeaponId" ORDER BY k."Key", k."WeaponId"
                """,
                ("low", prefix), ("high", prefix[..^1] + (char)(prefix[^1] + 1)));
            if (found > 0)
            {
                return;
            }
        }
    }

    private static async Task<int> Execute(BenchApp app, string sql, params (string Name, object Value)[] values)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Array.ForEach(values, v => VehicleBench.Add(command, v.Name, v.Value));
        await using var reader = await command.ExecuteReaderAsync();
        var found = 0;
        while (await reader.ReadAsync())
        {
            found++;
        }

        return found;
    }
}
