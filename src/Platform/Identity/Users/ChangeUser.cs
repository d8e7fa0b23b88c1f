using Licensing.Platform.UseCases;

namespace Licensing.Platform.Identity.Users;

/// <summary>Changes what is known of a user, office and roles; other roles end the user's sessions.</summary>
[Allow(Roles.Administrator)]
public sealed record ChangeUser(Guid UserId, int Seen, UserCard Card) : ICommand<Done>;

internal sealed class ChangeUserValidator : IValidator<ChangeUser>
{
    public IEnumerable<FieldError> Check(ChangeUser request) => UserRules.Check(request.Card);
}

internal sealed class ChangeUserHandler(UserDesk desk) : IHandler<ChangeUser, Done>
{
    public async Task<Result<Done>> Handle(ChangeUser request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.UserId, request.Seen, useCase, cancellation);
        if (!opened.IsOk)
        {
            return opened.Failure!;
        }

        var user = opened.Value;
        var office = user.OfficeId;
        if (await desk.Write(user, request.Card, cancellation) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        if (user.OfficeId != office)
        {
            UserDesk.EndSessions(user);
        }

        return default(Done);
    }
}
