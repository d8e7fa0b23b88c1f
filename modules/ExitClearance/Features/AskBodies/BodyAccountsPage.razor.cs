using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Platform.Identity.Users;
using Licensing.Platform.UseCases;

namespace Licensing.ExitClearance.Pages;

/// <summary>The administrator says for which body each account with the role speaks; an account speaks for one only (C-11).</summary>
public sealed partial class BodyAccountsPage
{
    private List<UserRow>? _users;
    private IReadOnlyDictionary<Guid, NamedBody> _named = new Dictionary<Guid, NamedBody>();
    private Failure? _failure;
    private string? _message;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Load();

    private AgreeingBody? BodyOf(Guid user) => _named.GetValueOrDefault(user)?.Body;

    private async Task Load()
    {
        var users = new List<UserRow>();
        for (Guid? after = null; ;)
        {
            var page = await Send(new ListUsers(Role: Roles.AgreeingBody, IsActive: true, After: after));
            _failure = page.Failure;
            users.AddRange(page.IsOk ? page.Value.Users : []);
            if (!page.IsOk || (after = page.Value.Next) is null)
            {
                break;
            }
        }

        var named = await Send(new ListAccounts());
        (_users, _named, _failure) = (users, named.IsOk ? named.Value : _named, _failure ?? named.Failure);
    }

    private async Task Name(UserRow user, string? chosen)
    {
        _message = null;
        if (Enum.TryParse<AgreeingBody>(chosen, out var body))
        {
            var result = await Send(new NameAccount(user.Id, user.Name, body));
            await Load();
            (_failure, _message) = (result.Failure, result.IsOk ? Texts.Format("EX.account.named", user.Name, Texts[$"EX.body.{body}"]) : null);
        }
    }
}
