using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>A batch with its files and the people of each.</summary>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowBatch(Guid BatchId) : IQuery<BatchSheet>;

/// <summary>What the page of a batch shows.</summary>
internal sealed record BatchSheet(CommissionBatch Batch, IReadOnlyList<BatchFile> Files);

/// <summary>A file of a batch: who goes to the commission, and who does not because of what a body found.</summary>
internal sealed record BatchFile(CitizenshipFile File, IReadOnlyList<FileMember> Asked, IReadOnlyList<FileMember> Others);

internal sealed class ShowBatchHandler(CitizenshipDb db) : IHandler<ShowBatch, BatchSheet>
{
    public async Task<Result<BatchSheet>> Handle(ShowBatch request, UseCase useCase, CancellationToken cancellation)
    {
        var (actor, supervisor) = (useCase.Actor, useCase.Actor.Has(Roles.Supervisor));
        var batch = await db.Batches.AsNoTracking().SingleOrDefaultAsync(
            b => b.Id == request.BatchId && (b.OfficeId == actor.OfficeId || (supervisor && b.Region == actor.Region)), cancellation);
        if (batch is null)
        {
            return new Failure.NotFound("commission-batch", request.BatchId.ToString());
        }

        var files = await BatchFiles.Of(db, batch.Id, cancellation);
        files.ForEach(f => f.File.Members.ForEach(m => useCase.Viewed("citizenship-file", f.File.CaseNumber, m.PersonId, f.File.CaseId)));
        return new BatchSheet(batch, files);
    }
}

/// <summary>The files of a batch as page and covering list have them.</summary>
internal static class BatchFiles
{
    public static async Task<List<BatchFile>> Of(CitizenshipDb db, Guid batchId, CancellationToken cancellation)
    {
        var files = await db.Files.AsNoTracking().Include(f => f.Members).Where(f => f.BatchId == batchId).OrderBy(f => f.FiledAt).ThenBy(f => f.CaseId).ToListAsync(cancellation);
        var ids = files.ConvertAll(f => f.CaseId);
        var opinions = (await db.Opinions.AsNoTracking().Where(o => ids.Contains(o.CaseId)).ToListAsync(cancellation)).ToLookup(o => o.CaseId);
        return files.ConvertAll(f =>
        {
            var asked = f.Left([.. opinions[f.CaseId]]);
            return new BatchFile(f, asked, [.. f.Members.Except(asked).OrderBy(m => m.Ordinal)]);
        });
    }
}
