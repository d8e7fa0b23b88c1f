using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Session;

/// <summary>What the pages of the modules share: they send requests as the user who is signed in.</summary>
public abstract class DeskPage : ComponentBase
{
    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    /// <summary>The purpose that was stated in this circuit.</summary>
    [Inject]
    protected PurposeKept Kept { get; set; } = default!;

    /// <summary>Why this page looks, for the audit trail: what the page asked, else what was stated before.</summary>
    protected virtual string? Purpose => Kept.Words;

    /// <summary>Whether somebody is looked for, and not only the list shown.</summary>
    protected static bool IsSought(string? text) => IPersonSearch.NeedsPurpose(text);

    /// <summary>Whether the page has to ask for what before it looks for somebody (C-10).</summary>
    protected bool MustSayWhy(string? text) => IsSought(text) && Kept.Words is null;

    /// <summary>Key of the page's command: sent twice it does nothing twice.</summary>
    protected Guid Once { get; } = Guid.CreateVersion7();

    /// <summary>Whether the form is being sent.</summary>
    protected bool Busy { get; set; }

    /// <summary>What is wrong with the form.</summary>
    protected IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    /// <summary>Who is signed in; the public where nobody is.</summary>
    protected async Task<Actor> Who() => await Current.Get() ?? Actor.Public;

    /// <summary>Sends a request.</summary>
    protected async Task<Result<T>> Send<T>(IRequest<T> request, Guid? key = null, string? purpose = null) =>
        await Dispatcher.Send(request, Actor.For(request, await Who()), purpose ?? Purpose, key);

    /// <summary>Sends the command of a form once, however often the button is pressed; what is wrong with it stands in <see cref="Problems"/>.</summary>
    protected async Task<T?> Do<T>(ICommand<T> command, ITexts texts)
        where T : class
    {
        Busy = true;
        try
        {
            var result = await Send(command, Once);
            Problems = FailureText.Problems(result.Failure, texts);
            return result.IsOk ? result.Value : null;
        }
        finally
        {
            Busy = false;
        }
    }

    /// <summary>Sends the command of a button that can be pressed again, with a key of its own for every press; what is wrong stands in <see cref="Problems"/>.</summary>
    /// <param name="command">What the button does.</param>
    /// <param name="texts">Words.</param>
    /// <param name="then">Shows what became of it, while the button still waits.</param>
    protected async Task<T?> Press<T>(ICommand<T> command, ITexts texts, Func<Result<T>, Task> then)
    {
        Busy = true;
        try
        {
            var result = await Send(command, Guid.CreateVersion7());
            Problems = FailureText.Problems(result.Failure, texts);
            await then(result);
            return result.IsOk ? result.Value : default;
        }
        finally
        {
            Busy = false;
        }
    }

    /// <summary>Sends the command of a step's form once: says that it was saved, or that somebody else was first, or what is wrong.</summary>
    protected async Task Save<T>(ICommand<T> command, ITexts texts, Func<T, Task> saved, Func<Task> beaten)
    {
        Busy = true;
        try
        {
            var result = await Send(command, Once);
            var isBeaten = result.Failure is Failure.Conflict;
            Problems = isBeaten ? [] : FailureText.Problems(result.Failure, texts);
            await (result.IsOk ? saved(result.Value) : isBeaten ? beaten() : Task.CompletedTask);
        }
        finally
        {
            Busy = false;
        }
    }
}
