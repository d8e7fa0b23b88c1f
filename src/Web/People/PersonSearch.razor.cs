using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

/// <summary>One field takes IIN, document number or name; hits while typing; «not found, add» carries over what was typed.</summary>
public sealed partial class PersonSearch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private string _text = string.Empty;
    private bool _searching;
    private FoundPeople? _found;
    private Failure? _failure;
    private CancellationTokenSource? _waiting;
    private ElementReference _input;

    /// <summary>Id of the field.</summary>
    [Parameter]
    public string Id { get; set; } = "people-search";

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>Why people are looked for, for the audit trail (C-10).</summary>
    [Parameter, EditorRequired]
    public string Purpose { get; set; } = string.Empty;

    /// <summary>What was typed before, from the address.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>Where a hit leads; none: it is chosen.</summary>
    [Parameter]
    public Func<PersonHit, string>? Href { get; set; }

    /// <summary>Somebody was chosen.</summary>
    [Parameter]
    public EventCallback<PersonHit> OnChosen { get; set; }

    /// <summary>Nobody fits: a new record, with what was typed.</summary>
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
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose() => _waiting?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (!string.IsNullOrWhiteSpace(Text))
        {
            _text = Text;
            await Search(CancellationToken.None);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Focus)
        {
            await _input.FocusAsync();
        }
    }

    private string Found(FoundPeople found) =>
        found.HasMore ? Texts.Format("people.found.more", found.Hits.Count) : Texts.Format("people.found", found.Hits.Count);

    private async Task Typed()
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
            _searching = false;
        }
    }

    private async Task Search(CancellationToken cancellation)
    {
        if (await Current.Get() is not { } actor)
        {
            return;
        }

        _searching = true;
        var result = await Dispatcher.Send(new FindPeople(_text), actor, Purpose, cancellation: cancellation);
        _searching = false;
        (_found, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        await OnSearched.InvokeAsync(_text);
    }

    private async Task ChooseOnly()
    {
        if (_found?.Hits is not [var only])
        {
            return;
        }

        if (Href is not null)
        {
            Navigation.NavigateTo(Href(only));
            return;
        }

        await OnChosen.InvokeAsync(only);
    }
}
