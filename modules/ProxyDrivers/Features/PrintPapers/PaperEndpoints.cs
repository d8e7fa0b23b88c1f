using System.Globalization;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ProxyDrivers.Features;

/// <summary>The papers of this module as files that the browser shows and prints.</summary>
internal sealed class PaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup("/print").RequireAuthorization().ExcludeFromDescription();
        papers.MapGet("/proxy-mark/{id:guid}", (Guid id, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintMark(id), http, current, dispatcher));
        papers.MapGet("/proxy-mark/case/{caseId:guid}", (Guid caseId, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintMark(null, caseId), http, current, dispatcher));
        papers.MapGet("/proxy-register", (string? from, string? to, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintRegister(Day(from), Day(to)), http, current, dispatcher));
    }

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
