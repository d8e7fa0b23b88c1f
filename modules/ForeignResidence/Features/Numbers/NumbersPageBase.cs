using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Numbers;

/// <summary>What the pages of numbers share: they send requests as the user who is signed in.</summary>
public abstract class NumbersPageBase : ComponentBase
{
    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    private protected bool Busy { get; private set; }

    private protected IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private protected async Task<Actor> Who() => await Current.Get() ?? Actor.Public;

    private protected async Task<Result<T>> Send<T>(IRequest<T> request, Guid? key = null) => await Dispatcher.Send(request, await Who(), key: key);

    /// <summary>Sends a command once, however often the button is pressed.</summary>
    private protected async Task<Result<T>?> Do<T>(ICommand<T> command, ITexts texts)
    {
        if (Busy)
        {
            return null;
        }

        Busy = true;
        try
        {
            var result = await Send(command, Guid.CreateVersion7());
            Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, texts) : [];
            return result;
        }
        finally
        {
            Busy = false;
        }
    }
}
