using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>The registry as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportStays : IEndpoints
{
    private static readonly string[] Columns =
        ["number", "name", "birth-date", "citizenship", "passport", "host", "address", "group", "arrived", "registered", "until", "left", "status", "late", "office"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stays/export", Export)
            .RequireAuthorization(new AuthorizeAttribute { Roles = $"{Roles.DecisionOfficer},{Roles.ApprovingChief},{Roles.Supervisor}" }).ExcludeFromDescription();
        routes.MapGet("/stays/group/template", Template)
            .RequireAuthorization(new AuthorizeAttribute { Roles = $"{Roles.IntakeOfficer},{Roles.DecisionOfficer}" }).ExcludeFromDescription();
    }

    private static Task<IResult> Export(string? q, string? list, HttpContext http, ListReply reply, ITexts texts)
    {
        var asked = new FindStays(q, ListUrl.One<StayList>(list) ?? StayList.All, Size: ListReply.PageSize);
        return reply.Show(
            asked,
            page => page.Next is { } after ? asked with { After = after } : null,
            new ListFile<StayPage>(
                texts["TR.export.file"], Columns.Select(c => texts[$"TR.export.{c}"]), page => page.Lines.Select(line => Cells(line, texts)), texts.Format("TR.export.cut", ListReply.MostLines)),
            http);
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
