using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>Filters above a list as chips; what is chosen stands in the URL, so that it can be kept and sent.</summary>
public sealed partial class FilterChips
{
    /// <summary>The filters, in order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Filter> Filters { get; set; } = [];

    /// <summary>Parameters that another choice takes back, such as the place in the list.</summary>
    [Parameter]
    public IReadOnlyList<string> Resets { get; set; } = ["after", "before"];

    /// <summary>Saved views, export and the like.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Cleared => With(Filters.Select(filter => (filter.Key, (string?)null)));

    private string Href(string key, string? value) => With([(key, value)]);

    private string With(IEnumerable<(string Key, string? Value)> changes)
    {
        var parameters = Resets.ToDictionary(key => key, _ => (object?)null);
        foreach (var (key, value) in changes)
        {
            parameters[key] = value;
        }

        return Navigation.GetUriWithQueryParameters(parameters);
    }
}
