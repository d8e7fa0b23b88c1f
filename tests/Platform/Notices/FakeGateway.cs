using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Licensing.Tests.Platform.Notices;

/// <summary>A gateway to telephones on this machine that keeps what it is given.</summary>
public sealed class FakeGateway : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeGateway(WebApplication app) => this.app = app;

    public Behaviour Behaviour { get; set; }

    /// <summary>Answers with this instead.</summary>
    public int? Status { get; set; }

    /// <summary>What came in, with the header of the secret.</summary>
    public ConcurrentQueue<(JsonElement Body, string? Secret)> Messages { get; } = [];

    public string Url => app.Urls.First() + "/send";

    /// <summary>The words that came to a telephone.</summary>
    public IReadOnlyList<string> To(string phone) => [.. Messages.Where(m => m.Body.GetProperty("to").GetString() == phone).Select(m => m.Body.GetProperty("text").GetString()!)];

    public static async Task<FakeGateway> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var gateway = new FakeGateway(app);
        app.MapPost("/send", (Delegate)gateway.Take);
        await app.StartAsync();
        return gateway;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> Take(HttpContext context)
    {
        var body = await context.Request.ReadFromJsonAsync<JsonElement>(context.RequestAborted);
        if (Behaviour == Behaviour.SayNothing)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }

        var status = Status ?? Behaviour switch { Behaviour.RefuseAddress => 422, Behaviour.Busy => 503, _ => 202 };
        if (status < 300)
        {
            Messages.Enqueue((body, context.Request.Headers["X-Secret"]));
        }

        return status == 302 ? Results.Redirect("/elsewhere") : Results.StatusCode(status);
    }
}
