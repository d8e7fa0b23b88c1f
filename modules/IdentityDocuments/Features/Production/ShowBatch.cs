using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>A batch with what the printing house said of each order.</summary>
[Allow(Roles.Operator, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowBatch(Guid BatchId) : IQuery<BatchSheet>;

/// <summary>What the page of a batch shows.</summary>
internal sealed record BatchSheet(BatchLine Batch, IReadOnlyList<BatchRow> Rows, IReadOnlyList<TakenFile> Files);

/// <summary>An order of a batch.</summary>
/// <param name="Produced">What the printing house said; none until then.</param>
internal sealed record BatchRow(int Ordinal, OrderLine Order, bool? Produced, string? DocumentNumber, RejectReason? Rejected, string? Note);

/// <summary>A file of the printing house that was taken.</summary>
internal sealed record TakenFile(string Id, int Produced, int Rejected, string TakenBy, DateTime TakenAt);

internal sealed class ShowBatchHandler(IdentityDocumentsDb db) : IHandler<ShowBatch, BatchSheet>
{
    public async Task<Result<BatchSheet>> Handle(ShowBatch request, UseCase useCase, CancellationToken cancellation)
    {
        if (await ProductionScope.Of(db.Batches.AsNoTracking(), useCase.Actor).SingleOrDefaultAsync(b => b.Id == request.BatchId, cancellation) is not { } batch)
        {
            return new Failure.NotFound("production-batch", request.BatchId.ToString());
        }

        var items = await db.BatchItems.AsNoTracking().Where(i => i.BatchId == batch.Id).OrderBy(i => i.Ordinal)
            .Join(db.Orders.AsNoTracking(), i => i.OrderId, o => o.Id, (i, o) => new { Item = i, Order = o }).OrderBy(r => r.Item.Ordinal).ToListAsync(cancellation);
        items.ForEach(i => useCase.Viewed("production-order", i.Order.Number, i.Order.PersonId, i.Order.CaseId));
        var files = await db.Acknowledgements.AsNoTracking().Where(a => a.BatchId == batch.Id).OrderBy(a => a.TakenAt)
            .Select(a => new TakenFile(a.Id, a.Produced, a.Rejected, a.TakenBy, a.TakenAt)).ToListAsync(cancellation);
        return new BatchSheet(
            BatchLine.Of(batch), [.. items.Select(i => new BatchRow(i.Item.Ordinal, OrderLine.Of(i.Order), i.Item.Produced, i.Item.DocumentNumber, i.Item.Rejected, i.Item.Note))], files);
    }
}
