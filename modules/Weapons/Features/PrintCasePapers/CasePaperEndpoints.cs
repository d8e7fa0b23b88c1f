using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Weapons.Features;

/// <summary>The papers of a case as files that the browser shows and prints.</summary>
internal sealed class CasePaperEndpoints : IEndpoints
{
    public static string Permits(Guid caseId) => $"/print/weapon-permits/{caseId}";

    public static string Act(Guid caseId, string step) => $"/print/weapon-act/{caseId}/{step}";

    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup("/print").RequireAuthorization().ExcludeFromDescription();
        papers.MapGet("/weapon-permits/{caseId:guid}", (Guid caseId, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintCasePermits(caseId, $"{http.Request.Scheme}://{http.Request.Host}/verify"), http, current, dispatcher));
        papers.MapGet("/weapon-act/{caseId:guid}/{step}", (Guid caseId, string step, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintCheckAct(caseId, step), http, current, dispatcher));
    }

    private static async Task<IResult> Show(IRequest<RegistryPaper> request, HttpContext http, ICurrentActor current, IDispatcher dispatcher)
    {
        var result = await dispatcher.Send(request, await current.Get() ?? Actor.Public, purpose: "print", cancellation: http.RequestAborted);
        if (result.IsOk)
        {
            http.Response.Headers.ContentDisposition = $"inline; filename=\"{result.Value.FileName}\"";
            return Results.Bytes(result.Value.Pdf, "application/pdf");
        }

        return Results.StatusCode(result.Failure switch
        {
            Failure.NotAllowed => StatusCodes.Status403Forbidden,
            Failure.NotFound => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status409Conflict,
        });
    }
}
