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

namespace Licensing.Weapons.Features;

/// <summary>The allowed list of weapons as a file, written page by page as it is read; each line leaves the trace that a look leaves.</summary>
internal sealed class ExportEndpoints : IEndpoints
{
    public const int MostLines = 50_000;
    private const int PageSize = 500;

    // With the mark, spreadsheets read Kazakh letters right; no field can be read as a formula.
    internal static readonly CsvWriterOptions Csv = new() { Separator = ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true };

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
        return Results.Stream(stream => Write(stream, Page, texts), "text/csv; charset=utf-8", $"{texts["WP.export.file"]}.csv");
    }

    private static async Task Write(Stream stream, Func<WeaponCursor?, Task<WeaponPage>> next, ITexts texts)
    {
        await using var csv = CsvWriter.Create(stream, Csv, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns.Select(c => texts[$"WP.registry.{c}"])], CancellationToken.None);
        var page = await next(null);
        for (var lines = page.Lines.Count; ; page = await next(page.Next), lines += page.Lines.Count)
        {
            foreach (var line in page.Lines)
            {
                await csv.WriteRecordAsync([.. Cells(line, texts)], CancellationToken.None);
            }

            await csv.FlushAsync(CancellationToken.None);
            if (page.Next is null)
            {
                return;
            }

            if (lines >= MostLines)
            {
                // A file that ends at the limit says so; nobody takes it for everything.
                await csv.WriteRecordAsync([texts.Format("WP.export.cut", MostLines)], CancellationToken.None);
                return;
            }
        }
    }

    private static IEnumerable<string> Cells(WeaponLine line, ITexts texts) =>
    [
        texts[$"WP.kind.{line.Kind}"], line.Title, line.Number, line.Year?.ToString(CultureInfo.InvariantCulture) ?? "", texts[$"WP.registry.status.{line.Status}"],
        line.OwnerName ?? "", line.OwnerNumber ?? "", line.PermitUntil is { } until ? Formats.Date(until) : "",
    ];
}
