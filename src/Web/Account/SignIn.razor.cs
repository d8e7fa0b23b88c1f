using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Account;

/// <summary>User name and password.</summary>
public sealed partial class SignIn
{
    private readonly List<FieldProblem> _problems = [];

    [SupplyParameterFromForm]
    private string? UserName { get; set; }

    [SupplyParameterFromForm]
    private string? Password { get; set; }

    [SupplyParameterFromQuery(Name = SessionPaths.Back)]
    private string? Back { get; set; }

    [Inject]
    private SignInDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string? Wrong => _problems.Count > 0 ? "true" : null;

    private async Task Submit()
    {
        var outcome = await Desk.ByPassword((UserName ?? "").Trim(), Password ?? "");
        switch (outcome)
        {
            case SignInOutcome.Done:
                Navigation.NavigateTo(SessionPaths.Local(Back), forceLoad: true);
                break;
            case SignInOutcome.NeedsCode:
                Navigation.NavigateTo(SessionPaths.WithBack(SessionPaths.Code, Back), forceLoad: true);
                break;
            case SignInOutcome.Locked:
                _problems.Add(new FieldProblem("UserName", Texts["error.account-locked"]));
                break;
            default:
                _problems.Add(new FieldProblem("UserName", Texts["error.sign-in-wrong"]));
                break;
        }
    }
}
