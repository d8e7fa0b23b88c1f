using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Fleet;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>Files of a list: the template with its columns in the officer's language, and the report of faults.</summary>
internal sealed class FleetEndpoints : IEndpoints
{
    private const int Part = 1_000;

    private static readonly string[] Columns = ["line", "column", "value", "fault", "weight"];

    public void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/fleet").RequireAuthorization(new AuthorizeAttribute { Roles = FleetRoles.Readers }).ExcludeFromDescription();
        group.MapGet("/template", (ITexts texts) => Results.Stream(stream => Template(stream, texts), "text/csv; charset=utf-8", $"{texts["VR.fleet.template.file"]}.csv"));
        group.MapGet("/{id:guid}/faults", Report);
    }

    /// <summary>The headings, and a row that shows how to answer.</summary>
    internal static Task Template(Stream stream, ITexts texts) => CsvFile.Write(
        stream, FleetColumns.All.Select(c => texts[c.TextKey]), new[] { FleetColumns.All.Select(c => Example(c, texts)).ToArray() }.ToAsyncEnumerable());

    private static string Example(FleetColumn column, ITexts texts) => column.Code switch
    {
        "operation" => texts["VR.fact.operation.register"],
        "vehicleKind" => texts["VR.fact.vehicleKind.car"],
        "acquisition" => texts["VR.fact.acquisition.trade"],
        "vin" => "XW7BF4FK10S000001",
        "make" => "Toyota",
        "model" => "Camry",
        "year" => "2025",
        "colour" => "ақ",
        "category" => "B",
        "seller" => "«Автосалон» ЖШС",
        "ownership-document" => "№ 15",
        "vehicle" or "newPlates" => texts["answer.yes"],
        _ => "",
    };

    private static async Task<IResult> Report(Guid id, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts)
    {
        var actor = await current.Get() ?? Actor.Public;
        Task<Result<FleetSheet>> Page(int after) => dispatcher.Send(new ShowFleet(id, after, int.MaxValue, Part), actor, "export", cancellation: http.RequestAborted);
        return await Page(0) is { IsOk: true } first
            ? CsvFile.Send(
                texts["VR.fleet.report.file"],
                Columns.Select(c => texts[$"VR.fleet.report.{c}"]),
                CsvFile.Pages(
                    first.Value, sheet => sheet.FaultPage.Count < Part ? null : async () => (await Page(sheet.FaultPage[^1].Ordinal)).Value,
                    sheet => sheet.FaultPage.Select(fault => Cells(fault, texts))))
            : Results.NotFound();
    }

    private static string[] Cells(FleetFault fault, ITexts texts) =>
    [
        fault.Line == 0 ? texts["VR.fleet.heading"] : $"{fault.Line}", FleetText.Column(fault.Column, texts), fault.Value ?? "",
        FleetText.Of(fault, texts), texts[fault.IsWarning ? "VR.fleet.weight.warning" : "VR.fleet.weight.error"],
    ];
}
