using System.Globalization;
using Licensing.Platform.Printing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Licensing.Web.Cases;

/// <summary>A paper on the screen as it will print: drawn from the same blocks as the PDF file.</summary>
public sealed class PaperView : ComponentBase
{
    /// <summary>The sheet.</summary>
    [Parameter, EditorRequired]
    public FlowSheet? Sheet { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "article");
        builder.AddAttribute(1, "class", "paper");
        Blocks(builder, Sheet?.Body ?? []);
        builder.CloseElement();
    }

    private static void Blocks(RenderTreeBuilder builder, IEnumerable<Block> blocks)
    {
        builder.OpenRegion(2);
        var at = 0;
        foreach (var block in blocks)
        {
            builder.OpenRegion(at++);
            Draw(builder, block);
            builder.CloseRegion();
        }

        builder.CloseRegion();
    }

    private static void Draw(RenderTreeBuilder builder, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Text(builder, paragraph);
                break;
            case Together together:
                Blocks(builder, together.Blocks);
                break;
            case Grid grid:
                Table(builder, grid);
                break;
            case Rule:
                builder.OpenElement(0, "hr");
                builder.CloseElement();
                break;
        }
    }

    private static void Text(RenderTreeBuilder builder, Paragraph paragraph)
    {
        var style = paragraph.Style;
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "class", $"{style.Face} {style.Align}{(style.Bold ? " bold" : "")}{(style.Size >= 11 ? " large" : style.Size < 7.5 ? " small" : "")}".ToLowerInvariant());
        var at = 2;
        foreach (var run in paragraph.Runs)
        {
            builder.OpenElement(at++, run.Bold ? "b" : "span");
            builder.AddContent(at++, run.Text);
            builder.CloseElement();
        }

        builder.CloseElement();
    }

    private static void Table(RenderTreeBuilder builder, Grid grid)
    {
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", grid.Lines == GridLines.All ? "grid lined" : "grid");
        builder.AddAttribute(2, "style", $"grid-template-columns:{string.Join(' ', grid.Columns.Select(Width))}");
        builder.OpenRegion(3);
        var at = 0;
        foreach (var cell in grid.Rows.SelectMany(row => row.Cells))
        {
            builder.OpenElement(at++, "div");
            builder.AddAttribute(at++, "style", cell.Span > 1 ? $"grid-column:span {cell.Span}" : null);
            builder.OpenRegion(at++);
            Blocks(builder, cell.Content);
            builder.CloseRegion();
            builder.CloseElement();
        }

        builder.CloseRegion();
        builder.CloseElement();
    }

    private static string Width(Col column) => column.Share > 0
        ? string.Create(CultureInfo.InvariantCulture, $"minmax(0,{column.Share}fr)")
        : string.Create(CultureInfo.InvariantCulture, $"{column.Millimetres * 3.6:0}px");
}
