using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Licensing.Web.Components;

/// <summary>Takes scans: chosen or dropped, several at once (C-4: PDF, PNG, JPEG, at most 10 MB each).</summary>
public sealed partial class FileDrop
{
    /// <summary>Id of the input.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>What to drop here.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>What is taken, where that is not scans of any kind.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Several files at once.</summary>
    [Parameter]
    public bool Multiple { get; set; } = true;

    /// <summary>Types that the file window offers; the content itself is checked on the server.</summary>
    [Parameter]
    public string Accept { get; set; } = ".pdf,.png,.jpg,.jpeg";

    /// <summary>Takes the files.</summary>
    [Parameter, EditorRequired]
    public EventCallback<InputFileChangeEventArgs> OnFiles { get; set; }

    /// <summary>Progress and what was refused.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
