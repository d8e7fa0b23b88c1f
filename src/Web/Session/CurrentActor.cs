using Licensing.Platform.Identity;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Session;

internal sealed class CurrentActor(AuthenticationStateProvider circuit, IHttpContextAccessor http) : ICurrentActor
{
    public async ValueTask<Actor?> Get() =>
        IsPlainEndpoint(http.HttpContext)
            ? http.HttpContext!.User.ToActor()
            : (await circuit.GetAuthenticationStateAsync()).User.ToActor();

    /// <summary>A component knows its user from the circuit; an endpoint of its own, for instance a printout, from the request.</summary>
    private static bool IsPlainEndpoint(HttpContext? context) =>
        context?.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null
        && !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
}
