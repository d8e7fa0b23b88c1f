using System.Globalization;

namespace Licensing.Demo.Seeding;

/// <summary>A bar with numbers on the console's error stream; a line every tenth where that is a file.</summary>
internal sealed class Progress(string what, long total, TimeProvider clock, TextWriter to, bool redraw)
{
    private const int Width = 30;

    private readonly long started = clock.GetTimestamp();
    private long tenth = -1;

    public void Report(long done)
    {
        var share = total == 0 ? 1 : (double)done / total;
        if (!redraw && (long)(share * 10) == tenth)
        {
            return;
        }

        tenth = (long)(share * 10);
        var bar = new string('#', (int)(share * Width)).PadRight(Width, '.');
        var seconds = clock.GetElapsedTime(started).TotalSeconds;
        var line = string.Create(CultureInfo.InvariantCulture, $"{what} [{bar}] {done:N0} of {total:N0}, {seconds:N0} s, {done / Math.Max(seconds, 0.001):N0}/s");
        to.Write(redraw ? $"\r{line}" : line + Environment.NewLine);
        if (redraw && done >= total)
        {
            to.WriteLine();
        }
    }
}
