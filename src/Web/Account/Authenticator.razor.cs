using Licensing.Platform.Identity;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Account;

/// <summary>Enrols an authenticator app and shows recovery codes, once.</summary>
public sealed partial class Authenticator
{
    private readonly List<FieldProblem> _problems = [];
    private IReadOnlyList<string>? _codes;
    private bool _enabled;
    private string _key = "";
    private string _drawing = "";

    [SupplyParameterFromForm]
    private string? Code { get; set; }

    [SupplyParameterFromQuery(Name = SessionPaths.Back)]
    private string? Back { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private AccountDesk Desk { get; set; } = default!;

    private bool IsPending => Context.User.HasClaim(UserClaims.Pending, UserClaims.PendingAuthenticator);

    protected override async Task OnInitializedAsync()
    {
        var me = await Desk.Me();
        _enabled = me.TwoFactorEnabled;
        if (!_enabled)
        {
            var key = await Desk.AuthenticatorKey();
            _key = SecondFactor.Spelled(key);
            _drawing = SecondFactor.Drawing(SecondFactor.Address(me.UserName!, key));
        }
    }

    private async Task Enrol()
    {
        _codes = await Desk.Enrol(Code ?? "");
        if (_codes is null)
        {
            _problems.Add(new FieldProblem("Code", Texts["error.code-wrong"]));
        }
    }

    private async Task NewCodes() => _codes = await Desk.NewRecoveryCodes();
}
