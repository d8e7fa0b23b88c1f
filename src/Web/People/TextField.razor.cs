using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

public partial class TextField
{
    /// <summary>Id and name of the input.</summary>
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

    /// <summary>Classes of the input.</summary>
    [Parameter]
    public string? Css { get; set; }

    /// <summary>Keyboard of a telephone.</summary>
    [Parameter]
    public string? InputMode { get; set; }

    /// <summary>Most letters.</summary>
    [Parameter]
    public int Most { get; set; } = 300;

    /// <summary>The text.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Tells of new text.</summary>
    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>All problems of the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private bool IsWrong => Problems.Any(problem => problem.FieldId == Id);

    private Task Read(ChangeEventArgs change) => ValueChanged.InvokeAsync(change.Value as string);
}
