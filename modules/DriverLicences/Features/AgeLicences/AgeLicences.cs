using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.DriverLicences.Features;

/// <summary>Notes what the calendar did to licences: the last day is over, or the term of a court's decision is.</summary>
[Allow(Roles.System)]
internal sealed record AgeLicences(int Most = 500) : ICommand<int>;

internal sealed class AgeLicencesHandler(DriverLicencesDb db) : IHandler<AgeLicences, int>
{
    public async Task<Result<int>> Handle(AgeLicences request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var expired = await db.Licences
            .Where(l => (l.Status == LicenceStatus.Valid || l.Status == LicenceStatus.Produced) && l.ValidTo < today)
            .OrderBy(l => l.ValidTo).Take(request.Most).ToListAsync(cancellation);
        var over = await db.Licences
            .Where(l => l.Status == LicenceStatus.Withdrawn && l.WithdrawnUntil <= today)
            .OrderBy(l => l.WithdrawnUntil).Take(request.Most).ToListAsync(cancellation);
        return expired.Count(l => l.Expire(useCase.Officer, useCase.Now))
            + over.Count(l => l.EndWithdrawal(null, LicenceHappening.WithdrawalOver, null, useCase.Officer, useCase.Now));
    }
}

/// <summary>Looks every ten minutes, so that the first minutes of a day are the latest that a status is behind.</summary>
[Repeat(600)]
[DisallowConcurrentExecution]
internal sealed class AgeLicencesJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new AgeLicences(), Actor.System, cancellation: cancellation);
}
