using System.Text.Json;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Platform.Modules;
using Microsoft.AspNetCore.Http.Features;

namespace Licensing.Host.Assessing;

/// <summary>«What would happen» for other systems (C-12): anonymous, stores nothing.</summary>
internal sealed class AssessEndpoint : IEndpoints
{
    /// <summary>Longest body; a request with every fact is a small part of it.</summary>
    private const int MostBytes = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/assess/{code}", Assess)
        .AllowAnonymous().DisableAntiforgery().RequireRateLimiting(RateLimits.Assess).WithName("assess");

    private static async Task<IResult> Assess(string code, HttpContext context, ILaw law, TimeProvider clock, CancellationToken cancellation)
    {
        if (!law.Standards.TryGetValue(code, out var standard))
        {
            return Results.Problem($"There is no service «{code}».", statusCode: StatusCodes.Status404NotFound, title: "Unknown service", extensions: Members("code", "unknown service"));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, Strict, cancellation);
            if (!JsonTexts.AreReadable(body.RootElement))
            {
                return Wrong(new Dictionary<string, string[]> { ["$"] = ["the body is not JSON"] });
            }

            var result = standard.Assess(body.RootElement, clock.GetUtcNow(), await law.Now(cancellation));
            return result.Assessment is { } assessment
                ? Results.Json(assessment, AssessJson.Options)
                : Wrong(result.Errors.GroupBy(e => e.Member).ToDictionary(g => g.Key, g => g.Select(e => e.Message).ToArray()));
        }
        catch (JsonException e)
        {
            return Wrong(new Dictionary<string, string[]> { [e.Path ?? "$"] = ["the body is not JSON"] });
        }
        catch (BadHttpRequestException e)
        {
            return Results.Problem(e.Message, statusCode: e.StatusCode, extensions: Members("$", "the body cannot be read"));
        }
    }

    private static IResult Wrong(Dictionary<string, string[]> members) =>
        Results.ValidationProblem(members, title: "The request cannot be assessed");

    private static Dictionary<string, object?> Members(string member, string message) =>
        new() { ["errors"] = new Dictionary<string, string[]> { [member] = [message] } };
}
