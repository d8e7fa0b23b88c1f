using Licensing.Kernel.Cases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>The true state of a case as a line: what is done, by whom, what is next (screens.md «Case page»).</summary>
public sealed partial class StepLine
{
    /// <summary>In the order in which they happen; what is not needed any more is left out.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<StepItem> Steps { get; set; } = [];

    /// <summary>What the line is about, for screen readers.</summary>
    [Parameter]
    public string? Label { get; set; }

    private List<StepItem> Shown => [.. Steps.Where(step => step.State != StepState.Dropped)];
}
