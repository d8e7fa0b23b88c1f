using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ForeignResidence.Features;

/// <summary>The register of permits and certificates as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportDocuments : IEndpoints
{
    private static readonly string[] Columns =
    [
        "RP.document.number", "RP.registry.kind", "RP.registry.holder", "RP.export.birth-date", "RP.registry.citizenship", "RP.subject.passport", "RP.export.from", "RP.registry.until",
        "RP.registry.state", "RP.registry.reminded",
    ];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(ResidencePaths.Export, Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = ResidenceRoles.Exporters }).ExcludeFromDescription();

    private static Task<IResult> Export(string? q, string? state, string? kind, HttpContext http, ListReply reply, ITexts texts, TimeProvider clock)
    {
        var (asked, today) = (
            new FindDocuments(q, ListUrl.One<ResidenceState>(state), ListUrl.One<ResidenceDocumentKind>(kind), Size: ListReply.PageSize), BusinessTime.DateOf(clock.GetUtcNow()));
        return reply.Show(
            asked,
            page => page.Next is { } after ? asked with { After = after } : null,
            new ListFile<DocumentPage>(
                texts["RP.export.file"], Columns.Select(c => texts[c]), page => page.Lines.Select(line => Cells(line, today, texts)), texts.Format("RP.export.cut", ListReply.MostLines)),
            http);
    }

    private static string[] Cells(DocumentLine line, DateOnly today, ITexts texts) =>
    [
        line.Number, texts[$"RP.kind.{line.Kind}"], line.Holder, Formats.Date(line.BirthDate), line.Citizenship ?? "", line.ProofNumber, Formats.Date(line.From), Formats.Date(line.Until),
        texts[$"RP.state.{line.On(today)}"], line.RemindedOn is { } day ? Formats.Date(day) : "",
    ];
}
