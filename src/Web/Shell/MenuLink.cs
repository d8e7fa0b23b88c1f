using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Licensing.Web.Shell;

/// <summary>An entry of the menu: marked on its page and those below it, but for those below that have entries of their own.</summary>
public sealed class MenuLink : NavLink
{
    /// <summary>Addresses of the other entries.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Others { get; set; } = [];

    /// <summary>Where this entry leads.</summary>
    [Parameter, EditorRequired]
    public string To { get; set; } = "";

    /// <inheritdoc/>
    protected override bool ShouldMatch(string uriAbsolute) =>
        base.ShouldMatch(uriAbsolute) && !Others.Any(other => IsBelow(other, To) && IsAt(new Uri(uriAbsolute).AbsolutePath, other));

    private static bool IsBelow(string path, string above) => path.StartsWith(above + "/", StringComparison.OrdinalIgnoreCase);

    private static bool IsAt(string path, string other) => path.Equals(other, StringComparison.OrdinalIgnoreCase) || IsBelow(path, other);
}
