using Licensing.Platform.Identity;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Account;

/// <summary>A new password; the first thing after signing in with one that somebody else made.</summary>
public sealed partial class ChangePassword
{
    private readonly List<FieldProblem> _problems = [];

    [SupplyParameterFromForm]
    private string? Current { get; set; }

    [SupplyParameterFromForm]
    private string? Chosen { get; set; }

    [SupplyParameterFromForm]
    private string? Repeated { get; set; }

    [SupplyParameterFromQuery(Name = SessionPaths.Back)]
    private string? Back { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private AccountDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private bool IsPending => Context.User.HasClaim(UserClaims.Pending, UserClaims.PendingPassword);

    private async Task Submit()
    {
        if (Chosen != Repeated)
        {
            _problems.Add(new FieldProblem("Repeated", Texts["error.password-differs"]));
            return;
        }

        var wasPending = IsPending;
        var wrong = await Desk.ChangePassword(Current ?? "", Chosen ?? "");
        if (wrong.Count == 0)
        {
            Navigation.NavigateTo(wasPending ? SessionPaths.Local(Back) : SessionPaths.Account, forceLoad: true);
            return;
        }

        _problems.AddRange(wrong.Select(code => new FieldProblem(code == "password-wrong" ? "Current" : "Chosen", Texts[$"error.{code}"])));
    }
}
