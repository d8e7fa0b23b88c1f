using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Of how many organisations the job noted that the inventory is late: the office's, for a supervisor the region's.</summary>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record CountOverdueInventories : IQuery<OverdueCount>;

/// <summary>The number.</summary>
internal sealed record OverdueCount(int Organisations);

internal sealed class CountOverdueInventoriesHandler(WeaponsDb db, WeaponAccess access) : IHandler<CountOverdueInventories, OverdueCount>
{
    public async Task<Result<OverdueCount>> Handle(CountOverdueInventories request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var (office, region) = (useCase.Actor.OfficeId, useCase.Actor.Region);
        var late = db.OrganisationFiles.Where(f => f.OverdueSince != null);
        return new OverdueCount(await (useCase.Actor.Has(Roles.Supervisor) ? late.Where(f => f.Region == region) : late.Where(f => f.OfficeId == office)).CountAsync(cancellation));
    }
}
