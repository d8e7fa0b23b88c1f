using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>A trail of the last two years: rows made by the database, looks and changes of two thousand officers at cases by chance, some far oftener than others; sealed one after the other by the product's own chain.</summary>
internal static class AuditRows
{
    private const int Chunk = 500_000;
    private const int MostCases = 1_000_000;

    public static async Task Fill(BenchApp app, int wanted)
    {
        var known = await app.Read(db => db.Audit.LongCountAsync());
        if (known >= wanted)
        {
            return;
        }

        await Pour.Into(app, ["kernel.\"Audit\""], wanted > 2 * known, async (connection, _) =>
        {
            await Pour.Execute(connection, $"""
                DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench;
                CREATE UNLOGGED TABLE bench.seen AS SELECT row_number() OVER () n, "Id", "Number", "PersonId", "OfficeId" FROM (SELECT * FROM kernel."Cases" WHERE "PersonId" IS NOT NULL LIMIT {MostCases}) c;
                ALTER TABLE bench.seen ADD PRIMARY KEY (n); ANALYZE bench.seen
                """);
            for (var done = known; done < wanted; done += Chunk)
            {
                var until = Math.Min(wanted, done + Chunk);
                await Pour.Execute(connection, Rows(done + 1, until, wanted));
                Console.Error.Write($"\r{until:N0} rows of audit ");
            }

            await Pour.Execute(connection, "DROP SCHEMA bench CASCADE");
        });
        await Seal(app);
        await app.Settle();
    }

    // Of a hundred officers' looks, many fall on few cases: the square of chance. The last day is left to what the bench does itself.
    private static string Rows(long from, long until, long wanted) => $"""
        INSERT INTO kernel."Audit" ("At","UserId","UserName","OfficeId","Action","Verb","SubjectKind","SubjectId","PersonId","CaseId")
        SELECT now() - interval '1 day' - interval '730 days' * (({wanted} - g.i) / {wanted}::float8), md5('officer' || g.u)::uuid, 'Инспектор ' || lpad(g.u::text, 4, '0'), s."OfficeId",
            CASE WHEN g.i % 5 = 0 THEN 'TakeCase' ELSE 'ShowCase' END, CASE WHEN g.i % 5 = 0 THEN 'Changed' ELSE 'Viewed' END, 'case', s."Number", s."PersonId", s."Id"
        FROM (SELECT i, (random() * 1999)::int u, 1 + floor(power(random(), 2) * (SELECT count(*) FROM bench.seen))::bigint n FROM generate_series({from}, {until}) i) g
        JOIN bench.seen s ON s.n = g.n ORDER BY g.i
        """;

    private static async Task Seal(BenchApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        var last = await db.Seals.AsNoTracking().OrderByDescending(s => s.Position).FirstOrDefaultAsync();
        var (position, hash, after, now) = (last?.Position ?? 0, last?.Hash ?? AuditChain.Root, last?.RecordId ?? 0, ModelConventions.Cut(TimeProvider.System.GetUtcNow().UtcDateTime));
        var mapper = new Licensing.Demo.Mass.RowMapper(db.Model.FindEntityType(typeof(AuditSeal))!);
        var provider = app.Services.GetRequiredService<IDatabaseProvider>();
        await using var connection = app.Connection();
        await connection.OpenAsync();
        while (await db.Audit.AsNoTracking().Where(a => a.Id > after).OrderBy(a => a.Id).Take(Chunk / 10).ToListAsync() is { Count: > 0 } rows)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await provider.WriteRows(connection, transaction, mapper.Table, rows.Select(Link).ToList(), CancellationToken.None);
            await transaction.CommitAsync();
            after = rows[^1].Id;
            Console.Error.Write($"\r{position:N0} seals ");
        }

        object?[] Link(AuditRecord row) => mapper.Row(new AuditSeal { Position = ++position, RecordId = row.Id, Hash = hash = AuditChain.Link(hash, row), SealedAt = now });
    }
}
