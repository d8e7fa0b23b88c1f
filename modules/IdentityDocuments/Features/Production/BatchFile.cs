using System.Text.Json;
using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Files;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>The file of a batch for the printing house, after the schema <c>production-batch</c>; the same rows give the same file.</summary>
[Allow(Roles.Operator, Roles.DecisionOfficer)]
internal sealed record WriteBatchFile(Guid BatchId) : IQuery<BatchFile>;

/// <summary>The file.</summary>
internal sealed record BatchFile(string Name, byte[] Content);

internal sealed class WriteBatchFileHandler(IdentityDocumentsDb db, IFileStore files) : IHandler<WriteBatchFile, BatchFile>
{
    private static readonly JsonWriterOptions Pretty = new() { Indented = true };

    public async Task<Result<BatchFile>> Handle(WriteBatchFile request, UseCase useCase, CancellationToken cancellation)
    {
        if (await ProductionScope.Of(db.Batches.AsNoTracking(), useCase.Actor).SingleOrDefaultAsync(b => b.Id == request.BatchId, cancellation) is not { } batch)
        {
            return new Failure.NotFound("production-batch", request.BatchId.ToString());
        }

        var rows = await db.BatchItems.AsNoTracking().Where(i => i.BatchId == batch.Id)
            .Join(db.Orders.AsNoTracking(), i => i.OrderId, o => o.Id, (i, o) => new { i.Ordinal, Order = o })
            .Join(db.Enrolments.AsNoTracking(), r => r.Order.CaseId, e => e.CaseId, (r, e) => new { r.Ordinal, r.Order, Taken = e }).OrderBy(r => r.Ordinal).ToListAsync(cancellation);
        using var content = new MemoryStream();
        await using (var json = new Utf8JsonWriter(content, Pretty))
        {
            json.WriteStartObject();
            json.WriteString("schema", ProductionSchemas.Batch);
            json.WriteString("batch", batch.Number);
            json.WriteString("madeAt", BusinessTime.FromUtc(batch.MadeAt));
            json.WriteString("office", batch.OfficeName);
            json.WriteStartArray("orders");
            foreach (var row in rows)
            {
                useCase.Viewed("production-order", row.Order.Number, row.Order.PersonId, row.Order.CaseId);
                await Write(json, row.Ordinal, row.Order, row.Taken, cancellation);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new BatchFile($"{batch.Number}.json", content.ToArray());
    }

    private async Task Write(Utf8JsonWriter json, int ordinal, ProductionOrder order, Enrolment taken, CancellationToken cancellation)
    {
        json.WriteStartObject();
        json.WriteNumber("position", ordinal);
        json.WriteString("order", order.Number);
        json.WriteString("document", order.Kind == CitizenDocumentKind.Passport ? "passport" : "identity-card");
        json.WriteNumber("termDays", order.Rank);
        json.WriteBoolean("expedited", order.IsExpedited);
        json.WriteString("dueOn", Day(BusinessTime.DateOf(order.DueAt)));
        json.WriteString("case", order.CaseNumber);
        json.WriteString("issuer", order.OfficeName);
        json.WriteStartObject("holder");
        Text(json, "iin", order.Iin);
        json.WriteString("surname", order.Surname);
        json.WriteString("givenName", order.GivenName);
        Text(json, "patronymic", order.Patronymic);
        json.WriteString("latinSurname", order.LatinSurname);
        json.WriteString("latinGivenName", order.LatinGivenName);
        json.WriteString("birthDate", Day(order.BirthDate));
        json.WriteString("sex", order.Sex == Kernel.People.Sex.Male ? "M" : "F");
        json.WriteString("birthPlace", order.BirthPlace);
        json.WriteString("address", order.Address);
        json.WriteEndObject();
        await Picture(json, "photo", taken.Photo, cancellation);
        await Picture(json, "signature", taken.Signature, cancellation);
        json.WriteEndObject();
    }

    private async Task Picture(Utf8JsonWriter json, string name, CapturedPicture? picture, CancellationToken cancellation)
    {
        if (picture is null)
        {
            json.WriteNull(name);
            return;
        }

        await using var content = files.Find(picture.File.Sha256) ?? throw new InvalidOperationException($"The picture {picture.File.Sha256} is not in the store.");
        json.WriteStartObject(name);
        json.WriteString("type", picture.File.ContentType);
        json.WriteString("sha256", picture.File.Sha256);
        json.WriteNumber("width", picture.Width);
        json.WriteNumber("height", picture.Height);
        json.WriteBase64String("content", await PictureFiles.Read(content, PictureRules.MostBytes(picture.Kind), cancellation));
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
