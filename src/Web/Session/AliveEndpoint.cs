using Licensing.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Web.Session;

/// <summary>Where a page on which somebody works lets the cookie be renewed (keep.js): in a circuit no other request does.</summary>
internal sealed class AliveEndpoint : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/account/alive", () => Results.NoContent()).RequireAuthorization().ExcludeFromDescription();
}
