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

    /// <summary>What has to be answered before anything is sent, all of it at once.</summary>
    private protected Task Ask(params IEnumerable<(string Field, string Code)> lacking)
    {
        Problems = [.. lacking.Select(l => new FieldProblem(l.Field, Words[$"error.{l.Code}"]))];
        return Task.CompletedTask;
    }
}
