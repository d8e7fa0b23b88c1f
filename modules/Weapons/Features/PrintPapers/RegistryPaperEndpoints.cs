using System.Globalization;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Weapons.Features;

/// <summary>The papers of the register as files that the browser shows and prints; each address says the purpose that was stated on the page.</summary>
internal sealed class RegistryPaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup("/print").RequireAuthorization().ExcludeFromDescription();
        papers.MapGet("/weapon-card/{id:guid}", (Guid id, string? purpose, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintWeaponCard(id), purpose, http, current, dispatcher));
        papers.MapGet("/weapon-act/{id:guid}/{ordinal:int}", (Guid id, int ordinal, string? purpose, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintWeaponAct(id, ordinal), purpose, http, current, dispatcher));
        papers.MapGet("/permit-letters/{day}", (string day, string? purpose, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintPermitLetters(Day(day)), purpose, http, current, dispatcher));
        papers.MapGet("/permit-letter/{id:guid}", (Guid id, string? purpose, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintPermitLetters(null, id), purpose, http, current, dispatcher));
        papers.MapGet("/permit-revocation/{id:guid}", (Guid id, string? purpose, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintRevocation(id), purpose, http, current, dispatcher));
        papers.MapGet("/weapons-ended", (string? purpose, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintEndedInHand(), purpose, http, current, dispatcher));
        papers.MapGet(
            "/weapon-report", (string? kind, string? region, string? from, string? to, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintWeaponReport(ReportEndpoints.Asked(kind, region, from, to)), "report", http, current, dispatcher));
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<IResult> Show(IRequest<RegistryPaper> request, string? purpose, HttpContext http, ICurrentActor current, IDispatcher dispatcher)
    {
        var actor = await current.Get() ?? Actor.Public;
        if (purpose?.Length > WeaponAccess.LongestPurpose)
        {
            return Results.BadRequest();
        }

        var result = await dispatcher.Send(request, actor, purpose, cancellation: http.RequestAborted);
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
