using System.Globalization;
using Licensing.Platform.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Licensing.Web.Shell;

/// <summary>Kazakh, Russian, English; leads back to the same page. What was typed is saved as a draft at every step.</summary>
public sealed partial class LanguageSwitch
{
    /// <summary>Whole names instead of kk, ru, en: on terminals.</summary>
    [Parameter]
    public bool FullNames { get; set; }

    /// <summary>Where to go back to; the present page when null.</summary>
    [Parameter]
    public string? Back { get; set; }

    private static CultureInfo Current => Cultures.Nearest(CultureInfo.CurrentUICulture);

    public void Dispose() => Navigation.LocationChanged -= OnNavigated;

    protected override void OnInitialized() => Navigation.LocationChanged += OnNavigated;

    private string Href(CultureInfo language) =>
        $"/language/{language.Name}?back={Uri.EscapeDataString(Back ?? "/" + Navigation.ToBaseRelativePath(Navigation.Uri))}";

    private void OnNavigated(object? sender, LocationChangedEventArgs e) => StateHasChanged();
}
