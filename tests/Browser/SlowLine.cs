using System.Text;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>A line to the app on which what comes down can be held; what goes up arrives.</summary>
internal sealed class SlowLine
{
    private readonly Queue<(IWebSocketRoute Browser, IWebSocketFrame Frame)> waiting = new();
    private readonly Lock turn = new();
    private string? held;

    /// <summary>The line of a visitor, for the pages that are opened from now on.</summary>
    public static async Task<SlowLine> Of(Visitor visitor)
    {
        var line = new SlowLine();
        await visitor.Page.RouteWebSocketAsync("**/_blazor**", line.Join);
        return line;
    }

    /// <summary>From now on nothing comes down that contains these letters; nothing at all where there are none.</summary>
    public void Hold(string containing = "")
    {
        lock (turn)
        {
            held = containing;
        }
    }

    /// <summary>Everything comes that was waiting, in its order.</summary>
    public void Release()
    {
        lock (turn)
        {
            held = null;
            while (waiting.TryDequeue(out var next))
            {
                Send(next.Browser, next.Frame);
            }
        }
    }

    private void Join(IWebSocketRoute browser) => browser.ConnectToServer().OnMessage(frame =>
    {
        lock (turn)
        {
            if (held is { } letters && Letters(frame).Contains(letters, StringComparison.Ordinal))
            {
                waiting.Enqueue((browser, frame));
            }
            else
            {
                Send(browser, frame);
            }
        }
    });

    private static string Letters(IWebSocketFrame frame) => frame.Binary is { } bytes ? Encoding.Latin1.GetString(bytes) : frame.Text ?? "";

    private static void Send(IWebSocketRoute browser, IWebSocketFrame frame)
    {
        if (frame.Binary is { } bytes)
        {
            browser.Send(bytes);
        }
        else
        {
            browser.Send(frame.Text ?? "");
        }
    }
}
