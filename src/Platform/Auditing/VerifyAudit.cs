using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Auditing;

/// <summary>Walks the whole chain and says where it breaks.</summary>
[Allow(Roles.System, Roles.Auditor)]
public sealed record VerifyAudit : IQuery<AuditVerdict>;

/// <summary>What was found.</summary>
/// <param name="Sealed">Links that fit.</param>
/// <param name="Unsealed">Rows that no link covers yet.</param>
/// <param name="OldestUnsealed">Age of the oldest of them, UTC instant of writing.</param>
/// <param name="Break">The first thing wrong, or nothing.</param>
public sealed record AuditVerdict(long Sealed, long Unsealed, DateTime? OldestUnsealed, AuditBreak? Break);

/// <summary>What is wrong with the chain.</summary>
public enum AuditFault
{
    /// <summary>The row's content does not fit its hash: it was changed, or links were reordered.</summary>
    Changed,

    /// <summary>The row of a link is gone.</summary>
    Removed,

    /// <summary>A link is gone.</summary>
    LinkMissing,
}

/// <summary>Where the chain breaks.</summary>
public sealed record AuditBreak(AuditFault Fault, long Position, long RecordId);

internal sealed class VerifyAuditHandler(KernelDb db) : IHandler<VerifyAudit, AuditVerdict>
{
    public async Task<Result<AuditVerdict>> Handle(VerifyAudit request, UseCase useCase, CancellationToken cancellation) => await new AuditWalk(db).Verify(cancellation);
}

/// <summary>The walk along the chain of a database: the live one, or one that was restored aside.</summary>
internal sealed class AuditWalk(KernelDb db)
{
    private const int Batch = 5000;

    public async Task<AuditVerdict> Verify(CancellationToken cancellation)
    {
        var (position, hash) = (0L, AuditChain.Root);
        while (true)
        {
            var after = position;
            var links = await db.Seals.AsNoTracking().Where(s => s.Position > after).OrderBy(s => s.Position).Take(Batch)
                .Select(s => new { Seal = s, Row = db.Audit.FirstOrDefault(a => a.Id == s.RecordId) }).ToListAsync(cancellation);
            foreach (var link in links)
            {
                if (FaultOf(link.Seal, link.Row, position, hash) is { } fault)
                {
                    return await Verdict(position, new AuditBreak(fault, link.Seal.Position, link.Seal.RecordId), cancellation);
                }

                (position, hash) = (link.Seal.Position, link.Seal.Hash);
            }

            if (links.Count < Batch)
            {
                return await Verdict(position, null, cancellation);
            }
        }
    }

    private static AuditFault? FaultOf(AuditSeal seal, AuditRecord? row, long position, string hash) =>
        seal.Position != position + 1 ? AuditFault.LinkMissing
        : row is null ? AuditFault.Removed
        : AuditChain.Link(hash, row) != seal.Hash ? AuditFault.Changed
        : null;

    private async Task<AuditVerdict> Verdict(long good, AuditBreak? at, CancellationToken cancellation)
    {
        var open = db.Audit.AsNoTracking().Where(a => !db.Seals.Any(s => s.RecordId == a.Id));
        return new AuditVerdict(good, await open.LongCountAsync(cancellation), await open.MinAsync(a => (DateTime?)a.At, cancellation), at);
    }
}
