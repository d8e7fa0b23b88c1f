using System.Security.Claims;
using Licensing.Platform.Identity;
using Licensing.Platform.Modules;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Shell;

/// <summary>The entries of the shell and of all modules that this user may use; those without a group come first.</summary>
public sealed partial class LeftMenu
{
    /// <summary>Who is signed in.</summary>
    [Parameter, EditorRequired]
    public ClaimsPrincipal User { get; set; } = new();

    private List<string> Hrefs => [.. Own.Concat(Modules.SelectMany(module => module.Menu)).Select(entry => entry.Href)];

    private IEnumerable<IGrouping<string?, MenuEntry>> Groups => Own.Concat(Modules.SelectMany(module => module.Menu))
        .Where(entry => entry.Roles.Length == 0 || entry.Roles.Any(User.IsInRole))
        .Where(entry => entry.Service is null || User.HasClaim(UserClaims.Service, entry.Service))
        .OrderBy(entry => entry.Order)
        .GroupBy(entry => entry.Group)
        .OrderBy(group => group.Key is not null);
}
