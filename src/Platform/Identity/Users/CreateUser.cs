using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Identity.Users;

/// <summary>Adds a user, with a password that is shown once and changed at the first sign-in. Send it without a key: what it gives back must not be kept.</summary>
[Allow(Roles.Administrator)]
public sealed record CreateUser(string UserName, UserCard Card) : ICommand<NewPassword>;

internal sealed class CreateUserValidator : IValidator<CreateUser>
{
    public IEnumerable<FieldError> Check(CreateUser request) => UserRules.UserName.IsMatch(request.UserName)
        ? UserRules.Check(request.Card)
        : UserRules.Check(request.Card).Prepend(new FieldError("userName", "user-name-form"));
}

internal sealed class CreateUserHandler(IdentityDb db, UserDesk desk) : IHandler<CreateUser, NewPassword>
{
    public async Task<Result<NewPassword>> Handle(CreateUser request, UseCase useCase, CancellationToken cancellation)
    {
        var normalized = request.UserName.ToUpperInvariant();
        if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalized, cancellation))
        {
            return new Failure.Invalid("userName", "user-name-taken");
        }

        var user = new User { UserName = request.UserName, NormalizedUserName = normalized, LockoutEnabled = true };
        if (await desk.Write(user, request.Card, cancellation) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        var password = desk.GivePassword(user);
        db.Users.Add(user);
        useCase.Changed("user", user.Id);
        return new NewPassword(user.Id, request.UserName, password);
    }
}
