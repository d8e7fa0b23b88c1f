using Licensing.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web;

/// <summary>
/// The document around every page. Officers' pages run in a circuit without prerendering; pages marked
/// <c>[ExcludeFromInteractiveRouting]</c> (terminal, verification, sign-in) are static and load neither circuit nor Radzen.
/// </summary>
public partial class App
{
    private static readonly InteractiveServerRenderMode Officers = new(prerender: false);

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private InteractiveServerRenderMode? Mode => Context.AcceptsInteractiveRouting() ? Officers : null;

    private string Theme => PreferenceEndpoints.Theme(Context);

    private string Path => Context.Features.Get<IStatusCodeReExecuteFeature>() is { } failed
        ? failed.OriginalPath + failed.OriginalQueryString
        : Context.Request.Path + Context.Request.QueryString;

    private (string Sheet, string? Media)[] ThemeSheets => Theme switch
    {
        "light" => [("material-base", null)],
        "dark" => [("material-dark-base", null)],
        _ => [("material-base", "(prefers-color-scheme: light)"), ("material-dark-base", "(prefers-color-scheme: dark)")],
    };
}
