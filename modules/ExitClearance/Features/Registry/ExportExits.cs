using Licensing.ExitClearance.Domain;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ExitClearance.Features;

/// <summary>The register as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportExits : IEndpoints
{
    private static readonly string[] Columns = ["number", "name", "birth-date", "iin", "country", "children", "channel", "filed", "state", "until", "leave-by", "warned", "returned", "home-visit"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(ExitPaths.Export, Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = ExitRoles.Exporters }).ExcludeFromDescription();

    private static Task<IResult> Export(string? q, string? state, string? list, HttpContext http, ListReply reply, ITexts texts)
    {
        var asked = new FindExits(q, ListUrl.One<ExitState>(state), ListUrl.One<ExitList>(list) ?? ExitList.All, Size: ListReply.PageSize);
        return reply.Show(
            asked,
            page => page.Next is { } after ? asked with { After = after } : null,
            new ListFile<ExitPage>(
                texts["EX.export.file"], Columns.Select(c => texts[$"EX.export.{c}"]), page => page.Lines.Select(line => Cells(line, texts)), texts.Format("EX.export.cut", ListReply.MostLines)),
            http);
    }

    private static string[] Cells(ExitLine line, ITexts texts) =>
    [
        line.CaseNumber, line.Applicant, Formats.Date(line.BirthDate), line.Iin ?? "", line.Country, Formats.Number(line.Children),
        texts[line.Channel == Channel.Corporation ? "EX.channel.corporation" : "EX.channel.provider"], Formats.Date(line.FiledAt), texts[$"EX.state.{line.State}"],
        line.StageDueAt is { } due ? Formats.Date(due) : "", Day(line.LeaveBy), Day(line.WarnedOn), Day(line.ReturnedOn), line.HomeVisit ? texts["EX.yes"] : "",
    ];

    private static string Day(DateOnly? day) => day is { } on ? Formats.Date(on) : "";
}
