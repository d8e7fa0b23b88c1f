using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.IdentityDocuments.Features;

/// <summary>The register of documents as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportDocuments : IEndpoints
{
    private static readonly string[] Columns =
        ["ID.document.number", "ID.registry.kind", "ID.registry.holder", "ID.fact.birthDate", "ID.registry.from", "ID.registry.until", "ID.registry.status", "ID.registry.issuer"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(IdentityPaths.Export, Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = IdentityRoles.Exporters }).ExcludeFromDescription();

    private static Task<IResult> Export(string? q, string? status, string? kind, HttpContext http, ListReply reply, ITexts texts, TimeProvider clock)
    {
        var today = BusinessTime.DateOf(clock.GetUtcNow());
        var asked = new FindDocuments(q, ListUrl.One<CitizenDocumentStatus>(status), ListUrl.One<CitizenDocumentKind>(kind), Size: ListReply.PageSize);
        return reply.Show(
            asked,
            page => page.Next is { } below ? asked with { Below = below } : null,
            new ListFile<DocumentPage>(
                texts["ID.export.file"], Columns.Select(c => texts[c]), page => page.Lines.Select(line => Cells(line, today, texts)), texts.Format("ID.export.cut", ListReply.MostLines)),
            http);
    }

    private static string[] Cells(DocumentLine line, DateOnly today, ITexts texts) =>
    [
        line.Number, texts[$"ID.kind.{line.Kind}"], line.Holder, Formats.Date(line.BirthDate), Formats.Date(line.From), line.Until is { } until ? Formats.Date(until) : "",
        texts[$"ID.status.{line.On(today)}"], line.Issuer,
    ];
}
