using System.Globalization;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Vehicles.Features;

/// <summary>The papers of the register as files that the browser shows and prints.</summary>
internal sealed class PaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup("/print").RequireAuthorization().ExcludeFromDescription();
        papers.MapGet("/vehicle-certificate/{id:guid}", (Guid id, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintCertificate(id, null, Verify(http)), http, current, dispatcher));
        papers.MapGet("/vehicle-certificate/case/{caseId:guid}", (Guid caseId, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintCertificate(null, caseId, Verify(http)), http, current, dispatcher));
        papers.MapGet("/inspection-act/{caseId:guid}", (Guid caseId, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintInspectionAct(caseId), http, current, dispatcher));
        papers.MapGet("/vehicle-register", (string? from, string? to, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintRegistrations(Day(from), Day(to)), http, current, dispatcher));
    }

    private static string Verify(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}/verify";

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<IResult> Show(IRequest<PrintedPaper> request, HttpContext http, ICurrentActor current, IDispatcher dispatcher)
    {
        var actor = await current.Get() ?? Actor.Public;
        var result = await dispatcher.Send(request, actor, purpose: "print", cancellation: http.RequestAborted);
        if (result.IsOk)
        {
            http.Response.Headers.ContentDisposition = $"inline; filename=\"{result.Value.FileName}\"";
            return Results.Bytes(result.Value.Pdf, "application/pdf");
        }

        return Results.StatusCode(result.Failure switch
        {
            Failure.Invalid => StatusCodes.Status400BadRequest,
            Failure.NotAllowed => StatusCodes.Status403Forbidden,
            Failure.NotFound => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status409Conflict,
        });
    }
}
