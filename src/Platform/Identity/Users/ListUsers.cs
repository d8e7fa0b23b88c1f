using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Identity.Users;

/// <summary>Users, by name; a page at a time.</summary>
/// <param name="Text">Part of the name, or the beginning of the user name.</param>
/// <param name="OfficeId">Only of this office.</param>
/// <param name="Role">Only with this role.</param>
/// <param name="IsActive">Only in use, or only locked.</param>
/// <param name="After">The <see cref="UserPage.Next"/> of the page before.</param>
[Allow(Roles.Administrator)]
public sealed record ListUsers(string? Text = null, string? OfficeId = null, string? Role = null, bool? IsActive = null, Guid? After = null) : IQuery<UserPage>;

/// <summary>A page of users.</summary>
public sealed record UserPage(IReadOnlyList<UserRow> Users, int Total, Guid? Next);

/// <summary>A user in the list.</summary>
public sealed record UserRow(Guid Id, string UserName, string Name, string? Position, string Office, IReadOnlyList<string> Roles, bool IsActive, bool IsLockedOut);

internal sealed class ListUsersHandler(IdentityDb db, KernelDb kernel) : IHandler<ListUsers, UserPage>
{
    private const int PageSize = 50;

    public async Task<Result<UserPage>> Handle(ListUsers request, UseCase useCase, CancellationToken cancellation)
    {
        var wanted = Filtered(request);
        var total = await wanted.CountAsync(cancellation);
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.After, cancellation) is { } last)
        {
#pragma warning disable CA1309 // The database compares: the column has a byte-order collation.
            wanted = wanted.Where(u => string.Compare(u.NameKey, last.NameKey) > 0 || (u.NameKey == last.NameKey && u.Id > last.Id));
#pragma warning restore CA1309
        }

        var users = await wanted.OrderBy(u => u.NameKey).ThenBy(u => u.Id).Take(PageSize + 1).ToListAsync(cancellation);
        var shown = users.Take(PageSize).ToList();
        var rows = await Rows(shown, useCase.Now, cancellation);
        return new UserPage(rows, total, users.Count > PageSize ? shown[^1].Id : null);
    }

    private IQueryable<User> Filtered(ListUsers request)
    {
        var users = db.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(request.Text))
        {
            var (name, login) = (NameKey.Fold(request.Text), request.Text.Trim().ToUpperInvariant());
            users = users.Where(u => u.NameKey.Contains(name) || u.NormalizedUserName!.StartsWith(login));
        }

        users = request.OfficeId is { Length: > 0 } office ? users.Where(u => u.OfficeId == office) : users;
        users = request.IsActive is { } active ? users.Where(u => u.IsActive == active) : users;
        return request.Role is { Length: > 0 } role
            ? users.Where(u => db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == role)))
            : users;
    }

    private async Task<List<UserRow>> Rows(List<User> users, DateTime now, CancellationToken cancellation)
    {
        var ids = users.Select(u => u.Id).ToList();
        var officeIds = users.Select(u => u.OfficeId).Distinct().ToList();
        var roles = await db.UserRoles.Where(r => ids.Contains(r.UserId))
            .Join(db.Roles, r => r.RoleId, x => x.Id, (r, x) => new { r.UserId, x.Name }).ToListAsync(cancellation);
        var offices = await kernel.Offices.Where(o => officeIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.NameKk, cancellation);
        return
        [
            .. users.Select(u => new UserRow(
                u.Id, u.UserName!, u.Name, u.Position, offices.GetValueOrDefault(u.OfficeId, u.OfficeId),
                [.. roles.Where(r => r.UserId == u.Id).Select(r => r.Name!).OrderBy(r => UseCases.Roles.OfUsers.ToList().IndexOf(r))],
                u.IsActive, u.LockoutEnd > now)),
        ];
    }
}
