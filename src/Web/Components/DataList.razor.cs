using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>A list as a table; J, K and arrows move along its rows, Enter opens one; cards on a telephone.</summary>
public sealed partial class DataList<TItem>
    where TItem : notnull
{
    private readonly List<DataColumn<TItem>> _columns = [];

    /// <summary>The rows.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<TItem> Items { get; set; } = [];

    /// <summary>Elements of <see cref="DataColumn{TItem}"/>.</summary>
    [Parameter, EditorRequired]
    public RenderFragment Columns { get; set; } = default!;

    /// <summary>Where a row leads.</summary>
    [Parameter]
    public Func<TItem, string>? Href { get; set; }

    /// <summary>The column that carries the link, from 0.</summary>
    [Parameter]
    public int LinkColumn { get; set; }

    /// <summary>What makes a row the same row after a change; the item itself when null.</summary>
    [Parameter]
    public Func<TItem, object>? RowKey { get; set; }

    /// <summary>A class for a row.</summary>
    [Parameter]
    public Func<TItem, string?>? RowClass { get; set; }

    /// <summary>What the list holds.</summary>
    [Parameter]
    public string? Caption { get; set; }

    /// <summary>Shown when there are no rows.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    internal void Add(DataColumn<TItem> column)
    {
        _columns.Add(column);
        StateHasChanged();
    }

    internal void Remove(DataColumn<TItem> column) => _columns.Remove(column);

    private object Key(TItem item) => RowKey is null ? item : RowKey(item);
}
