using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Citizenship.Features;

/// <summary>The register as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportActs : IEndpoints
{
    private static readonly string[] Columns =
        ["number", "kind", "person", "birth-date", "iin", "former", "present", "basis", "role", "decree", "decree-on", "case", "handed-over", "office"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet($"{CitizenshipPaths.Registry}/export", Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = CitizenshipRoles.Commission }).ExcludeFromDescription();

    private static Task<IResult> Export(string? q, string? basis, HttpContext http, ListReply reply, ITexts texts)
    {
        var asked = new FindActs(q, ListUrl.One<Basis>(basis), Size: ListReply.PageSize);
        return reply.Show(
            asked,
            page => page.Next is { } below ? asked with { Below = below } : null,
            new ListFile<ActPage>(
                texts["CZ.export.file"], Columns.Select(c => texts[$"CZ.export.{c}"]), page => page.Lines.Select(line => Cells(line, texts)), texts.Format("CZ.export.cut", ListReply.MostLines)),
            http);
    }

    private static string[] Cells(ActLine line, ITexts texts) =>
    [
        line.Number, texts[$"CZ.act.{line.Kind}"], line.Name, Formats.Date(line.BirthDate), line.Iin ?? "", line.Former ?? "", line.Present ?? "", texts[$"CZ.basis.{line.Basis}"],
        texts[$"CZ.role.{line.Role}"], line.DecreeNumber, Formats.Date(line.DecreeOn), line.CaseNumber, line.HandedOverAt is { } at ? Formats.Date(at) : "", line.Office,
    ];
}
