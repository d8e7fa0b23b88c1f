using Licensing.Citizenship.Features;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Citizenship.Pages;

/// <summary>What the forms of the steps share: they save once, show what is wrong, and tell the panel around them.</summary>
public abstract class StepEntry : DeskPage
{
    /// <summary>The panel around it.</summary>
    [CascadingParameter]
    public CitizenshipReview Panel { get; set; } = default!;

    [Inject]
    private ITexts Words { get; set; } = default!;

    private protected CitizenshipOfCase About => Panel.About!;

    private protected Task Save(ICommand<StepResult> command) => Save(command, Words, Panel.Saved, Panel.Beaten);

    /// <summary>What has to be answered before anything is sent, all of it at once.</summary>
    private protected Task Ask(params IEnumerable<(string Field, string Code)> lacking)
    {
        Problems = [.. lacking.Select(l => new FieldProblem(l.Field, Words[$"error.{l.Code}"]))];
        return Task.CompletedTask;
    }
}
