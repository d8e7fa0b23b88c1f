using Licensing.Platform.Cases;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Licensing.Web.Cases;

public sealed partial class DeadlineDialog
{
    private ElementReference _dialog;
    private IJSObjectReference? _module;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = default!;

    /// <summary>Opens the sheet.</summary>
    public async Task Show()
    {
        _module ??= await Script.InvokeAsync<IJSObjectReference>("import", "./_content/Licensing.Web/js/dialog.js");
        await _module.InvokeVoidAsync("showDialog", _dialog);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
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
}
