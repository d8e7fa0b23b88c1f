using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

public sealed partial class ChoiceField : IDisposable
{
    /// <summary>Id of the group.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>Codes and their words.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<(string Code, string Text)> Options { get; set; } = [];

    /// <summary>Several can be chosen.</summary>
    [Parameter]
    public bool Several { get; set; }

    /// <summary>The codes chosen.</summary>
    [Parameter]
    public IReadOnlyCollection<string> Chosen { get; set; } = [];

    /// <summary>Codes that cannot be changed here.</summary>
    [Parameter]
    public IReadOnlyCollection<string> Locked { get; set; } = [];

    /// <summary>Tells of another choice, in the order of the options.</summary>
    [Parameter, EditorRequired]
    public EventCallback<IReadOnlyList<string>> OnChosen { get; set; }

    /// <summary>All problems of the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    [Inject]
    private FieldLabels Labels { get; set; } = default!;

    private string? Problem => Problems.FirstOrDefault(problem => problem.FieldId == Id)?.Text;

    /// <inheritdoc/>
    public void Dispose() => Labels.Forget(Id, this);

    /// <inheritdoc/>
    protected override void OnParametersSet() => Labels.Show(Id, Label, this);

    private Task Choose(string code, ChangeEventArgs change)
    {
        var rest = Chosen.Where(c => Several && c != code);
        var now = change.Value is true || !Several ? rest.Append(code).ToHashSet() : [.. rest];
        return OnChosen.InvokeAsync([.. Options.Select(o => o.Code).Where(now.Contains)]);
    }
}
