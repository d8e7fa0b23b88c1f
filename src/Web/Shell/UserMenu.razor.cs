using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Shell;

/// <summary>What belongs to the person: account, theme, keyboard, sign-out.</summary>
public sealed partial class UserMenu
{
    private static readonly string[] Themes = ["auto", "light", "dark"];

    /// <summary>Name as shown in the bar.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = string.Empty;

    private string ThemeHref(string theme) =>
        $"/theme/{theme}?back={Uri.EscapeDataString("/" + Navigation.ToBaseRelativePath(Navigation.Uri))}";
}
