using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Puts orders of decided cases in a batch for the printing house (ID flow).</summary>
[Allow(Roles.Operator, Roles.DecisionOfficer)]
internal sealed record MakeBatch(IReadOnlyList<Guid> OrderIds) : ICommand<MadeBatch>;

/// <summary>The batch.</summary>
internal sealed record MadeBatch(Guid Id, string Number);

internal sealed class MakeBatchValidator : IValidator<MakeBatch>
{
    /// <summary>Orders of one batch. DECISION: the act names no limit; a file with so many photographs still goes through a browser.</summary>
    public const int Most = 100;

    public IEnumerable<FieldError> Check(MakeBatch request)
    {
        if (request.OrderIds.Count is 0 or > Most)
        {
            yield return new("orders", "ID.choose-orders", $"{Most}");
        }
    }
}

internal sealed class MakeBatchHandler(IdentityDocumentsDb db, DatabaseSession session, PeopleDesk people) : IHandler<MakeBatch, MadeBatch>
{
    public async Task<Result<MadeBatch>> Handle(MakeBatch request, UseCase useCase, CancellationToken cancellation)
    {
        if (await people.FindOffice(useCase.Actor.OfficeId, cancellation) is not { } office)
        {
            return new Failure.NotFound("office", useCase.Actor.OfficeId);
        }

        var ids = request.OrderIds.Distinct().ToList();
        var orders = await ProductionScope.Of(db.Orders, useCase.Actor).Where(o => ids.Contains(o.Id)).FirstDueFirst().ToListAsync(cancellation);
        if (orders.Count != ids.Count)
        {
            return new Failure.NotFound("production-order", ids.Except(orders.Select(o => o.Id)).First().ToString());
        }

        var serial = await session.Next(IdentityDocumentsDb.SchemaName, IdentityDocumentsDb.BatchSerials, cancellation);
        var batch = db.Batches.Add(ProductionBatch.Make(serial, office, orders.Count, BusinessTime.DateOf(useCase.Now).Year, useCase.Officer, useCase.Now)).Entity;
        foreach (var (at, order) in orders.Index())
        {
            if (order.PutInto(batch) is { } problem)
            {
                return problem;
            }

            db.BatchItems.Add(new BatchItem { BatchId = batch.Id, OrderId = order.Id, Ordinal = at + 1 });
            useCase.Changed("production-order", order.Number, order.PersonId, order.CaseId);
        }

        useCase.Changed("production-batch", batch.Number);
        return new MadeBatch(batch.Id, batch.Number);
    }
}
