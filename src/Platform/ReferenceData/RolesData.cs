using Licensing.Platform.Data;
using Licensing.Platform.Identity;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.ReferenceData;

/// <summary>The roles of C-11 that a user can have.</summary>
internal sealed class RolesData(IdentityDb db) : IReferenceData
{
    public int Order => 30;

    public async Task Upsert(CancellationToken cancellation)
    {
        var known = await db.Roles.Select(r => r.Name).ToListAsync(cancellation);
        db.Roles.AddRange(Roles.OfUsers.Except(known).Select(name => new Role { Name = name, NormalizedName = name!.ToUpperInvariant() }));
    }
}
