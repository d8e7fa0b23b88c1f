using Licensing.Platform.Law.Changes;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Administration;

/// <summary>What the pages of administration share: sending, and saying what came of it.</summary>
public abstract class AdministrationPage : ComponentBase
{
    /// <summary>What of the form is wrong.</summary>
    protected IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>Why nothing came of it, where no field is to blame.</summary>
    protected Failure? Failure { get; private set; }

    /// <summary>Something is under way.</summary>
    protected bool Busy { get; private set; }

    /// <summary>The last act was done.</summary>
    protected bool IsSaved { get; set; }

    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    [Inject]
    private ITexts Words { get; set; } = default!;

    /// <summary>Asks; nothing when it was not given.</summary>
    protected async Task<T?> Ask<T>(IQuery<T> query)
        where T : class
    {
        var result = await Send(query);
        return result is { IsOk: true } ? result.Value : null;
    }

    /// <summary>Does; false when it did not succeed.</summary>
    protected async Task<bool> Do<T>(ICommand<T> command, Action<T>? then = null)
    {
        if (Busy)
        {
            return false;
        }

        (Busy, IsSaved) = (true, false);
        try
        {
            if (await Send(command) is { IsOk: true } done)
            {
                IsSaved = true;
                then?.Invoke(done.Value);
            }
        }
        finally
        {
            Busy = false;
        }

        return IsSaved;
    }

    /// <summary>Drafts a change of the law and goes to where it is tried and sent; nothing holds before a second administrator has approved it.</summary>
    protected Task Propose(LawChange change) => Do(new ProposeChange(change), id => Navigation.NavigateTo($"/admin/changes/{id}"));

    /// <summary>Shows a problem that the page itself found.</summary>
    protected void Wrong(string field, string code) => Problems = [new FieldProblem(field, Words[$"error.{code}"])];

    private async Task<Result<T>?> Send<T>(IRequest<T> request)
    {
        if (await Current.Get() is not { } actor)
        {
            Navigation.NavigateTo(SessionPaths.SignIn, forceLoad: true);
            return null;
        }

        var result = await Dispatcher.Send(request, actor);
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Words) : [];
        Failure = result.Failure is Failure.Invalid ? null : result.Failure;
        return result;
    }
}
