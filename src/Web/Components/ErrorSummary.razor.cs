using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>All problems at the top of a form, each a link to its field (screens.md «Errors and edges»).</summary>
public sealed partial class ErrorSummary
{
    /// <summary>In the order of the fields.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Here(string id) => $"{Navigation.Uri.Split('#')[0]}#{id}";
}
