using Licensing.Platform.Identity.Users;
using Licensing.Platform.Offices;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Administration;

/// <summary>A new user, or one to be changed; a password that the system made is shown once.</summary>
public sealed partial class UserEdit
{
    private IReadOnlyList<OfficeName> _offices = [];
    private IReadOnlyList<string> _roles = [];
    private NewPassword? _password;
    private UserView? _user;
    private string _office = "";
    private string _locale = "kk";
    private string? _userName;
    private string? _name;
    private string? _position;
    private string? _iin;

    /// <summary>The account; none for a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    private string? Line => _user is null ? Texts["admin.users.new.line"] : _user.UserName;

    private IReadOnlyList<(string Code, string Text)> Locales =>
        [.. Cultures.All.Select(culture => (culture.Name, Texts.In(culture)["language.own"]))];

    private IReadOnlyList<(string Code, string Text)> RoleNames => [.. Roles.OfUsers.Select(role => (role, Texts[$"role.{role}"]))];

    protected override async Task OnParametersSetAsync()
    {
        _offices = await Ask(new OfficeNames()) ?? [];
        await Load();
    }

    private async Task Load()
    {
        if (Id is { } id && await Ask(new ShowUser(id)) is { } user)
        {
            (_user, _name, _position, _iin) = (user, user.Card.Name, user.Card.Position, user.Card.Iin);
            (_office, _locale, _roles) = (user.Card.OfficeId, user.Card.Locale, user.Card.Roles);
        }
    }

    private async Task Save()
    {
        var card = new UserCard(_name ?? "", _office, _position, _iin, _locale, _roles);
        if (_user is null)
        {
            await Do(new CreateUser((_userName ?? "").Trim(), card), made => _password = made);
        }
        else if (await Do(new ChangeUser(_user.Id, _user.Version, card)))
        {
            await Load();
        }
    }

    private async Task Act(UserAct act)
    {
        if (await Do(new ActOnUser(_user!.Id, act)))
        {
            await Load();
        }
    }

    private async Task Reset()
    {
        if (await Do(new ResetPassword(_user!.Id), made => _password = made))
        {
            await Load();
        }
    }

    private void Hide() => _password = null;
}
