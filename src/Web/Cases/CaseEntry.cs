using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Cases;

/// <summary>What the forms in a panel of a case's page share: they save once, show what is wrong, and tell the panel around them.</summary>
/// <typeparam name="TPanel">The panel around them.</typeparam>
public abstract class CaseEntry<TPanel> : DeskPage
    where TPanel : IComponent
{
    /// <summary>The panel around it.</summary>
    [CascadingParameter]
    public TPanel Panel { get; set; } = default!;

    [Inject]
    private ITexts Words { get; set; } = default!;

    /// <summary>Sends the command once, and tells the panel.</summary>
    protected Task Save<T>(ICommand<T> command, Func<T, Task> saved, Func<Task> beaten) => Save(command, Words, saved, beaten);

    /// <summary>What has to be answered before anything is sent, all of it at once.</summary>
    protected Task Ask(params IEnumerable<(string Field, string Code)> lacking)
    {
        Problems = [.. lacking.Select(l => new FieldProblem(l.Field, Words[$"error.{l.Code}"]))];
        return Task.CompletedTask;
    }
}
