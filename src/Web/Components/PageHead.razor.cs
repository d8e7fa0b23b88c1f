using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>Head of a page: title, one line that says what this is, and the primary action (F2).</summary>
public sealed partial class PageHead
{
    /// <summary>The only h1 of the page, and the tab's title.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = string.Empty;

    /// <summary>What this is, how many, what is urgent.</summary>
    [Parameter]
    public string? Line { get; set; }

    /// <summary>Words on the primary button; none: no button.</summary>
    [Parameter]
    public string? Action { get; set; }

    /// <summary>The primary action as a link.</summary>
    [Parameter]
    public string? Href { get; set; }

    /// <summary>The primary action as a click.</summary>
    [Parameter]
    public EventCallback OnAction { get; set; }

    /// <summary>The action is under way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Other actions, before the primary one.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>Chips and the like under the line.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
