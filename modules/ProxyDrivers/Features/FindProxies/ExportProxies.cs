using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Domain;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ProxyDrivers.Features;

/// <summary>The registry as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportProxies : IEndpoints
{
    private static readonly string[] Columns = ["mark", "plate", "vehicle", "owner", "driver", "birth-date", "attorney", "from", "valid-to", "ended-on", "status", "office"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/proxy-drivers/export", Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = $"{Roles.DecisionOfficer},{Roles.ApprovingChief},{Roles.Supervisor}" }).ExcludeFromDescription();

    private static Task<IResult> Export(string? q, string? status, HttpContext http, ListReply reply, ITexts texts)
    {
        var asked = new FindProxies(q, ListUrl.One<ProxyStatus>(status), Size: ListReply.PageSize);
        return reply.Show(
            asked,
            page => page.Next is { } below ? asked with { Below = below } : null,
            new ListFile<ProxyPage>(texts["PD.export.file"], Columns.Select(c => texts[$"PD.column.{c}"]), page => page.Lines.Select(line => Cells(line, texts)), Cut: null),
            http);
    }

    private static string[] Cells(ProxyLine line, ITexts texts) =>
    [
        line.MarkNumber, line.Plate ?? "", line.VehicleTitle, line.Owner, line.Driver, Formats.Date(line.BirthDate), line.AttorneyNumber,
        Formats.Date(line.From), Day(line.ValidTo), Day(line.EndedOn), texts[$"PD.status.{line.Status}"], line.RegisteredBy,
    ];

    private static string Day(DateOnly? day) => day is { } there ? Formats.Date(there) : "";
}
