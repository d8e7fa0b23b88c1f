using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>One part of a page.</summary>
public sealed record TabItem(string Key, string Title, int? Count = null);

/// <summary>Parts of a page; which one is open stands in the URL, the page draws it.</summary>
public sealed partial class Tabs
{
    /// <summary>The parts; the first is open when the URL names none.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<TabItem> Items { get; set; } = [];

    /// <summary>The key of the open part, from the URL.</summary>
    [Parameter]
    public string? Active { get; set; }

    /// <summary>The name of the parameter in the URL.</summary>
    [Parameter]
    public string Parameter { get; set; } = "tab";

    /// <summary>What the parts belong to, for screen readers.</summary>
    [Parameter]
    public string? Label { get; set; }

    private string Current => Items.Any(tab => tab.Key == Active) ? Active! : Items[0].Key;
}
