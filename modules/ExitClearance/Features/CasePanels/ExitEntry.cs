using Licensing.ExitClearance.Features;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.ExitClearance.Pages;

/// <summary>What the forms on the page of a case share: they save once, show what is wrong, and tell the panel around them.</summary>
public abstract class ExitEntry : DeskPage
{
    /// <summary>The panel around it.</summary>
    [CascadingParameter]
    public ExitReview Panel { get; set; } = default!;

    [Inject]
    private ITexts Words { get; set; } = default!;

    private protected ExitOfCase About => Panel.About!;

    private protected Task Save<T>(ICommand<T> command, string message) => Save(command, Words, _ => Panel.Saved(message), Panel.Beaten);

    /// <summary>What has to be answered before anything is sent.</summary>
    private protected Task Ask(string field, string code)
    {
        Problems = [new FieldProblem(field, Words[$"error.{code}"])];
        return Task.CompletedTask;
    }
}
