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

namespace Licensing.Citizenship.Features;

/// <summary>The register as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportActs : IEndpoints
{
    private const int PageSize = 500;
    private const int MostLines = 50_000;

    private static readonly string[] Columns =
        ["number", "kind", "person", "birth-date", "iin", "former", "present", "basis", "role", "decree", "decree-on", "case", "handed-over", "office"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet($"{CitizenshipPaths.Registry}/export", Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = CitizenshipRoles.Commission }).ExcludeFromDescription();

    private static async Task<IResult> Export(string? q, string? basis, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts)
    {
        var asked = new FindActs(q, ListUrl.One<Basis>(basis), Size: PageSize);
        var actor = await current.Get() ?? Actor.Public;
        Task<Result<ActPage>> Page(long? below) => dispatcher.Send(asked with { Below = below }, actor, "export", cancellation: http.RequestAborted);
        return await Page(null) switch
        {
            { IsOk: true } first => CsvFile.Send(
                texts["CZ.export.file"],
                Columns.Select(c => texts[$"CZ.export.{c}"]),
                CsvFile.Pages(
                    first.Value, page => page.Next is { } below ? async () => (await Page(below)).Value : null, page => page.Lines.Select(line => Cells(line, texts)),
                    MostLines, texts.Format("CZ.export.cut", MostLines))),
            var failed => Results.StatusCode(PaperReply.StatusOf(failed.Failure!)),
        };
    }

    private static string[] Cells(ActLine line, ITexts texts) =>
    [
        line.Number, texts[$"CZ.act.{line.Kind}"], line.Name, Formats.Date(line.BirthDate), line.Iin ?? "", line.Former ?? "", line.Present ?? "", texts[$"CZ.basis.{line.Basis}"],
        texts[$"CZ.role.{line.Role}"], line.DecreeNumber, Formats.Date(line.DecreeOn), line.CaseNumber, line.HandedOverAt is { } at ? Formats.Date(at) : "", line.Office,
    ];
}
