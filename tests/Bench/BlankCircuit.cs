using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Licensing.Bench;

/// <summary>The least interactive app of Blazor Server: one heading in a circuit. Its script is the one that the product serves.</summary>
internal sealed class BlankCircuit : IAsyncDisposable
{
    /// <summary>What the bench is told to be nothing but this.</summary>
    internal const string Command = "blank";

    internal const string Script = "_framework/blazor.web.js";

    private readonly WebApplication app;

    private BlankCircuit(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First());

    public static async Task<BlankCircuit> Start(Uri product)
    {
        using var client = new HttpClient();
        var script = await client.GetByteArrayAsync(new Uri(product, Script));
        var app = Make(script, "http://127.0.0.1:0");
        await app.StartAsync();
        return new BlankCircuit(app);
    }

    /// <summary>Serves where the environment says until it is killed.</summary>
    public static Task Serve() => Make([], null).RunAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static WebApplication Make(byte[] script, string? url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        if (url is not null)
        {
            builder.WebHost.UseUrls(url);
        }

        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapGet($"/{Script}", () => Microsoft.AspNetCore.Http.Results.Bytes(script, "text/javascript"));
        app.MapRazorComponents<BlankDocument>().AddInteractiveServerRenderMode();
        return app;
    }
}

/// <summary>The blank app's document; public, since Blazor looks for pages among public types only.</summary>
public sealed class BlankDocument : ComponentBase
{
    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html><html lang=\"en\"><head><title>Blank</title><base href=\"/\"></head><body><main>");
        builder.OpenComponent<BlankHeading>(1);
        builder.AddComponentRenderMode(new InteractiveServerRenderMode(prerender: false));
        builder.CloseComponent();
        builder.AddMarkupContent(2, $"</main><script src=\"{BlankCircuit.Script}\"></script></body></html>");
    }
}

/// <summary>The blank app's only page.</summary>
[Route("/")]
public sealed class BlankHeading : ComponentBase
{
    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<h1>Blank</h1>");
}
