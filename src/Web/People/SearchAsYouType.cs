using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

/// <summary>One field that finds records while somebody types; «not found, add» carries over what was typed.</summary>
public abstract class SearchAsYouType : ComponentBase, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private CancellationTokenSource? _waiting;

    /// <summary>Id of the field.</summary>
    [Parameter]
    public string Id { get; set; } = "people-search";

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>What was typed before, from the address.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>Nothing fits: a new record, with what was typed.</summary>
    [Parameter]
    public EventCallback<string> OnAdd { get; set; }

    /// <summary>Tells what was searched for, to keep it in the address.</summary>
    [Parameter]
    public EventCallback<string> OnSearched { get; set; }

    /// <summary>The field has the focus at once.</summary>
    [Parameter]
    public bool Focus { get; set; } = true;

    /// <summary>Problems of the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    [Inject]
    internal IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <summary>What stands in the field.</summary>
    protected string Term { get; set; } = string.Empty;

    /// <summary>A search is under way.</summary>
    protected bool Searching { get; private set; }

    /// <summary>Why the last search failed.</summary>
    protected Failure? Failure { get; set; }

    /// <summary>The field.</summary>
    protected ElementReference Input { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _waiting?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends a search that is not among those of this project.</summary>
    protected Task<Result<T>> Find<T>(IQuery<T> query, Actor actor, CancellationToken cancellation) => Dispatcher.Send(query, actor, cancellation: cancellation);

    /// <summary>Asks for what was typed.</summary>
    protected abstract Task Ask(Actor actor, CancellationToken cancellation);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (!string.IsNullOrWhiteSpace(Text))
        {
            Term = Text;
            await Search(CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Focus)
        {
            await Input.FocusAsync();
        }
    }

    /// <summary>Searches once nothing more is typed.</summary>
    protected async Task Typed()
    {
        if (_waiting is not null)
        {
            await _waiting.CancelAsync();
            _waiting.Dispose();
        }

        _waiting = new CancellationTokenSource();
        var token = _waiting.Token;
        try
        {
            await Task.Delay(Pause, Clock, token);
            await Search(token);
        }
        catch (OperationCanceledException)
        {
            // More was typed: the next letter searches.
            Searching = false;
        }
    }

    private async Task Search(CancellationToken cancellation)
    {
        if (await Current.Get() is not { } actor)
        {
            return;
        }

        Searching = true;
        await Ask(actor, cancellation);
        Searching = false;
        await OnSearched.InvokeAsync(Term);
    }
}
