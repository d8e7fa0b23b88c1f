using Licensing.Kernel.Cases;
using Licensing.Platform.Intake;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Intake;

/// <summary>A step of the wizard: shows its part of the draft and hands every change to the editor.</summary>
public abstract class DraftStep : ComponentBase
{
    /// <summary>The open intake.</summary>
    [CascadingParameter]
    internal DraftEditor Editor { get; set; } = default!;

    /// <summary>What is wrong or lacking on this step, in words.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    internal DraftContent Content => Editor.Content;

    internal DraftAssessment Assessment => Editor.Assessment;

    internal string Service => Editor.Sheet.Service;

    internal Task Change(Func<DraftContent, DraftContent> change) => Editor.Change(change);
}
