using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>One column of a <see cref="DataList{TItem}"/>.</summary>
public sealed class DataColumn<TItem> : ComponentBase, IDisposable
    where TItem : notnull
{
    /// <summary>The heading; on a telephone the label beside the value.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = string.Empty;

    /// <summary>What stands in a cell.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<TItem>? ChildContent { get; set; }

    /// <summary>Classes: <c>end</c> for numbers, <c>narrow</c> for what should not wrap.</summary>
    [Parameter]
    public string? Css { get; set; }

    [CascadingParameter]
    private DataList<TItem> List { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose() => List.Remove(this);

    /// <inheritdoc/>
    protected override void OnInitialized() => List.Add(this);
}
