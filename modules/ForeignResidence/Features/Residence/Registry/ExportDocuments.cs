using Licensing.Platform.Modules;
using Licensing.Platform.Search;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ForeignResidence.Features;

/// <summary>The register of permits and certificates as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportDocuments : IEndpoints
{
    private const int PageSize = 500;
    private const int MostLines = 50_000;

    private static readonly string[] Columns =
    [
        "RP.document.number", "RP.registry.kind", "RP.registry.holder", "RP.export.birth-date", "RP.registry.citizenship", "RP.subject.passport", "RP.export.from", "RP.registry.until",
        "RP.registry.state", "RP.registry.reminded",
    ];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(ResidencePaths.Export, Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = ResidenceRoles.Exporters }).ExcludeFromDescription();

    private static async Task<IResult> Export(
        string? q, string? state, string? kind, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts, TimeProvider clock)
    {
        var asked = new FindDocuments(q, ListUrl.One<ResidenceState>(state), ListUrl.One<Domain.ResidenceDocumentKind>(kind), Size: PageSize);
        var (actor, today) = (await current.Get() ?? Actor.Public, Kernel.Calendars.BusinessTime.DateOf(clock.GetUtcNow()));
        Task<Result<DocumentPage>> Page(DayCursor? after) => dispatcher.Send(asked with { After = after }, actor, "export", cancellation: http.RequestAborted);
        return await Page(null) switch
        {
            { IsOk: true } first => CsvFile.Send(
                texts["RP.export.file"],
                Columns.Select(c => texts[c]),
                CsvFile.Pages(
                    first.Value, page => page.Next is { } after ? async () => (await Page(after)).Value : null, page => page.Lines.Select(line => Cells(line, today, texts)),
                    MostLines, texts.Format("RP.export.cut", MostLines))),
            { Failure: Failure.Invalid } => Results.BadRequest(),
            _ => Results.Forbid(),
        };
    }

    private static string[] Cells(DocumentLine line, DateOnly today, ITexts texts) =>
    [
        line.Number, texts[$"RP.kind.{line.Kind}"], line.Holder, Formats.Date(line.BirthDate), line.Citizenship ?? "", line.ProofNumber, Formats.Date(line.From), Formats.Date(line.Until),
        texts[$"RP.state.{line.On(today)}"], line.RemindedOn is { } day ? Formats.Date(day) : "",
    ];
}
