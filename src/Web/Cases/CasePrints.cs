using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.Law;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Web.Cases;

/// <summary>Files about a case: scans, the deadline sheet, the refusal letter. Each is asked for through a use case, which checks and leaves its trace.</summary>
internal sealed class CasePrints : IEndpoints
{
    private const string Pdf = "application/pdf";

    public static string Scan(Guid id, string sha256) => $"/cases/{id}/scans/{sha256}";

    public static string Deadline(Guid id) => $"/print/deadline/{id}";

    public static string Refusal(Guid id) => $"/print/refusal/{id}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{id:guid}/scans/{sha256}", ShowScan).RequireAuthorization().ExcludeFromDescription();
        routes.MapGet("/print/deadline/{id:guid}", PrintDeadline).RequireAuthorization().ExcludeFromDescription();
        routes.MapGet("/print/refusal/{id:guid}", PrintRefusal).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<IResult> ShowScan(
        Guid id, string sha256, HttpContext context, ICurrentActor current, IDispatcher dispatcher, IFileStore files)
    {
        if (await current.Get() is not { } actor
            || await dispatcher.Send(new OpenScan(id, sha256), actor, cancellation: context.RequestAborted) is not { IsOk: true } scan
            || files.Find(sha256) is not { } content)
        {
            return Results.NotFound();
        }

        // A scan is shown in the page's own frame and nowhere else, and never kept by the browser.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        return Results.Stream(content, scan.Value.ContentType);
    }

    private static async Task<IResult> PrintDeadline(
        Guid id, HttpContext context, ICurrentActor current, IDispatcher dispatcher, ITexts texts, PdfPrinter printer) =>
        await View(id, context, current, dispatcher) is { } view
            ? Results.File(printer.Print(CasePapers.Deadline(view, texts)), Pdf)
            : Results.NotFound();

    private static async Task<IResult> PrintRefusal(
        Guid id, HttpContext context, ICurrentActor current, IDispatcher dispatcher, ITexts texts, ILaw law, PdfPrinter printer) =>
        await View(id, context, current, dispatcher) is { Case.LastDecision: { State: DecisionState.Final, Refusal: { } json } decision } view
            ? Results.File(
                printer.Print(new RefusalLetter(texts, law).Of(view, CaseJson.Read<Refusal>(json), decision.DecidedByName ?? decision.ProposedByName) with
                {
                    VerifyAddress = PaperReply.Verify(context, CasePaperCode.Refusal(id)),
                }),
                Pdf)
            : Results.NotFound();

    private static async Task<CaseView?> View(Guid id, HttpContext context, ICurrentActor current, IDispatcher dispatcher) =>
        await current.Get() is { } actor
        && await dispatcher.Send(new ShowCase(id), actor, cancellation: context.RequestAborted) is { IsOk: true } shown
            ? shown.Value
            : null;
}
