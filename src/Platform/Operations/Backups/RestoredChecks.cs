using System.Globalization;
using Licensing.Platform.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Operations.Backups;

/// <summary>Looks at a database that was restored: is everything there that the manifest says, and is the audit chain whole?</summary>
internal sealed class RestoredChecks(BackupPlaces places)
{
    /// <summary>What was counted, and what is wrong.</summary>
    public async Task<(IReadOnlyList<RunCount> Checked, IReadOnlyList<RunFault> Faults)> Run(string connectionString, BackupManifest manifest, CancellationToken cancellation)
    {
        await using var connection = places.Connect(connectionString);
        await connection.OpenAsync(cancellation);
        var tables = await places.Tools.Count(connection, null, cancellation);
        await using var kernel = places.Kernel(connection);
        var verdict = await new AuditWalk(kernel).Verify(cancellation);
        var faults = new List<RunFault>(Compare(manifest, tables));
        if (verdict.Break is { } found)
        {
            faults.Add(new RunFault("audit-broken", $"{found.Fault}", null, Text(found.Position)));
        }
        else if (await HashAt(kernel, manifest, cancellation) is { } other)
        {
            faults.Add(new RunFault("audit-root", Text(manifest.Sealed), manifest.Root, other));
        }

        RunCount[] counted = [new("tables", tables.Count), new("rows", tables.Values.Sum()), new("sealed", verdict.Sealed)];
        return (counted, faults);
    }

    /// <summary>Where figures are near only, a table that is missing or has lost all its rows is what can be told.</summary>
    internal static IEnumerable<RunFault> Compare(BackupManifest manifest, IReadOnlyDictionary<string, long> restored)
    {
        foreach (var (table, rows) in manifest.Tables)
        {
            if (!restored.TryGetValue(table, out var found))
            {
                yield return new RunFault("table-missing", table, Text(rows));
            }
            else if (manifest.IsExact ? found != rows : found == 0 && rows > 0)
            {
                yield return new RunFault("rows-differ", table, Text(rows), Text(found));
            }
        }

        foreach (var table in restored.Keys.Where(table => !manifest.Tables.ContainsKey(table)))
        {
            yield return new RunFault("table-strange", table);
        }
    }

    private static async Task<string?> HashAt(Data.KernelDb kernel, BackupManifest manifest, CancellationToken cancellation)
    {
        // A chain counted after its backup may have grown since: the backup then ends before that link.
        var last = await kernel.Seals.OrderByDescending(s => s.Position).Select(s => s.Position).FirstOrDefaultAsync(cancellation);
        if (manifest.Sealed == 0 || (!manifest.IsExact && last < manifest.Sealed))
        {
            return null;
        }

        var hash = await kernel.Seals.Where(s => s.Position == manifest.Sealed).Select(s => s.Hash).SingleOrDefaultAsync(cancellation);
        return hash == manifest.Root ? null : hash ?? "";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
