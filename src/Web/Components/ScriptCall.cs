using Microsoft.JSInterop;

namespace Licensing.Web.Components;

/// <summary>One call of a script module, for what a page does once.</summary>
public static class ScriptCall
{
    /// <summary>Imports a module, calls it and lets it go. Whoever leaves the page before misses nothing.</summary>
    /// <param name="script">The browser.</param>
    /// <param name="module">Address of the module.</param>
    /// <param name="function">What is called.</param>
    /// <param name="args">With what.</param>
    public static async Task CallOnce(this IJSRuntime script, string module, string function, params object?[] args)
    {
        try
        {
            await using var loaded = await script.InvokeAsync<IJSObjectReference>("import", module);
            await loaded.InvokeVoidAsync(function, args);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone already.
        }
    }
}
