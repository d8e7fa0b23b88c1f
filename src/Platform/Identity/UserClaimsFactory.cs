using System.Security.Claims;
using Licensing.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Identity;

/// <summary>Writes the claims at sign-in, and again whenever the security stamp is looked at.</summary>
internal sealed class UserClaimsFactory(UserManager<User> users, IOptions<IdentityOptions> options, KernelDb db)
    : UserClaimsPrincipalFactory<User>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Id == user.OfficeId);
        Add(identity, UserClaims.DisplayName, user.Name);
        Add(identity, UserClaims.OfficeName, office?.NameKk);
        Add(identity, UserClaims.Office, user.OfficeId);
        Add(identity, UserClaims.Region, office?.Region);
        Add(identity, UserClaims.Position, user.Position);
        (office?.Services ?? []).ForEach(service => Add(identity, UserClaims.Service, service));
        Add(identity, UserClaims.Iin, user.Iin);
        var roles = await UserManager.GetRolesAsync(user);
        if (SecondFactor.Pending(user, roles) is { } pending)
        {
            Add(identity, UserClaims.Pending, pending);
            return identity;
        }

        identity.AddClaims(roles.Select(role => new Claim(Options.ClaimsIdentity.RoleClaimType, role)));
        return identity;
    }

    private static void Add(ClaimsIdentity identity, string type, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            identity.AddClaim(new Claim(type, value));
        }
    }
}
