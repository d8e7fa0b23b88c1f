using System.Globalization;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Inventories and ammunition books as papers and as files for a spreadsheet.</summary>
internal sealed class OrganisationEndpoints : IEndpoints
{
    private static readonly string[] InventoryColumns = ["extra.number", "weapon-title", "room", "result", "note", "by", "at"];
    private static readonly string[] AmmunitionColumns = ["on", "move", "in", "out", "balance", "paper", "by"];

    public void Map(IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").RequireAuthorization(new AuthorizeAttribute { Roles = OrganisationRoles.Readers }).ExcludeFromDescription();
        files.MapGet("/print/weapon-inventory/{id:guid}", (Guid id, HttpContext http, PaperReply reply, ITexts texts) =>
            reply.Show(new PrintInventoryAct(id), http, texts["WP.inventory.purpose"]));
        files.MapGet("/print/ammunition-book/{id:guid}", (Guid id, string? purpose, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintAmmunitionBook(id), http, purpose));
        files.MapGet($"{OrganisationPaths.Inventories}/{{id:guid}}/csv", (Guid id, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts) =>
            Csv(new ShowInventory(id), texts["WP.inventory.purpose"], sheet => Sheet(sheet, texts), http, current, dispatcher));
        files.MapGet("/weapons/ammunition/{id:guid}/csv", (Guid id, string? purpose, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts) =>
            Csv(new ShowAmmunitionBook(id, Size: ShowAmmunitionBookHandler.Most), purpose, book => Book(book, texts), http, current, dispatcher));
    }

    private static async Task<IResult> Csv<T>(IRequest<T> request, string? purpose, Func<T, IResult> file, HttpContext http, ICurrentActor current, IDispatcher dispatcher)
    {
        var asked = purpose?.Length > WeaponAccess.LongestPurpose ? null : purpose;
        var result = await dispatcher.Send(request, await current.Get() ?? Actor.Public, asked, cancellation: http.RequestAborted);
        return result.IsOk ? file(result.Value) : Results.StatusCode(PaperReply.StatusOf(result.Failure!));
    }

    private static IResult Sheet(InventorySheet sheet, ITexts texts) => CsvFile.Send(
        sheet.Number,
        InventoryColumns.Select(c => texts[$"WP.inventory.{c}"]),
        sheet.Lines.Select(string[] (line) =>
            [line.Number, line.Title, line.Place ?? "", texts[$"WP.inventory-result.{line.Result}"], line.Note ?? "", line.By ?? "", line.At is { } at ? Formats.Moment(at) : ""]));

    private static IResult Book(AmmunitionBook book, ITexts texts) => CsvFile.Send(
        book.Calibre,
        AmmunitionColumns.Select(c => texts[$"WP.ammunition.{c}"]).Prepend("№"),
        book.Lines.Reverse().Select(string[] (row) =>
        {
            var amount = Number(row.Quantity);
            return
            [
                Number(row.Ordinal), Formats.Date(row.On), texts[$"WP.ammunition-move.{row.Move}"], row.IsIn ? amount : "", row.IsIn ? "" : amount,
                Number(row.Balance), row.Paper, row.By,
            ];
        }));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
