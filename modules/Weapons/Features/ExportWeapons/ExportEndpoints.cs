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

namespace Licensing.Weapons.Features;

/// <summary>The allowed list of weapons as a file, written page by page as it is read; each line leaves the trace that a look leaves.</summary>
internal sealed class ExportEndpoints : IEndpoints
{
    public const int MostLines = 50_000;
    private const int PageSize = 500;

    private static readonly string[] Columns = ["kind", "weapon", "number", "year", "status", "owner", "owner-number", "permit-until"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet($"{WeaponPaths.Export}/{{id:guid}}", Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = WeaponRoles.Counters }).ExcludeFromDescription();

    private static async Task<IResult> Export(Guid id, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts)
    {
        var actor = await current.Get() ?? Actor.Public;
        var taken = await dispatcher.Send(new TakeExport(id), actor, cancellation: http.RequestAborted);
        if (!taken.IsOk)
        {
            return Results.StatusCode(taken.Failure is Failure.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
        }

        var (purpose, kind, status) = taken.Value;
        async Task<WeaponPage> Page(WeaponCursor? after) => (await dispatcher.Send(
            new FindWeapons(After: after, Size: PageSize, Kind: kind, Status: status), actor, purpose, cancellation: http.RequestAborted)).Value;
        return CsvFile.Send(
            texts["WP.export.file"],
            Columns.Select(c => texts[$"WP.registry.{c}"]),
            CsvFile.Pages(
                await Page(null), page => page.Next is { } after ? () => Page(after) : null, page => page.Lines.Select(line => Cells(line, texts)),
                MostLines, texts.Format("WP.export.cut", MostLines)));
    }

    private static string[] Cells(WeaponLine line, ITexts texts) =>
    [
        texts[$"WP.kind.{line.Kind}"], line.Title, line.Number, line.Year?.ToString(CultureInfo.InvariantCulture) ?? "", texts[$"WP.registry.status.{line.Status}"],
        line.OwnerName ?? "", line.OwnerNumber ?? "", line.PermitUntil is { } until ? Formats.Date(until) : "",
    ];
}
