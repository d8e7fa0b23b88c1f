using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Domain;
using Licensing.Web.Files;
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
    private const int MostLines = 50_000;

    private static readonly string[] Columns = ["mark", "plate", "vehicle", "owner", "driver", "birth-date", "attorney", "from", "valid-to", "ended-on", "status", "office"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/proxy-drivers/export", Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = $"{Roles.DecisionOfficer},{Roles.ApprovingChief},{Roles.Supervisor}" }).ExcludeFromDescription();

    private static async Task<IResult> Export(string? q, string? status, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts)
    {
        var asked = new FindProxies(q, Enum.TryParse<ProxyStatus>(status, out var wanted) ? wanted : null, Size: PageSize);
        var actor = await current.Get() ?? Actor.Public;
        Task<Result<ProxyPage>> Page(long? below) => dispatcher.Send(asked with { Below = below }, actor, "export", cancellation: http.RequestAborted);
        return await Page(null) is { IsOk: true } first
            ? CsvFile.Send(
                texts["PD.export.file"],
                Columns.Select(c => texts[$"PD.column.{c}"]),
                CsvFile.Pages(
                    first.Value, page => page.Next is { } below ? async () => (await Page(below)).Value : null, page => page.Lines.Select(line => Cells(line, texts)), MostLines))
            : Results.Forbid();
    }

    private static string[] Cells(ProxyLine line, ITexts texts) =>
    [
        line.MarkNumber, line.Plate ?? "", line.VehicleTitle, line.Owner, line.Driver, Formats.Date(line.BirthDate), line.AttorneyNumber,
        Formats.Date(line.From), Day(line.ValidTo), Day(line.EndedOn), texts[$"PD.status.{line.Status}"], line.RegisteredBy,
    ];

    private static string Day(DateOnly? day) => day is { } there ? Formats.Date(there) : "";
}
