using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>How much waits about permits of the region (WP registry, reminders); nobody is named, so no purpose is asked for.</summary>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record CountPermitWork : IQuery<PermitWork>;

/// <summary>The numbers; beyond a thousand nobody counts on.</summary>
/// <param name="Ending">Permits to store that end within thirty days.</param>
/// <param name="InHand">Weapons in hand under permits that have ended.</param>
internal sealed record PermitWork(int Ending, int InHand);

internal sealed class CountPermitWorkHandler(WeaponsDb db, WeaponAccess access) : IHandler<CountPermitWork, PermitWork>
{
    private const int Most = 1_000;

    public async Task<Result<PermitWork>> Handle(CountPermitWork request, UseCase useCase, CancellationToken cancellation)
    {
        if (!await access.Serves(useCase.Actor, cancellation))
        {
            return new Failure.NotAllowed([], "WP.licensing-staff-only");
        }

        var (region, today) = (useCase.Actor.Region, BusinessTime.DateOf(useCase.Now));
        return new PermitWork(
            await db.Permits.In(PermitState.Ending, today).Where(p => p.Region == region && p.Kind != PermitKind.Acquire && p.Kind != PermitKind.AcquireService)
                .Take(Most).CountAsync(cancellation),
            await FindEndedInHandHandler.Of(db, region, today).Take(Most).CountAsync(cancellation));
    }
}
