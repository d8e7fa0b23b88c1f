using Licensing.ExitClearance.Domain;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ExitClearance.Features;

/// <summary>The register as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportExits : IEndpoints
{
    private const int PageSize = 500;
    private const int MostLines = 50_000;

    private static readonly string[] Columns = ["number", "name", "birth-date", "iin", "country", "children", "channel", "filed", "state", "until", "leave-by", "warned", "returned", "home-visit"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(ExitPaths.Export, Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = ExitRoles.Exporters }).ExcludeFromDescription();

    private static async Task<IResult> Export(string? q, string? state, string? list, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts)
    {
        var asked = new FindExits(q, ListUrl.One<ExitState>(state), ListUrl.One<ExitList>(list) ?? ExitList.All, Size: PageSize);
        var actor = await current.Get() ?? Actor.Public;
        Task<Result<ExitPage>> Page(long? after) => dispatcher.Send(asked with { After = after }, actor, "export", cancellation: http.RequestAborted);
        return await Page(null) is { IsOk: true } first
            ? CsvFile.Send(
                texts["EX.export.file"],
                Columns.Select(c => texts[$"EX.export.{c}"]),
                CsvFile.Pages(
                    first.Value, page => page.Next is { } after ? async () => (await Page(after)).Value : null, page => page.Lines.Select(line => Cells(line, texts)),
                    MostLines, texts.Format("EX.export.cut", MostLines)))
            : Results.Forbid();
    }

    private static string[] Cells(ExitLine line, ITexts texts) =>
    [
        line.CaseNumber, line.Applicant, Formats.Date(line.BirthDate), line.Iin ?? "", line.Country, Formats.Number(line.Children),
        texts[line.Channel == Channel.Corporation ? "EX.channel.corporation" : "EX.channel.provider"], Formats.Date(line.FiledAt), texts[$"EX.state.{line.State}"],
        line.StageDueAt is { } due ? Formats.Date(due) : "", Day(line.LeaveBy), Day(line.WarnedOn), Day(line.ReturnedOn), line.HomeVisit ? texts["EX.yes"] : "",
    ];

    private static string Day(DateOnly? day) => day is { } on ? Formats.Date(on) : "";
}
