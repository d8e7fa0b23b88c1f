using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>All problems at the top of a form, each a link to its field (screens.md «Errors and edges»).</summary>
public sealed partial class ErrorSummary
{
    /// <summary>In the order of the fields.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    /// <summary>The words name their fields already.</summary>
    [Parameter]
    public bool Named { get; set; }

    [Inject]
    private FieldLabels Labels { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    // «Fill this in» five times over says nothing: the field is named, unless the words do it themselves.
    private string Words(FieldProblem problem) =>
        !Named && Labels[problem.FieldId] is { Length: > 0 } label && !Regex.IsMatch(problem.Text, $@"\b{Regex.Escape(label)}\b", RegexOptions.IgnoreCase)
            ? Texts.Format("errors.named", label, problem.Text)
            : problem.Text;

    private string Here(string id) => $"{Navigation.Uri.Split('#')[0]}#{id}";
}
