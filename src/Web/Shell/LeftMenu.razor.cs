using System.Security.Claims;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Identity;
using Licensing.Platform.Law;
using Licensing.Platform.Modules;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Shell;

/// <summary>The entries of the shell and of all modules that this user may use; those without a group come first.</summary>
public sealed partial class LeftMenu
{
    private Dictionary<string, string?> _editions = [];

    /// <summary>Who is signed in.</summary>
    [Parameter, EditorRequired]
    public ClaimsPrincipal User { get; set; } = new();

    [Inject]
    private ILaw Law { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private List<string> Hrefs => [.. Own.Concat(Modules.SelectMany(module => module.Menu)).Select(entry => entry.Href)];

    private IEnumerable<IGrouping<string?, MenuEntry>> Groups => Own.Concat(Modules.SelectMany(module => module.Menu))
        .Where(entry => entry.Roles.Length == 0 || entry.Roles.Any(User.IsInRole))
        .Where(entry => entry.Service is null || User.HasClaim(UserClaims.Service, entry.Service))
        .Where(entry => entry.Editions.Count == 0 || entry.Editions.Contains(_editions.GetValueOrDefault(entry.Service ?? "")))
        .OrderBy(entry => entry.Order)
        .GroupBy(entry => entry.Group)
        .OrderBy(group => group.Key is not null);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var (today, snapshot) = (BusinessTime.DateOf(Clock.GetUtcNow()), await Law.Now(CancellationToken.None));
        _editions = Modules.SelectMany(module => module.Menu).Where(entry => entry.Editions.Count > 0).Select(entry => entry.Service).OfType<string>().Distinct()
            .ToDictionary(service => service, service => Law.Standards.GetValueOrDefault(service)?.EditionOn(today, snapshot)?.Code);
    }
}
