using System.Globalization;
using CsvHelper;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Inventories and ammunition books as papers and as files for a spreadsheet.</summary>
internal sealed class OrganisationEndpoints : IEndpoints
{
    // With the mark, spreadsheets read Kazakh letters right; no field can be read as a formula.
    private static readonly CsvWriterOptions Options = new() { Separator = ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public void Map(IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").RequireAuthorization(new AuthorizeAttribute { Roles = OrganisationRoles.Readers }).ExcludeFromDescription();
        files.MapGet("/print/weapon-inventory/{id:guid}", (Guid id, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts) =>
            Paper(new PrintInventoryAct(id), texts["WP.inventory.purpose"], http, current, dispatcher));
        files.MapGet("/print/ammunition-book/{id:guid}", (Guid id, string? purpose, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Paper(new PrintAmmunitionBook(id), purpose, http, current, dispatcher));
        files.MapGet($"{OrganisationPaths.Inventories}/{{id:guid}}/csv", (Guid id, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts) =>
            Csv(new ShowInventory(id), texts["WP.inventory.purpose"], (sheet, to) => Write(sheet, to, texts), sheet => $"{sheet.Number}.csv", http, current, dispatcher));
        files.MapGet("/weapons/ammunition/{id:guid}/csv", (Guid id, string? purpose, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts) =>
            Csv(new ShowAmmunitionBook(id, Size: ShowAmmunitionBookHandler.Most), purpose, (book, to) => Write(book, to, texts), book => $"{book.Calibre}.csv", http, current, dispatcher));
    }

    private static async Task<IResult> Paper(IRequest<RegistryPaper> request, string? purpose, HttpContext http, ICurrentActor current, IDispatcher dispatcher)
    {
        var result = await dispatcher.Send(request, await current.Get() ?? Actor.Public, Short(purpose), cancellation: http.RequestAborted);
        if (!result.IsOk)
        {
            return Results.StatusCode(Status(result.Failure!));
        }

        http.Response.Headers.ContentDisposition = $"inline; filename=\"{result.Value.FileName}\"";
        return Results.Bytes(result.Value.Pdf, "application/pdf");
    }

    private static async Task<IResult> Csv<T>(
        IRequest<T> request, string? purpose, Func<T, CsvWriter, Task> write, Func<T, string> name, HttpContext http, ICurrentActor current, IDispatcher dispatcher)
    {
        var result = await dispatcher.Send(request, await current.Get() ?? Actor.Public, Short(purpose), cancellation: http.RequestAborted);
        return result.IsOk
            ? Results.Stream(
                async stream =>
                {
                    await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
                    await write(result.Value, csv);
                },
                "text/csv; charset=utf-8",
                name(result.Value))
            : Results.StatusCode(Status(result.Failure!));
    }

    private static async Task Write(InventorySheet sheet, CsvWriter csv, ITexts texts)
    {
        string[] columns = ["extra.number", "weapon-title", "room", "result", "note", "by", "at"];
        await csv.WriteRecordAsync([.. columns.Select(c => texts[$"WP.inventory.{c}"])], CancellationToken.None);
        foreach (var line in sheet.Lines)
        {
            await csv.WriteRecordAsync(
                [line.Number, line.Title, line.Place ?? "", texts[$"WP.inventory-result.{line.Result}"], line.Note ?? "", line.By ?? "", line.At is { } at ? Formats.Moment(at) : ""],
                CancellationToken.None);
        }
    }

    private static async Task Write(AmmunitionBook book, CsvWriter csv, ITexts texts)
    {
        string[] columns = ["on", "move", "in", "out", "balance", "paper", "by"];
        await csv.WriteRecordAsync(["№", .. columns.Select(c => texts[$"WP.ammunition.{c}"])], CancellationToken.None);
        foreach (var row in book.Lines.Reverse())
        {
            var amount = Number(row.Quantity);
            await csv.WriteRecordAsync(
                [Number(row.Ordinal), Formats.Date(row.On), texts[$"WP.ammunition-move.{row.Move}"], row.IsIn ? amount : "", row.IsIn ? "" : amount, Number(row.Balance), row.Paper, row.By],
                CancellationToken.None);
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Short(string? purpose) => purpose?.Length > WeaponAccess.LongestPurpose ? null : purpose;

    private static int Status(Failure failure) => failure switch
    {
        Failure.Invalid => StatusCodes.Status400BadRequest,
        Failure.NotAllowed => StatusCodes.Status403Forbidden,
        Failure.NotFound => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status409Conflict,
    };
}
