using Licensing.Kernel.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Files;

/// <summary>Answers a page that shows a photograph.</summary>
public sealed class PhotoReply(ICurrentActor current, IDispatcher dispatcher, IFileStore files)
{
    /// <summary>The picture that a use case opens; 404 where there is none for this user.</summary>
    public async Task<IResult> Show(IQuery<ScanRef> request, HttpContext http)
    {
        if (await current.Get() is not { } actor
            || await dispatcher.Send(request, actor, cancellation: http.RequestAborted) is not { IsOk: true } photo
            || files.Find(photo.Value.Sha256) is not { } content)
        {
            return Results.NotFound();
        }

        // Shown in our own pages and nowhere else, and never kept by the browser.
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        return Results.Stream(content, photo.Value.ContentType);
    }
}
