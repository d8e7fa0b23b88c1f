using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Account;

/// <summary>The second factor: a code of the authenticator app, or one of the recovery codes.</summary>
public sealed partial class SignInCode
{
    private readonly List<FieldProblem> _problems = [];

    [SupplyParameterFromForm]
    private string? Code { get; set; }

    [SupplyParameterFromQuery(Name = SessionPaths.Back)]
    private string? Back { get; set; }

    [Inject]
    private SignInDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private bool IsRecovery => new Uri(Navigation.Uri).AbsolutePath == SessionPaths.RecoveryCode;

    private string Kind => IsRecovery ? "recovery" : "code";

    private async Task Submit()
    {
        var outcome = IsRecovery ? await Desk.ByRecoveryCode(Code ?? "") : await Desk.ByCode(Code ?? "");
        switch (outcome)
        {
            case SignInOutcome.Done:
                Navigation.NavigateTo(SessionPaths.Local(Back), forceLoad: true);
                break;
            case SignInOutcome.Expired:
                Navigation.NavigateTo(SessionPaths.WithBack(SessionPaths.SignIn, Back), forceLoad: true);
                break;
            case SignInOutcome.Locked:
                _problems.Add(new FieldProblem("Code", Texts["error.account-locked"]));
                break;
            default:
                _problems.Add(new FieldProblem("Code", Texts["error.code-wrong"]));
                break;
        }
    }
}
