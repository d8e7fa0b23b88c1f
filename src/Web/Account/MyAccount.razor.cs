using System.Security.Claims;
using Licensing.Platform.Identity;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Account;

/// <summary>One's own account.</summary>
public sealed partial class MyAccount
{
    private User? _me;
    private string? _office;
    private string _roles = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private AccountDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _me = await Desk.Me();
        _office = Context.User.FindFirstValue(UserClaims.OfficeName);
        _roles = string.Join(", ", Context.User.FindAll(ClaimTypes.Role).Select(role => Texts[$"role.{role.Value}"]));
    }

    private async Task SignOutEverywhere()
    {
        await Desk.SignOutEverywhere();
        Navigation.NavigateTo(SessionPaths.SignIn, forceLoad: true);
    }
}
