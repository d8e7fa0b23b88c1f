using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.ExitClearance.Pages;

/// <summary>A body that was asked; what it answered only for those who decide.</summary>
public sealed partial class BodyRow
{
    /// <summary>The body, an <see cref="AskedBody"/>.</summary>
    [Parameter, EditorRequired]
    public object Line { get; set; } = default!;

    /// <summary>The answer, a <see cref="BodyAnswer"/>, where it may be seen.</summary>
    [Parameter]
    public object? Answer { get; set; }

    private AskedBody Asked => (AskedBody)Line;

    private BodyAnswer? Given => Answer as BodyAnswer;

    // Not every ground has an end (EX-10.8).
    private string? UntilOf(string ground) => ExitGrounds.HasEnd(ground) ? Texts[$"EX.until.{ground}"] : null;
}
