using System.Globalization;
using System.Net.Http;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Localisation;
using Licensing.Web.Session;
using Licensing.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
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
