using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>A message on the page: good, worth knowing, or wrong.</summary>
public sealed partial class Notice
{
    /// <summary>How it stands.</summary>
    [Parameter]
    public Tone Tone { get; set; } = Tone.Info;

    /// <summary>The heading.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>What there is to say.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
