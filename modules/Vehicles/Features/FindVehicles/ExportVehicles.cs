using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Vehicles.Features;

/// <summary>What a search found as a file, up to a limit: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportVehicles : IEndpoints
{
    public const int MostLines = 5_000;

    public static readonly string[] Readers = [Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor];

    private static readonly string[] Columns = ["plate", "vin", "vehicle", "colour", "certificate", "owner", "owner-number", "status"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet($"{VehiclePaths.Registry}/export", Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', Readers) }).ExcludeFromDescription();

    private static Task<IResult> Export(string? q, string? by, HttpContext http, ListReply reply, ITexts texts)
    {
        var asked = new FindVehicles(q, Size: ListReply.PageSize, By: ListUrl.One<VehicleSought>(by));
        return reply.Show(
            asked,
            page => page.Next is { } after ? asked with { After = after } : null,
            new ListFile<VehiclePage>(
                texts["VR.registry.export.file"], Columns.Select(c => texts[$"VR.registry.{c}"]), page => page.Lines.Select(line => Cells(line, texts)),
                texts.Format("VR.registry.export.cut", MostLines))
            {
                Most = MostLines,
            },
            http);
    }

    private static string[] Cells(VehicleLine line, ITexts texts) =>
    [
        line.Plate ?? "", line.Identifier, line.Title, line.Colour, line.Certificate ?? "", line.OwnerName ?? "", line.OwnerNumber ?? "",
        texts[$"VR.registry.status.{line.Status}"],
    ];
}
