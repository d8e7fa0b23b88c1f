using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>When something is due, in words, a sign and a colour (C-5): «in 40 min», «2 h late».</summary>
public sealed partial class Due
{
    /// <summary>The due time.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset At { get; set; }

    /// <summary>From when it counts as due soon (80 % of the term).</summary>
    [Parameter]
    public DateTimeOffset? SoonAt { get; set; }

    /// <summary>The case has ended: the date without alarm.</summary>
    [Parameter]
    public bool Finished { get; set; }

    /// <summary>The date and time beside the words.</summary>
    [Parameter]
    public bool WithMoment { get; set; }

    private string? State => Finished ? null
        : Clock.GetUtcNow() > At ? "late"
        : SoonAt is { } soon && Clock.GetUtcNow() >= soon ? "soon"
        : null;
}
