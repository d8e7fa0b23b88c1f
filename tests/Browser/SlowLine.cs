using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>A line to the app on which nothing comes down while it is held; what goes up arrives.</summary>
internal sealed class SlowLine
{
    private readonly ConcurrentQueue<Action> waiting = new();
    private volatile bool held;

    /// <summary>The line of a visitor, for the pages that are opened from now on.</summary>
    public static async Task<SlowLine> Of(Visitor visitor)
    {
        var line = new SlowLine();
        await visitor.Page.RouteWebSocketAsync("**/_blazor**", line.Join);
        return line;
    }

    /// <summary>Nothing comes down from now on.</summary>
    public void Hold() => held = true;

    /// <summary>Everything comes that was waiting, in its order.</summary>
    public void Release()
    {
        held = false;
        Pass();
    }

    private void Join(IWebSocketRoute browser)
    {
        var server = browser.ConnectToServer();
        server.OnMessage(frame =>
        {
            waiting.Enqueue(() => Send(browser, frame));
            if (!held)
            {
                Pass();
            }
        });
    }

    private static void Send(IWebSocketRoute browser, IWebSocketFrame frame)
    {
        if (frame.Binary is { } bytes)
        {
            browser.Send(bytes);
        }
        else
        {
            browser.Send(frame.Text!);
        }
    }

    private void Pass()
    {
        while (waiting.TryDequeue(out var send))
        {
            send();
        }
    }
}
