using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages;

/// <summary>What the pages of permanent residence share: they send requests as the user who is signed in.</summary>
public abstract class ResidencePageBase : ComponentBase
{
    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    private protected IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private protected async Task<Actor> Who() => await Current.Get() ?? Actor.Public;

    private protected async Task<Result<T>> Send<T>(IRequest<T> request, Guid? key = null) => await Dispatcher.Send(request, await Who(), purpose: null, key: key);
}
