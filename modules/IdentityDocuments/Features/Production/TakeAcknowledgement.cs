using System.Security.Cryptography;
using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>
/// A file of the printing house (ID flow): what was made is entered in the register and waits for its holder, what was not made goes back with its reason. Taken whole or not at
/// all; the same file a second time changes nothing.
/// </summary>
/// <param name="Content">The file; read once.</param>
[Allow(Roles.Operator, Roles.DecisionOfficer)]
internal sealed record TakeAcknowledgement(Stream Content) : ICommand<TakenAcknowledgement>;

/// <summary>What the file said.</summary>
/// <param name="Known">It was taken before: nothing was changed.</param>
internal sealed record TakenAcknowledgement(Guid BatchId, string Batch, int Produced, int Rejected, bool Known);

internal sealed class TakeAcknowledgementHandler(IdentityDocumentsDb db, MadeDocuments made) : IHandler<TakeAcknowledgement, TakenAcknowledgement>
{
    private const string Field = "file";

    public async Task<Result<TakenAcknowledgement>> Handle(TakeAcknowledgement request, UseCase useCase, CancellationToken cancellation)
    {
        var content = await PictureFiles.Read(request.Content, AcknowledgementReader.MostBytes, cancellation);
        var read = AcknowledgementReader.Read(content);
        if (read.Failure is { } unreadable)
        {
            return unreadable;
        }

        var (file, hash) = (read.Value, Convert.ToHexStringLower(SHA256.HashData(content)));
        if (await ProductionScope.Of(db.Batches, useCase.Actor).SingleOrDefaultAsync(b => b.Number == file.Batch, cancellation) is not { } batch)
        {
            return new Failure.Invalid(Field, "ID.ack-batch", file.Batch);
        }

        if (await db.Acknowledgements.FindAsync([file.Id], cancellation) is { } known)
        {
            return known.Sha256 == hash
                ? new TakenAcknowledgement(known.BatchId, batch.Number, known.Produced, known.Rejected, Known: true)
                : new Failure.Invalid(Field, "ID.ack-id-used", file.Id);
        }

        var items = await Items(batch.Id, cancellation);
        var news = file.Items.Where(i => items.GetValueOrDefault(i.Order)?.Says(i) != true).ToList();
        if (await Wrong(news, items, batch, BusinessTime.DateOf(useCase.Now), cancellation) is { Count: > 0 } wrong)
        {
            return new Failure.Invalid(wrong);
        }

        return await Take(file with { Items = news }, hash, batch, items, useCase, cancellation);
    }

    private async Task<Result<TakenAcknowledgement>> Take(
        AcknowledgementFile file, string hash, ProductionBatch batch, Dictionary<string, ItemOfBatch> items, UseCase useCase, CancellationToken cancellation)
    {
        foreach (var said in file.Items)
        {
            var (item, order) = items[said.Order];
            item.Answer(said);
            if (said.Rejected is { } reason)
            {
                order.Reject(reason, said.Note);
            }
            else
            {
                order.Produce(said.Number!, said.On!.Value);
            }

            useCase.Changed("production-order", order.Number, order.PersonId, order.CaseId);
        }

        if (await made.Enter([.. file.Items.Where(i => i.Rejected is null).Select(i => items[i.Order].Order)], useCase, cancellation) is { } failure)
        {
            return failure;
        }

        var rejected = file.Items.Count(i => i.Rejected is not null);
        batch.Answer(file.Items.Count, rejected, useCase.Now);
        db.Acknowledgements.Add(new Acknowledgement
        {
            Id = file.Id, BatchId = batch.Id, Sha256 = hash, Produced = file.Items.Count - rejected, Rejected = rejected, TakenBy = useCase.Actor.Name, TakenAt = useCase.Now,
        });
        useCase.Changed("production-batch", batch.Number);
        return new TakenAcknowledgement(batch.Id, batch.Number, file.Items.Count - rejected, rejected, Known: false);
    }

    private async Task<Dictionary<string, ItemOfBatch>> Items(Guid batchId, CancellationToken cancellation) =>
        (await db.BatchItems.Where(i => i.BatchId == batchId).Join(db.Orders, i => i.OrderId, o => o.Id, (i, o) => new { Item = i, Order = o }).ToListAsync(cancellation))
        .ToDictionary(r => r.Order.Number, r => new ItemOfBatch(r.Item, r.Order));

    private async Task<List<FieldError>> Wrong(
        List<AcknowledgedItem> news, Dictionary<string, ItemOfBatch> items, ProductionBatch batch, DateOnly today, CancellationToken cancellation)
    {
        var keys = news.Where(i => i.Number is not null).Select(i => IdentityDocument.FoldNumber(i.Number!)).ToList();
        var used = await db.Orders.AsNoTracking().Where(o => keys.Contains(o.MadeAs)).Select(o => new { o.Kind, o.MadeAs }).ToListAsync(cancellation);
        return
        [
            .. news.Where(i => !items.ContainsKey(i.Order)).Select(i => new FieldError(Field, "ID.ack-order", i.Order, batch.Number)),
            .. news.Where(i => items.TryGetValue(i.Order, out var known) && known.Item.Produced is not null).Select(i => new FieldError(Field, "ID.ack-answered", i.Order)),
            .. news.Where(i => i.On > today || i.On < BusinessTime.DateOf(batch.MadeAt)).Select(i => new FieldError(Field, "ID.ack-day", i.Order)),
            .. news.Where(i => i.Number is not null && items.TryGetValue(i.Order, out var known)
                && used.Exists(u => u.Kind == known.Order.Kind && u.MadeAs == IdentityDocument.FoldNumber(i.Number))).Select(i => new FieldError(Field, "ID.ack-number", i.Order, i.Number!)),
            .. news.Where(i => i.Number is not null && items.ContainsKey(i.Order)).GroupBy(i => (items[i.Order].Order.Kind, IdentityDocument.FoldNumber(i.Number!))).Where(g => g.Count() > 1)
                .Select(g => new FieldError(Field, "ID.ack-number", g.Last().Order, g.Last().Number!)),
        ];
    }
}

/// <summary>An order as it stands in a batch.</summary>
internal sealed record ItemOfBatch(BatchItem Item, ProductionOrder Order)
{
    /// <summary>Whether the printing house has said exactly this already.</summary>
    public bool Says(AcknowledgedItem said) => Item.Produced is { } produced && produced == (said.Rejected is null) && Item.Rejected == said.Rejected && Item.DocumentNumber == said.Number;
}
