using Licensing.Kernel.Calendars;
using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.ProxyDrivers.Features;

/// <summary>Ends the registrations whose power of attorney had its last day (PD registry), a batch at a time.</summary>
[Allow(Roles.System)]
internal sealed record AgeRegistrations(int Most = 500) : ICommand<int>;

internal sealed class AgeRegistrationsHandler(ProxyDriversDb db) : IHandler<AgeRegistrations, int>
{
    public async Task<Result<int>> Handle(AgeRegistrations request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var over = await db.Registrations
            .Where(r => r.Status == ProxyStatus.Active && r.AttorneyValidTo < today)
            .OrderBy(r => r.AttorneyValidTo).Take(request.Most).ToListAsync(cancellation);
        foreach (var registration in over.Where(r => r.Expire(useCase.Officer, useCase.Now)))
        {
            useCase.Changed("proxy-registration", registration.MarkNumber, registration.DriverId);
        }

        return over.Count;
    }
}

/// <summary>Looks every ten minutes, so that the first minutes of a day are the latest that a status is behind.</summary>
[Repeat(600)]
[DisallowConcurrentExecution]
internal sealed class AgeRegistrationsJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new AgeRegistrations(), Actor.System, cancellation: cancellation);
}
