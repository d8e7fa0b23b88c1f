using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Web.Cases;

/// <summary>A page of the issue register on paper, where receivers sign (C-3.6, DL-16).</summary>
internal sealed class RegisterPrint : IEndpoints
{
    /// <summary>More entries are another printout.</summary>
    private const int Most = 2_000;

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/print/issue-register", Print).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> Print(
        DateOnly? from, DateOnly? to, HttpContext context, ICurrentActor current, IDispatcher dispatcher, ITexts texts, PdfPrinter printer, TimeProvider clock)
    {
        var today = BusinessTime.DateOf(clock.GetUtcNow());
        var (first, last) = (from ?? today, to ?? from ?? today);
        var rows = new List<HandOverRow>();
        HandOverPage page;
        do
        {
            if (await current.Get() is not { } actor
                || await dispatcher.Send(new ListHandOvers(first, last, null, rows.Count == 0 ? 0 : rows[^1].Entry.Number), actor, cancellation: context.RequestAborted)
                    is not { IsOk: true } part)
            {
                return Results.NotFound();
            }

            page = part.Value;
            rows.AddRange(page.Rows);
        }
        while (page.Next is not null && rows.Count < Most);
        return Results.File(printer.Print(Paper(page with { Rows = rows }, first, last, clock.GetUtcNow(), texts)), "application/pdf");
    }

    private static IssueRegisterPaper Paper(HandOverPage page, DateOnly from, DateOnly to, DateTimeOffset now, ITexts texts)
    {
        var (kazakh, russian) = (texts.In(Cultures.Kazakh), texts.In(Cultures.Russian));
        var services = page.Rows.Select(r => TextKeys.Service(r.Entry.Service)).Distinct().ToList();
        return new IssueRegisterPaper(
            new PaperOffice(Bilingual.Same(page.Office?.NameKk ?? ""), Bilingual.Same(page.Office?.AddressKk ?? ""), page.Office?.Phones.FirstOrDefault()),
            new Bilingual(string.Join(", ", services.Select(s => kazakh[s])), string.Join(", ", services.Select(s => russian[s]))),
            new PaperEdition(string.Join(", ", page.Rows.Select(r => r.Edition).Distinct())),
            from, to, BusinessTime.Of(now),
            [.. page.Rows.Select(r => new IssueRegisterLine(
                BusinessTime.FromUtc(r.Entry.At), r.CaseNumber, Bilingual.Same(r.Entry.What), r.Entry.To, r.Entry.DocumentShown, r.Entry.ByName)
            {
                Number = r.Entry.Number,
            })]);
    }
}
