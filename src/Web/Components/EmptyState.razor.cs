using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>An empty list says what would be here and how it comes.</summary>
public sealed partial class EmptyState
{
    /// <summary>What is not here.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = string.Empty;

    /// <summary>How it comes.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>The sign.</summary>
    [Parameter]
    public string Icon { get; set; } = "queue";

    /// <summary>What can be done.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
