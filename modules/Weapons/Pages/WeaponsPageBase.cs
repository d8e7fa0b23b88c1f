using Licensing.Platform.UseCases;
using Licensing.Weapons.Features;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>What the pages of this module share: they send requests as the user who is signed in, with the purpose that was stated.</summary>
public abstract class WeaponsPageBase : ComponentBase
{
    /// <summary>A command of this page sent twice does nothing twice.</summary>
    private readonly Guid _key = Guid.CreateVersion7();

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    [Inject]
    private protected PurposeKept Kept { get; set; } = default!;

    private protected bool Busy { get; private set; }

    private protected IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private protected async Task<Actor> Who() => await Current.Get() ?? Actor.Public;

    private protected async Task<Result<T>> Send<T>(IRequest<T> request, Guid? key = null, string? purpose = null) =>
        await Dispatcher.Send(request, await Who(), purpose ?? Kept.Words, key: key);

    /// <summary>Sends the command of a form once, however often the button is pressed.</summary>
    private protected async Task<T?> Do<T>(ICommand<T> command, Platform.Texts.ITexts texts)
        where T : class
    {
        Busy = true;
        try
        {
            var result = await Send(command, _key);
            Problems = FailureText.Problems(result.Failure, texts);
            return result.IsOk ? result.Value : null;
        }
        finally
        {
            Busy = false;
        }
    }
}
