using Licensing.Kernel.Standards;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>Intake's right column: what the law says now, with the clause behind each line and «why» (screens.md «Intake»).</summary>
public sealed partial class LawColumn
{
    /// <summary>The assessment in words; null while too little is known.</summary>
    [Parameter]
    public LawView? View { get; set; }

    /// <summary>The filing moment, to mark a repealed edition.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset On { get; set; }

    /// <summary>What a service adds.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private Tone Tone => View?.Assessment.Outcome switch
    {
        Outcome.Accept => Tone.Good,
        Outcome.Incomplete => Tone.Warn,
        _ => Tone.Bad,
    };
}
