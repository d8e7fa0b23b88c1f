using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Printing;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>The list that goes with a batch.</summary>
[Allow(Roles.Operator, Roles.DecisionOfficer)]
internal sealed record PrintBatchList(Guid BatchId) : IQuery<PrintedPaper>;

internal sealed class PrintBatchListHandler(IdentityDocumentsDb db, PaperDesk desk) : IHandler<PrintBatchList, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintBatchList request, UseCase useCase, CancellationToken cancellation)
    {
        if (await ProductionScope.Of(db.Batches.AsNoTracking(), useCase.Actor).SingleOrDefaultAsync(b => b.Id == request.BatchId, cancellation) is not { } batch)
        {
            return new Failure.NotFound("production-batch", request.BatchId.ToString());
        }

        var orders = await db.BatchItems.AsNoTracking().Where(i => i.BatchId == batch.Id)
            .Join(db.Orders.AsNoTracking(), i => i.OrderId, o => o.Id, (i, o) => new { i.Ordinal, Order = o }).OrderBy(r => r.Ordinal).Select(r => r.Order).ToListAsync(cancellation);
        orders.ForEach(o => useCase.Viewed("production-order", o.Number, o.PersonId, o.CaseId));
        return desk.Print($"{batch.Number}.pdf", new BatchListPaper(
            await desk.Office(batch.OfficeId, cancellation), await desk.Edition(IdentityStandard.Declared, BusinessTime.DateOf(useCase.Now), cancellation), batch.Number,
            [.. orders.Select(o => new BatchListRow(o.Number, o.Name.Full, desk.Words($"ID.kind.{o.Kind}"), o.CaseNumber, BusinessTime.DateOf(o.DueAt), o.IsExpedited))], batch.MadeBy,
            PaperDesk.At(batch.MadeAt)));
    }
}
