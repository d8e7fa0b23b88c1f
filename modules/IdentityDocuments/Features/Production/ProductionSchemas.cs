using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.IdentityDocuments.Features;

/// <summary>The two schemas that a printing house works with; they lie in <c>Production/</c> and are served to anybody.</summary>
internal static class ProductionSchemas
{
    /// <summary>What a batch file says of itself.</summary>
    public const string Batch = "licensing/production-batch/1";

    /// <summary>What an acknowledgement has to say of itself.</summary>
    public const string Acknowledgement = "licensing/production-acknowledgement/1";

    public static IReadOnlyList<string> Names { get; } = ["production-batch", "production-acknowledgement"];

    /// <summary>The text of a schema.</summary>
    public static Stream? Open(string name) => Names.Contains(name)
        ? typeof(ProductionSchemas).Assembly.GetManifestResourceStream($"Licensing.IdentityDocuments.Production.{name}.schema.json")
        : null;
}

/// <summary>Batch files and schemas.</summary>
internal sealed class ProductionEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/identity/production/{id:guid}/file", Send).RequireAuthorization().ExcludeFromDescription();
        routes.MapGet("/schemas/{name}.schema.json", (string name) =>
            ProductionSchemas.Open(name) is { } schema ? Results.Stream(schema, "application/schema+json") : Results.NotFound()).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Send(Guid id, HttpContext http, ICurrentActor current, IDispatcher dispatcher)
    {
        var file = await dispatcher.Send(new WriteBatchFile(id), await current.Get() ?? Actor.Public, "export", cancellation: http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return file.IsOk ? Results.File(file.Value.Content, "application/json", file.Value.Name) : Results.StatusCode(PaperReply.StatusOf(file.Failure!));
    }
}
