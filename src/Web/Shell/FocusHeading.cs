using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Licensing.Web.Shell;

/// <summary>
/// Gives the focus to a new page's heading as Blazor's <c>FocusOnNavigate</c> does, but never takes it from a field in which
/// somebody is typing already: officers press «/» before the page stands.
/// </summary>
public sealed class FocusHeading : ComponentBase
{
    private Type? _shown;

    /// <summary>The page.</summary>
    [Parameter]
    [EditorRequired]
    public RouteData RouteData { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_shown == RouteData.PageType)
        {
            return;
        }

        _shown = RouteData.PageType;
        await Script.CallOnce($"./{Assets["_content/Licensing.Web/js/keyboard.js"]}", "focusHeading");
    }
}
