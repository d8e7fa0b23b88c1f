using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>Says for which body an account with the role of an agreeing body speaks; an account speaks for one only (C-11).</summary>
/// <param name="UserId">The account.</param>
/// <param name="UserName">Its name, as the list shows it.</param>
[Allow(Roles.Administrator)]
internal sealed record NameAccount(Guid UserId, string UserName, AgreeingBody Body) : ICommand<NamedAccount>;

/// <summary>It speaks for the body now.</summary>
internal sealed record NamedAccount(string UserName, AgreeingBody Body);

/// <summary>Which accounts speak for which body.</summary>
[Allow(Roles.Administrator)]
internal sealed record ListAccounts : IQuery<IReadOnlyDictionary<Guid, NamedBody>>;

/// <summary>The body of an account, and who said so.</summary>
internal sealed record NamedBody(AgreeingBody Body, string By, DateTime At);

internal sealed class NameAccountValidator : IValidator<NameAccount>
{
    private const int Longest = 200;

    public IEnumerable<FieldError> Check(NameAccount request)
    {
        if (!Enum.IsDefined(request.Body))
        {
            yield return new("body", "EX.body-needed");
        }

        if (string.IsNullOrWhiteSpace(request.UserName))
        {
            yield return new("userName", "required");
        }
        else if (request.UserName.Length > Longest)
        {
            yield return new("userName", "too-long", $"{Longest}");
        }
    }
}

internal sealed class NameAccountHandler(ExitClearanceDb db) : IHandler<NameAccount, NamedAccount>, IHandler<ListAccounts, IReadOnlyDictionary<Guid, NamedBody>>
{
    public async Task<Result<NamedAccount>> Handle(NameAccount request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.UserId == request.UserId, cancellation) is not { } account)
        {
            db.Accounts.Add(account = BodyAccount.Of(request.UserId));
        }

        account.Speak(request.Body, request.UserName.Trim(), useCase.Officer, useCase.Now);
        useCase.Changed("body-account", request.UserId);
        return new NamedAccount(account.UserName, account.Body);
    }

    public async Task<Result<IReadOnlyDictionary<Guid, NamedBody>>> Handle(ListAccounts request, UseCase useCase, CancellationToken cancellation) =>
        new Ok<IReadOnlyDictionary<Guid, NamedBody>>(
            await db.Accounts.AsNoTracking().ToDictionaryAsync(a => a.UserId, a => new NamedBody(a.Body, a.NamedBy, a.NamedAt), cancellation));
}
