using Licensing.ExitClearance.Features;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.ExitClearance.Pages;

/// <summary>What the lists of the questionnaire share: rows are added, changed and taken away, and the whole is told.</summary>
public abstract class SubjectRows : DeskPage
{
    /// <summary>The questionnaire, an <see cref="ExitSubject"/>.</summary>
    [Parameter, EditorRequired]
    public object Subject { get; set; } = default!;

    /// <summary>Tells the changed questionnaire.</summary>
    [Parameter]
    public EventCallback<object> OnChange { get; set; }

    /// <summary>What is wrong with the step.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Found { get; set; } = [];

    private protected ExitSubject Asked => (ExitSubject)Subject;

    private protected static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private protected static IReadOnlyList<T> With<T>(IReadOnlyList<T> rows, int at, T row) => [.. rows.Select((r, i) => i == at ? row : r)];

    private protected static IReadOnlyList<T> Without<T>(IReadOnlyList<T> rows, int at) => [.. rows.Where((_, i) => i != at)];

    private protected Task Tell(ExitSubject subject) => OnChange.InvokeAsync(subject);
}
