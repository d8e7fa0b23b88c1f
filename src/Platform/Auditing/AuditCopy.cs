using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Auditing;

/// <summary>What was found in a copy of the log.</summary>
/// <param name="Rows">Rows that fit the chain.</param>
/// <param name="Roots">Roots that the copy reaches, and fits.</param>
/// <param name="Fault">The first thing wrong in words, or nothing.</param>
public sealed record CopyVerdict(long Rows, int Roots, string? Fault);

/// <summary>
/// A copy of the sealed log as text, a line a row: place in the chain, hash, and the row as it was hashed, with tabs between. The hash of a line is the SHA-256 of the hash before it
/// followed by the row, so that anybody can check the copy against the published roots without the database, or without this program.
/// </summary>
public static class AuditCopy
{
    private const int Batch = 5000;

    /// <summary>Writes the whole sealed log.</summary>
    /// <returns>How many rows.</returns>
    public static async Task<long> Write(KernelDb db, TextWriter to, CancellationToken cancellation)
    {
        var position = 0L;
        while (true)
        {
            var after = position;
            var links = await db.Seals.AsNoTracking().Where(s => s.Position > after).OrderBy(s => s.Position).Take(Batch)
                .Select(s => new { Seal = s, Row = db.Audit.First(a => a.Id == s.RecordId) }).ToListAsync(cancellation);
            foreach (var link in links)
            {
                await to.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{link.Seal.Position}\t{link.Seal.Hash}\t{CaseJson.Write(link.Row)}\n"));
            }

            position += links.Count;
            if (links.Count < Batch)
            {
                return position;
            }
        }
    }

    /// <summary>Checks a copy from its first line, and every root that was published.</summary>
    public static async Task<CopyVerdict> Check(TextReader copy, IReadOnlyList<string> roots, CancellationToken cancellation)
    {
        var wanted = roots.Where(line => line.Length > 0).Select(line => line.Split(';')).Where(parts => parts.Length == 3)
            .ToLookup(parts => long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1, parts => (Day: parts[0], Hash: parts[2]));
        var (rows, fits, hash) = (0L, 0, AuditChain.Root);
        while (await copy.ReadLineAsync(cancellation) is { } line)
        {
            var parts = line.Split('\t', 3);
            if (parts.Length != 3 || parts[0] != (rows + 1).ToString(CultureInfo.InvariantCulture))
            {
                return new CopyVerdict(rows, fits, $"line {rows + 1} is not row {rows + 1} of the chain");
            }

            hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash + parts[2])));
            if (hash != parts[1])
            {
                return new CopyVerdict(rows, fits, $"row {rows + 1} was changed, or stood elsewhere");
            }

            rows++;
            foreach (var (day, root) in wanted[rows])
            {
                if (root != hash)
                {
                    return new CopyVerdict(rows, fits, $"the log up to row {rows} is another one than on {day}");
                }

                fits++;
            }
        }

        var all = wanted.Sum(at => at.Count());
        return new CopyVerdict(rows, fits, fits == all ? null : $"the copy ends at row {rows}: {all - fits} of {all} roots lie behind it");
    }
}
