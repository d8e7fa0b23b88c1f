using CsvHelper;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Vehicles.Features;

/// <summary>What a search found as a file, up to a limit: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportVehicles : IEndpoints
{
    public const int MostLines = 5_000;
    private const int PageSize = 500;

    public static readonly string[] Readers = [Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor];

    // With the mark, spreadsheets read Kazakh letters right; no field can be read as a formula.
    private static readonly CsvWriterOptions Csv = new() { Separator = ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    private static readonly string[] Columns = ["plate", "vin", "vehicle", "colour", "certificate", "owner", "owner-number", "status"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet($"{VehiclePaths.Registry}/export", Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', Readers) }).ExcludeFromDescription();

    private static async Task<IResult> Export(string? q, string? by, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts)
    {
        var asked = new FindVehicles(q, Size: PageSize, By: Enum.TryParse<VehicleSought>(by, out var sought) && Enum.IsDefined(sought) ? sought : null);
        var actor = await current.Get() ?? Actor.Public;
        Task<Result<VehiclePage>> Page(VehicleCursor? after) => dispatcher.Send(asked with { After = after }, actor, "export", cancellation: http.RequestAborted);
        return await Page(null) switch
        {
            { IsOk: true } first => Results.Stream(stream => Write(stream, first.Value, Page, texts), "text/csv; charset=utf-8", $"{texts["VR.registry.export.file"]}.csv"),
            { Failure: Failure.Invalid } => Results.BadRequest(),
            _ => Results.Forbid(),
        };
    }

    private static async Task Write(Stream stream, VehiclePage page, Func<VehicleCursor?, Task<Result<VehiclePage>>> next, ITexts texts)
    {
        await using var csv = CsvWriter.Create(stream, Csv, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns.Select(c => texts[$"VR.registry.{c}"])], CancellationToken.None);
        for (var lines = PageSize; ; page = (await next(page.Next)).Value, lines += PageSize)
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
                await csv.WriteRecordAsync([texts.Format("VR.registry.export.cut", MostLines)], CancellationToken.None);
                return;
            }
        }
    }

    private static IEnumerable<string> Cells(VehicleLine line, ITexts texts) =>
    [
        line.Plate ?? "", line.Identifier, line.Title, line.Colour, line.Certificate ?? "", line.OwnerName ?? "", line.OwnerNumber ?? "",
        texts[$"VR.registry.status.{line.Status}"],
    ];
}
