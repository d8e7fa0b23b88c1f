using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>A label, a hint, the words of an error, and the control itself, tied together.</summary>
public sealed partial class Field : IDisposable
{
    /// <summary>The id of the control inside.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>How to answer.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>May be left empty.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>The problem of this field, in words.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>All problems of the form; those of this field are shown here.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    /// <summary>The control.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private FieldLabels Labels { get; set; } = default!;

    private string? ProblemText => Problem ?? Problems.FirstOrDefault(problem => problem.FieldId == Id)?.Text;

    /// <inheritdoc/>
    public void Dispose() => Labels.Forget(Id, this);

    /// <inheritdoc/>
    protected override void OnParametersSet() => Labels.Show(Id, Label, this);
}
