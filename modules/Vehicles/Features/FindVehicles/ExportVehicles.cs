using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Web.Files;
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
            { IsOk: true } first => CsvFile.Send(
                texts["VR.registry.export.file"],
                Columns.Select(c => texts[$"VR.registry.{c}"]),
                CsvFile.Pages(
                    first.Value, page => page.Next is { } after ? async () => (await Page(after)).Value : null, page => page.Lines.Select(line => Cells(line, texts)),
                    MostLines, texts.Format("VR.registry.export.cut", MostLines))),
            { Failure: Failure.Invalid } => Results.BadRequest(),
            _ => Results.Forbid(),
        };
    }

    private static string[] Cells(VehicleLine line, ITexts texts) =>
    [
        line.Plate ?? "", line.Identifier, line.Title, line.Colour, line.Certificate ?? "", line.OwnerName ?? "", line.OwnerNumber ?? "",
        texts[$"VR.registry.status.{line.Status}"],
    ];
}
