using System.Globalization;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Web.Files;

/// <summary>Answers a browser that asks for a paper, which it shows and prints.</summary>
public sealed class PaperReply(ICurrentActor current, IDispatcher dispatcher)
{
    private const int LongestPurpose = 250;

    /// <summary>The paper that a use case prints; 400, 403, 404 or 409 where there is none to show.</summary>
    /// <param name="request">Use case.</param>
    /// <param name="http">The browser's request.</param>
    /// <param name="purpose">Why, for the audit trail.</param>
    public async Task<IResult> Show(IRequest<PrintedPaper> request, HttpContext http, string? purpose = "print")
    {
        if (purpose?.Length > LongestPurpose)
        {
            return Results.BadRequest();
        }

        var result = await dispatcher.Send(request, Actor.For(request, await current.Get()), purpose, cancellation: http.RequestAborted);
        if (!result.IsOk)
        {
            return Results.StatusCode(StatusOf(result.Failure!));
        }

        http.Response.Headers.ContentDisposition = $"inline; filename=\"{result.Value.FileName}\"";
        return Results.Bytes(result.Value.Pdf, result.Value.MediaType);
    }

    /// <summary>The status that tells a browser why it gets no file.</summary>
    public static int StatusOf(Failure failure) => failure switch
    {
        Failure.Invalid => StatusCodes.Status400BadRequest,
        Failure.NotAllowed => StatusCodes.Status403Forbidden,
        Failure.NotFound => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status409Conflict,
    };

    /// <summary>A day of an address, <c>2026-11-24</c>; none where it is not one.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Where the code of a paper is verified, as this browser reaches us.</summary>
    public static string Verify(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}/verify";

    /// <summary>The address of a QR code.</summary>
    public static string Verify(HttpContext http, string code) => $"{Verify(http)}/{code}";
}

/// <summary>Where papers lie.</summary>
public static class PaperRoutes
{
    /// <summary>Addresses below <c>/print</c>, for who is signed in.</summary>
    public static RouteGroupBuilder MapPapers(this IEndpointRouteBuilder routes) => routes.MapGroup("/print").RequireAuthorization().ExcludeFromDescription();
}
