using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>What a list was asked for stands in its URL.</summary>
public static class ListUrl
{
    /// <summary>Searches for other words, from the first page on.</summary>
    /// <param name="navigation">Where the list is.</param>
    /// <param name="text">What was typed; nothing lists everything.</param>
    /// <param name="resets">Parameters that say where a page begins.</param>
    public static void Find(this NavigationManager navigation, string? text, IEnumerable<string> resets) =>
        navigation.NavigateTo(navigation.GetUriWithQueryParameters(
            resets.ToDictionary(name => name, object? (_) => null).Append(new("q", string.IsNullOrWhiteSpace(text) ? null : text.Trim())).ToDictionary()));

    /// <summary>The value that a parameter names; what somebody typed into the address by hand is none.</summary>
    public static T? One<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var found) && Enum.IsDefined(found) ? found : null;
}
