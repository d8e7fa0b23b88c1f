using Licensing.ForeignResidence.Data;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>What somebody should look at: stays that end in three days, overstays, late ones without proceedings; of the office, or of a supervisor's region.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record CountStays : IQuery<StayCounts>;

/// <summary>How many.</summary>
internal sealed record StayCounts(int EndsSoon, int Overstayed, int Late);

internal sealed class CountStaysHandler(ForeignResidenceDb db, StayAccess access) : IHandler<CountStays, StayCounts>
{
    public async Task<Result<StayCounts>> Handle(CountStays request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase.Actor, cancellation) is { } denied)
        {
            return denied;
        }

        var (own, today) = (StayQuery.Own(db.Stays.AsNoTracking(), useCase.Actor), BusinessTime.DateOf(useCase.Now));
        return new StayCounts(
            await StayQuery.Listed(own, StayList.EndsSoon, today).CountAsync(cancellation),
            await StayQuery.Listed(own, StayList.Overstayed, today).CountAsync(cancellation),
            await StayQuery.Listed(own, StayList.Late, today).CountAsync(cancellation));
    }
}
