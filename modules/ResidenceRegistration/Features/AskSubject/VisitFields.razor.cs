using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ResidenceRegistration.Pages;

/// <summary>Whether the papers were filled in at home, and on which day (RR-12, RD-12).</summary>
public sealed partial class VisitFields
{
    /// <summary>They were.</summary>
    [Parameter, EditorRequired]
    public bool Visited { get; set; }

    /// <summary>The day.</summary>
    [Parameter, EditorRequired]
    public DateOnly? On { get; set; }

    /// <summary>Tells whether they were.</summary>
    [Parameter, EditorRequired]
    public EventCallback<bool> OnVisited { get; set; }

    /// <summary>Tells the day.</summary>
    [Parameter, EditorRequired]
    public EventCallback<DateOnly?> OnDay { get; set; }

    /// <summary>What is wrong with the step.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Found { get; set; } = [];
}
