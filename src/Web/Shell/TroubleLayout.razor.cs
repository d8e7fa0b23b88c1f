using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Shell;

/// <summary>What went wrong is said where it went wrong: at a terminal with its countdown, elsewhere on a plain page.</summary>
public sealed partial class TroubleLayout
{
    [CascadingParameter]
    private HttpContext? Context { get; set; }

    /// <summary>Whether the request that failed came from the hall.</summary>
    internal static bool AtTerminal(HttpContext? context) =>
        new PathString(context?.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath)
            .StartsWithSegments("/terminal", StringComparison.OrdinalIgnoreCase);
}
