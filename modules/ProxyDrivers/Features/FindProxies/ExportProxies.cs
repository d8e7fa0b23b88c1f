using CsvHelper;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Domain;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ProxyDrivers.Features;

/// <summary>The registry as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportProxies : IEndpoints
{
    private const int PageSize = 500;
    private const int MostPages = 100;

    // With the mark, spreadsheets read Kazakh letters right; no field can be read as a formula.
    private static readonly CsvWriterOptions Csv = new() { Separator = ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    private static readonly string[] Columns = ["mark", "plate", "vehicle", "owner", "driver", "birth-date", "attorney", "from", "valid-to", "ended-on", "status", "office"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/proxy-drivers/export", Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = $"{Roles.DecisionOfficer},{Roles.ApprovingChief},{Roles.Supervisor}" }).ExcludeFromDescription();

    private static async Task<IResult> Export(string? q, string? status, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts)
    {
        var asked = new FindProxies(q, Enum.TryParse<ProxyStatus>(status, out var wanted) ? wanted : null, Size: PageSize);
        var actor = await current.Get() ?? Actor.Public;
        Task<Result<ProxyPage>> Page(long? below) => dispatcher.Send(asked with { Below = below }, actor, "export", cancellation: http.RequestAborted);
        return await Page(null) is { IsOk: true } first
            ? Results.Stream(stream => Write(stream, first.Value, Page, texts), "text/csv; charset=utf-8", $"{texts["PD.export.file"]}.csv")
            : Results.Forbid();
    }

    private static async Task Write(Stream stream, ProxyPage page, Func<long?, Task<Result<ProxyPage>>> next, ITexts texts)
    {
        await using var csv = CsvWriter.Create(stream, Csv, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns.Select(c => texts[$"PD.column.{c}"])], CancellationToken.None);
        for (var pages = 1; ; page = (await next(page.Next)).Value, pages++)
        {
            foreach (var line in page.Lines)
            {
                await csv.WriteRecordAsync([.. Cells(line, texts)], CancellationToken.None);
            }

            await csv.FlushAsync(CancellationToken.None);
            if (page.Next is null || pages == MostPages)
            {
                return;
            }
        }
    }

    private static IEnumerable<string> Cells(ProxyLine line, ITexts texts) =>
    [
        line.MarkNumber, line.Plate ?? "", line.VehicleTitle, line.Owner, line.Driver, Formats.Date(line.BirthDate), line.AttorneyNumber,
        Formats.Date(line.From), Day(line.ValidTo), Day(line.EndedOn), texts[$"PD.status.{line.Status}"], line.RegisteredBy,
    ];

    private static string Day(DateOnly? day) => day is { } there ? Formats.Date(there) : "";
}
