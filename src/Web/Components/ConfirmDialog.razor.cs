using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Licensing.Web.Components;

/// <summary>Asks once more before what cannot be taken back; the browser's own dialog keeps and returns the focus.</summary>
public sealed partial class ConfirmDialog : IAsyncDisposable
{
    private readonly string _id = $"confirm-{Guid.NewGuid():N}";
    private ElementReference _dialog;
    private IJSObjectReference? _module;
    private bool _busy;
    private bool _gone;

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = string.Empty;

    /// <summary>What will follow.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>The words on the button: what is done, not «OK».</summary>
    [Parameter, EditorRequired]
    public string ConfirmText { get; set; } = string.Empty;

    /// <summary>Something is taken away.</summary>
    [Parameter]
    public bool Danger { get; set; }

    /// <summary>Fields inside, such as reasons.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Does it; return false to keep the dialog open.</summary>
    [Parameter, EditorRequired]
    public Func<Task<bool>> OnConfirm { get; set; } = default!;

    /// <summary>Tells that the dialog has closed, however.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>Opens the dialog.</summary>
    public async Task Show() => await (await Module()).InvokeVoidAsync("showDialog", _dialog);

    /// <summary>Closes it and gives the focus back.</summary>
    public async Task Close()
    {
        // What was confirmed may have led to another page, and the dialog has gone with this one.
        if (!_gone)
        {
            await (await Module()).InvokeVoidAsync("closeDialog", _dialog);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _gone = true;
        try
        {
            await (_module?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone already, and the module with it.
            _module = null;
        }
    }

    private async Task<IJSObjectReference> Module() =>
        _module ??= await Script.InvokeAsync<IJSObjectReference>("import", "./_content/Licensing.Web/js/dialog.js");

    private async Task Confirm()
    {
        _busy = true;
        try
        {
            // As an event of the page that owns the dialog, so that the page shows what came of it.
            var done = false;
            await EventCallback.Factory.Create(OnConfirm.Target!, async () => done = await OnConfirm()).InvokeAsync();
            if (done)
            {
                await Close();
            }
        }
        finally
        {
            _busy = false;
        }
    }
}
