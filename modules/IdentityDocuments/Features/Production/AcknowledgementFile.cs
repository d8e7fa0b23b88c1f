using System.Globalization;
using System.Text.Json;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.UseCases;

namespace Licensing.IdentityDocuments.Features;

/// <summary>A file of the printing house as it was read.</summary>
internal sealed record AcknowledgementFile(string Id, string Batch, IReadOnlyList<AcknowledgedItem> Items);

/// <summary>Reads such a file after the schema <c>production-acknowledgement</c>: whatever is not as the schema says is named, and nothing is taken.</summary>
internal static class AcknowledgementReader
{
    /// <summary>A file with a hundred answers is far smaller.</summary>
    public const int MostBytes = 256 * 1024;

    private const string Field = "file";
    private const int MostFaults = 10;
    private static readonly Dictionary<string, RejectReason> Reasons = new()
    {
        ["photo-unusable"] = RejectReason.PhotoUnusable, ["signature-unusable"] = RejectReason.SignatureUnusable, ["data-wrong"] = RejectReason.DataWrong, ["blank-spoilt"] = RejectReason.BlankSpoilt,
    };

    private static readonly string[] Whole = ["schema", "id", "batch", "madeAt", "items"];
    private static readonly string[] OfProduced = ["order", "outcome", "number", "producedOn"];
    private static readonly string[] OfRejected = ["order", "outcome", "reason", "note"];

    public static Result<AcknowledgementFile> Read(byte[] content)
    {
        if (content.Length > MostBytes)
        {
            return new Failure.Invalid(Field, "ID.ack-large", $"{MostBytes / 1024}");
        }

        try
        {
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 8 });
            return JsonTexts.AreReadable(document.RootElement) ? Read(document.RootElement) : new Failure.Invalid(Field, "ID.ack-unreadable");
        }
        catch (JsonException)
        {
            return new Failure.Invalid(Field, "ID.ack-unreadable");
        }
    }

    private static Result<AcknowledgementFile> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, "schema") != ProductionSchemas.Acknowledgement || Unknown(root, Whole) is not null)
        {
            return new Failure.Invalid(Field, "ID.ack-schema", ProductionSchemas.Acknowledgement);
        }

        if (Text(root, "id") is not { Length: > 0 and <= Acknowledgement.LongestId } id || Text(root, "batch") is not { Length: > 0 and <= 20 } batch
            || !DateTimeOffset.TryParse(Text(root, "madeAt"), CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array || items.GetArrayLength() is 0 or > MakeBatchValidator.Most)
        {
            return new Failure.Invalid(Field, "ID.ack-head");
        }

        var read = items.EnumerateArray().Select((item, at) => (At: at + 1, Item: Item(item))).ToList();
        var wrong = read.Where(r => r.Item is null).Take(MostFaults).Select(r => new FieldError(Field, "ID.ack-item", $"{r.At}")).ToList();
        var twice = read.Where(r => r.Item is not null).GroupBy(r => r.Item!.Order).Where(g => g.Count() > 1).Select(g => new FieldError(Field, "ID.ack-twice", g.Key));
        wrong.AddRange(twice.Take(MostFaults));
        return wrong.Count > 0 ? new Failure.Invalid(wrong) : new AcknowledgementFile(id, batch, [.. read.Select(r => r.Item!)]);
    }

    private static AcknowledgedItem? Item(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || Text(item, "order") is not { Length: > 0 and <= 20 } order)
        {
            return null;
        }

        return Text(item, "outcome") switch
        {
            "produced" when Unknown(item, OfProduced) is null && Text(item, "number") is { } number && IdentityDocument.FoldNumber(number).Length >= 3
                && number.Length <= CitizenDocument.LongestNumber && Day(Text(item, "producedOn")) is { } on => new AcknowledgedItem(order, number.Trim(), on, null, null),
            "rejected" when Unknown(item, OfRejected) is null && Reasons.TryGetValue(Text(item, "reason") ?? "", out var reason)
                && (!item.TryGetProperty("note", out var note) || (note.ValueKind == JsonValueKind.String && note.GetString()!.Length <= CitizenDocument.LongestWords)) =>
                new AcknowledgedItem(order, null, null, reason, Text(item, "note")),
            _ => null,
        };
    }

    private static string? Unknown(JsonElement element, string[] known) => element.EnumerateObject().Select(p => p.Name).FirstOrDefault(name => !known.Contains(name));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !value.GetString()!.Contains('\0', StringComparison.Ordinal) ? value.GetString() : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
