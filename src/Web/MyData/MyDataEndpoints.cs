using Licensing.Platform.Disclosure;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Web.Gate;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Web.MyData;

/// <summary>Where the page of the list says that its reader has left, also when nobody pressed «finish» (C-10). It can only end what it names, so that it needs no form of ours.</summary>
internal sealed class MyDataEndpoints : IEndpoints
{
    private const int LongestWord = 100;

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/my-data/end", End).ExcludeFromDescription().AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> End([FromForm] string? session, HttpContext context, PublicGate gate, IDispatcher dispatcher)
    {
        if (session is { Length: > 0 and < LongestWord } && gate.Opens(context))
        {
            await dispatcher.Send(new EndMyData(session), Actor.Public, cancellation: context.RequestAborted);
        }

        return Results.NoContent();
    }
}
