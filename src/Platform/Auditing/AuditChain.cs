using System.Security.Cryptography;
using System.Text;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Auditing;

/// <summary>The hash of a link of the chain: over the previous hash and every column of the row.</summary>
public static class AuditChain
{
    /// <summary>What the first link follows.</summary>
    public const string Root = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>SHA-256, hexadecimal, lower case.</summary>
    public static string Link(string previous, AuditRecord row) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(previous + CaseJson.Write(row))));
}

/// <summary>Seals rows that are not in the chain yet, in order of their keys.</summary>
[Allow(Roles.System)]
[Housekeeping]
public sealed record SealAudit(int Most = 5000) : ICommand<int>;

internal sealed class SealAuditHandler(KernelDb db) : IHandler<SealAudit, int>
{
    /// <summary>Keys are given before rows are committed: a row may appear this long after later ones.</summary>
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromHours(1);

    public async Task<Result<int>> Handle(SealAudit request, UseCase useCase, CancellationToken cancellation)
    {
        var last = await db.Seals.AsNoTracking().OrderByDescending(s => s.Position).FirstOrDefaultAsync(cancellation);
        var (since, sealedUpTo) = (useCase.Now - LongestTransaction, last?.RecordId ?? 0);
        var rows = await db.Audit.AsNoTracking()
            .Where(a => a.At >= since || a.Id > sealedUpTo)
            .Where(a => !db.Seals.Any(s => s.RecordId == a.Id))
            .OrderBy(a => a.Id).Take(request.Most).ToListAsync(cancellation);
        var (position, hash) = (last?.Position ?? 0, last?.Hash ?? AuditChain.Root);
        foreach (var row in rows)
        {
            hash = AuditChain.Link(hash, row);
            db.Seals.Add(new AuditSeal { Position = ++position, RecordId = row.Id, Hash = hash, SealedAt = useCase.Now });
        }

        return rows.Count;
    }
}
