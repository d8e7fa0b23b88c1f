using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>A state in one or two words, with a sign.</summary>
public sealed partial class StateChip
{
    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = string.Empty;

    /// <summary>How it stands.</summary>
    [Parameter]
    public Tone Tone { get; set; }

    /// <summary>Another sign than the tone's own.</summary>
    [Parameter]
    public string? Icon { get; set; }
}
