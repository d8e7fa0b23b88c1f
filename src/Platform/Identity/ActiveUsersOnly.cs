using Microsoft.AspNetCore.Identity;

namespace Licensing.Platform.Identity;

/// <summary>Somebody who has left cannot sign in.</summary>
internal sealed class ActiveUsersOnly : IUserConfirmation<User>
{
    public Task<bool> IsConfirmedAsync(UserManager<User> manager, User user) => Task.FromResult(user.IsActive);
}
