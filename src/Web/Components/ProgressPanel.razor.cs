using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>Long work with numbers; it goes on when the page is left, and the bell tells when it is done.</summary>
public sealed partial class ProgressPanel
{
    /// <summary>What is being done.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = string.Empty;

    /// <summary>How many are done.</summary>
    [Parameter, EditorRequired]
    public long Done { get; set; }

    /// <summary>Of how many.</summary>
    [Parameter, EditorRequired]
    public long Total { get; set; }

    /// <summary>Stops it; absent where it cannot be stopped.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }
}
