using System.Text;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>A line to the app on which what comes down can be held; what goes up arrives.</summary>
internal sealed class SlowLine
{
    private const byte MoreFollows = 0x80;
    private const int LengthBits = 7;

    private readonly Queue<(IWebSocketRoute Browser, byte[] Message)> waiting = new();
    private readonly Lock turn = new();
    private string? held;

    /// <summary>The line of a visitor, for the pages that are opened from now on.</summary>
    public static async Task<SlowLine> Of(Visitor visitor)
    {
        var line = new SlowLine();
        await visitor.Page.RouteWebSocketAsync("**/_blazor**", line.Join);
        return line;
    }

    /// <summary>From now on no message comes down that contains these letters; nothing at all where there are none.</summary>
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
                next.Browser.Send(next.Message);
            }
        }
    }

    private void Join(IWebSocketRoute browser) => browser.ConnectToServer().OnMessage(frame =>
    {
        lock (turn)
        {
            foreach (var message in Messages(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? "")))
            {
                Pass(browser, message);
            }
        }
    });

    private void Pass(IWebSocketRoute browser, byte[] message)
    {
        if (held is { } letters && Encoding.Latin1.GetString(message).Contains(letters, StringComparison.Ordinal))
        {
            waiting.Enqueue((browser, message));
        }
        else
        {
            browser.Send(message);
        }
    }

    // A busy server sends several messages in one frame, each with its length in front (SignalR's hub protocol); its answer to the handshake is JSON.
    private static IEnumerable<byte[]> Messages(byte[] frame)
    {
        if (frame is [(byte)'{', (byte)'}', ..])
        {
            yield return frame;
            yield break;
        }

        for (var at = 0; at < frame.Length;)
        {
            var start = at;
            var length = Length(frame, ref at);
            at += length;
            yield return frame[start..at];
        }
    }

    private static int Length(byte[] frame, ref int at)
    {
        var length = 0;
        for (var shift = 0; ; shift += LengthBits)
        {
            length |= (frame[at] & ~MoreFollows) << shift;
            if ((frame[at++] & MoreFollows) == 0)
            {
                return length;
            }
        }
    }
}
