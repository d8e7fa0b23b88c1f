using Licensing.Kernel.Clocks;
using Licensing.Platform.Texts;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>A due time that explains itself line by line.</summary>
public sealed partial class DeadlineSheetView
{
    /// <summary>The sheet that the computation of the due time left.</summary>
    [Parameter, EditorRequired]
    public DeadlineSheet Sheet { get; set; } = default!;

    private static string? Css(DeadlineLine line) =>
        DeadlineText.IsPassedOver(line) ? "passed" : line.Kind == DeadlineLineKind.Due ? "due-line" : null;
}
