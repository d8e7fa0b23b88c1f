using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>Somebody else was first: both entries and the choice (screens.md «Errors and edges»).</summary>
public sealed partial class ConflictPanel
{
    /// <summary>Who was first.</summary>
    [Parameter, EditorRequired]
    public string Who { get; set; } = string.Empty;

    /// <summary>When.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset At { get; set; }

    /// <summary>What stands now.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? Theirs { get; set; }

    /// <summary>What this officer was entering.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? Yours { get; set; }

    /// <summary>Leaves what stands.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnKeepTheirs { get; set; }

    /// <summary>Enters one's own over it; absent where that is not possible.</summary>
    [Parameter]
    public EventCallback OnKeepYours { get; set; }
}
