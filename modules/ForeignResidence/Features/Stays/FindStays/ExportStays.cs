using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>The registry as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportStays : IEndpoints
{
    private const int PageSize = 500;
    private const int MostLines = 50_000;

    private static readonly string[] Columns =
        ["number", "name", "birth-date", "citizenship", "passport", "host", "address", "group", "arrived", "registered", "until", "left", "status", "late", "office"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stays/export", Export)
            .RequireAuthorization(new AuthorizeAttribute { Roles = $"{Roles.DecisionOfficer},{Roles.ApprovingChief},{Roles.Supervisor}" }).ExcludeFromDescription();
        routes.MapGet("/stays/group/template", Template)
            .RequireAuthorization(new AuthorizeAttribute { Roles = $"{Roles.IntakeOfficer},{Roles.DecisionOfficer}" }).ExcludeFromDescription();
    }

    private static async Task<IResult> Export(string? q, string? list, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts)
    {
        var asked = new FindStays(q, Enum.TryParse<StayList>(list, out var wanted) && Enum.IsDefined(wanted) ? wanted : StayList.All, Size: PageSize);
        var actor = await current.Get() ?? Actor.Public;
        Task<Result<StayPage>> Page(string? after) => dispatcher.Send(asked with { After = after }, actor, "export", cancellation: http.RequestAborted);
        return await Page(null) is { IsOk: true } first
            ? CsvFile.Send(
                texts["TR.export.file"],
                Columns.Select(c => texts[$"TR.export.{c}"]),
                CsvFile.Pages(
                    first.Value, page => page.Next is { } after ? async () => (await Page(after)).Value : null, page => page.Lines.Select(line => Cells(line, texts)),
                    MostLines, texts.Format("TR.export.cut", MostLines)))
            : Results.Forbid();
    }

    private static IResult Template(ITexts texts) =>
        CsvFile.Send(texts["TR.group.file-name"], GuestColumns.All.Select(c => texts[$"TR.group.column.{c}"]), []);

    private static string[] Cells(StayLine line, ITexts texts) =>
    [
        line.Number, line.Name, Formats.Date(line.BirthDate), line.Citizenship, line.DocumentNumber, line.Host ?? "", line.Address, line.GroupName ?? "",
        Formats.Date(line.ArrivedOn), Formats.Date(line.RegisteredOn), Formats.Date(line.Until), line.LeftOn is { } left ? Formats.Date(left) : "",
        texts[$"TR.status.{line.Status}"], line.IsLate ? texts["TR.late"] : "", line.RegisteredBy,
    ];
}
