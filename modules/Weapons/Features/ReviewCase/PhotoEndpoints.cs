using Licensing.Platform.Files;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Weapons.Features;

/// <summary>Photographs of visits and test shots as files that the page shows.</summary>
internal sealed class PhotoEndpoints : IEndpoints
{
    public static string Address(Guid caseId, string sha256) => $"/weapons/cases/{caseId}/photos/{sha256}";

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/weapons/cases/{id:guid}/photos/{sha256}", Show).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> Show(Guid id, string sha256, HttpContext http, ICurrentActor current, IDispatcher dispatcher, IFileStore files)
    {
        if (await current.Get() is not { } actor
            || await dispatcher.Send(new OpenPhoto(id, sha256), actor, cancellation: http.RequestAborted) is not { IsOk: true } photo
            || files.Find(sha256) is not { } content)
        {
            return Results.NotFound();
        }

        // Shown in our own pages and nowhere else, and never kept by the browser.
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        return Results.Stream(content, photo.Value.ContentType);
    }
}
