using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>What waits for the printing house, the expedited first, and the batches that went there, the newest first.</summary>
/// <param name="Below">Serial of the last batch of the page before.</param>
[Allow(Roles.Operator, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ListProduction(long? Below = null, int Size = 25) : IQuery<ProductionPage>;

/// <summary>Orders and batches.</summary>
/// <param name="Waiting">Orders that can go now, at most as many as a batch takes.</param>
/// <param name="Count">How many wait altogether.</param>
/// <param name="Rejected">Orders that wait for an officer, because the printing house sent them back.</param>
/// <param name="Next">Where the next page of batches begins, or none.</param>
internal sealed record ProductionPage(IReadOnlyList<OrderLine> Waiting, int Count, IReadOnlyList<OrderLine> Rejected, IReadOnlyList<BatchLine> Batches, long? Next);

/// <summary>An order of a list.</summary>
internal sealed record OrderLine(
    Guid Id, string Number, CitizenDocumentKind Kind, string Holder, Guid CaseId, string CaseNumber, int Rank, bool IsExpedited, DateTime DueAt, DateTime OrderedAt, string Office,
    RejectReason? Rejected, string? RejectNote)
{
    public static OrderLine Of(ProductionOrder o) =>
        new(o.Id, o.Number, o.Kind, o.Name.Full, o.CaseId, o.CaseNumber, o.Rank, o.IsExpedited, o.DueAt, o.OrderedAt, o.OfficeName, o.Rejected, o.RejectNote);
}

/// <summary>A batch of a list.</summary>
internal sealed record BatchLine(Guid Id, long Serial, string Number, DateTime MadeAt, string MadeBy, string Office, int Orders, int Answered, int Rejected, DateTime? ClosedAt)
{
    public static BatchLine Of(ProductionBatch b) => new(b.Id, b.Serial, b.Number, b.MadeAt, b.MadeBy, b.OfficeName, b.Orders, b.Answered, b.Rejected, b.ClosedAt);
}

internal sealed class ListProductionHandler(IdentityDocumentsDb db) : IHandler<ListProduction, ProductionPage>
{
    private const int MostRejected = 50;
    private const int MostBatches = 500;

    public async Task<Result<ProductionPage>> Handle(ListProduction request, UseCase useCase, CancellationToken cancellation)
    {
        var own = ProductionScope.Of(db.Orders.AsNoTracking(), useCase.Actor);
        var waiting = await own.Where(o => o.State == OrderState.Waiting).FirstDueFirst().Take(MakeBatchValidator.Most).ToListAsync(cancellation);
        var rejected = await own.Where(o => o.State == OrderState.Rejected).FirstDueFirst().Take(MostRejected).ToListAsync(cancellation);
        foreach (var order in waiting.Concat(rejected))
        {
            useCase.Viewed("production-order", order.Number, order.PersonId, order.CaseId);
        }

        var batches = ProductionScope.Of(db.Batches.AsNoTracking(), useCase.Actor);
        batches = request.Below is { } below ? batches.Where(b => b.Serial < below) : batches;
        var size = Math.Clamp(request.Size, 1, MostBatches);
        var found = await batches.OrderByDescending(b => b.Serial).Take(size + 1).ToListAsync(cancellation);
        return new ProductionPage(
            [.. waiting.Select(OrderLine.Of)], await own.CountAsync(o => o.State == OrderState.Waiting, cancellation), [.. rejected.Select(OrderLine.Of)],
            [.. found.Take(size).Select(BatchLine.Of)], found.Count > size ? found[size - 1].Serial : null);
    }
}

/// <summary>Whose orders and batches somebody sees: the central operator all, a supervisor the region, everybody else the own office.</summary>
internal static class ProductionScope
{
    public static IQueryable<ProductionOrder> Of(IQueryable<ProductionOrder> orders, Actor actor) =>
        actor.Has(Roles.Operator, Roles.System) ? orders
        : actor.Has(Roles.Supervisor) ? orders.Where(o => o.Region == actor.Region)
        : orders.Where(o => o.OfficeId == actor.OfficeId);

    public static IQueryable<ProductionBatch> Of(IQueryable<ProductionBatch> batches, Actor actor) =>
        actor.Has(Roles.Operator, Roles.System) ? batches
        : actor.Has(Roles.Supervisor) ? batches.Where(b => b.Region == actor.Region)
        : batches.Where(b => b.OfficeId == actor.OfficeId);

    /// <summary>Expedited terms go first, and of the same term what is due first (ID-4.1).</summary>
    public static IOrderedQueryable<ProductionOrder> FirstDueFirst(this IQueryable<ProductionOrder> orders) =>
        orders.OrderBy(o => o.Rank).ThenBy(o => o.DueAt).ThenBy(o => o.Serial);
}
