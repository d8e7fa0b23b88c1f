using Licensing.Kernel.People;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>An IIN, checked as it is left; says which digits do not fit (C-1).</summary>
public sealed partial class IinField
{
    /// <summary>Id and name of the input.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>Another label than «IIN».</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>How to answer.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>May be left empty.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>As typed, without spaces.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Tells of new text, right or wrong.</summary>
    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>All problems of the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private string? ProblemText =>
        string.IsNullOrEmpty(Value) || Iin.TryParse(Value, out _, out var error)
            ? Problems.FirstOrDefault(problem => problem.FieldId == Id)?.Text
            : Texts[$"iin.{error.ToString().ToLowerInvariant()}"];

    private Task Read(ChangeEventArgs change) =>
        ValueChanged.InvokeAsync((change.Value as string)?.Replace(" ", string.Empty, StringComparison.Ordinal));
}
