using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>A point of a line.</summary>
/// <param name="Label">Below it.</param>
/// <param name="Percent">None breaks the line.</param>
/// <param name="Tone">How it stands.</param>
public sealed record ChartPoint(string Label, decimal? Percent, Tone Tone = Tone.Neutral);

/// <summary>Percent over time as a line, norms dashed. It is for the eye: a table with the same figures stands beside it, or its row says the last of them.</summary>
public sealed partial class TrendChart
{
    private const int Right = 16;
    private static readonly int[] Lines = [0, 25, 50, 75, 100];

    /// <summary>The points, one step apart.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ChartPoint> Points { get; set; } = [];

    /// <summary>What it shows, for who does not see it.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Values to compare with.</summary>
    [Parameter]
    public IReadOnlyList<decimal> Norms { get; set; } = [];

    /// <summary>A line in a table, without a scale.</summary>
    [Parameter]
    public bool Small { get; set; }

    private int Width => Small ? 150 : 640;

    private int Height => Small ? 36 : 220;

    private int Left => Small ? 8 : 40;

    private string Path
    {
        get
        {
            var path = new StringBuilder();
            var pen = 'M';
            for (var i = 0; i < Points.Count; i++)
            {
                if (Points[i].Percent is { } percent)
                {
                    path.Append(CultureInfo.InvariantCulture, $"{pen}{X(i)} {Y(percent)}");
                }

                pen = Points[i].Percent is null ? 'M' : 'L';
            }

            return path.ToString();
        }
    }

    // In markup <text> is Razor's own.
    private static RenderFragment Word(int x, int y, string anchor, string text) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", x);
        builder.AddAttribute(2, "y", y);
        builder.AddAttribute(3, "text-anchor", anchor);
        builder.AddContent(4, text);
        builder.CloseElement();
    };

    private int X(int step) => Left + (Small ? 0 : 16) + (step * (Width - Left - Right - (Small ? 0 : 16)) / Math.Max(1, Points.Count - 1));

    private int Y(decimal percent)
    {
        var (top, bottom) = Small ? (5, Height - 5) : (10, Height - 24);
        return bottom - (int)(Math.Clamp(percent, 0, 100) * (bottom - top) / 100);
    }
}
