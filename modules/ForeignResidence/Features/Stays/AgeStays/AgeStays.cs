using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Marks stays that end in three days and those whose last day is over (TR registry), a batch at a time.</summary>
[Allow(Roles.System)]
internal sealed record AgeStays(int Most = 500) : ICommand<int>;

internal sealed class AgeStaysHandler(ForeignResidenceDb db) : IHandler<AgeStays, int>
{
    public async Task<Result<int>> Handle(AgeStays request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var soon = today.AddDays(Stay.SoonDays);
        var due = await db.Stays.Where(s => s.IsOpen && s.Alert == StayAlert.EndsSoon && s.Until < today)
            .OrderBy(s => s.Until).Take(request.Most).ToListAsync(cancellation);
        due.AddRange(await db.Stays.Where(s => s.IsOpen && s.Alert == StayAlert.None && s.Until <= soon)
            .OrderBy(s => s.Until).Take(request.Most - due.Count).ToListAsync(cancellation));
        foreach (var stay in due.Where(s => s.Mark(useCase.Officer, useCase.Now)))
        {
            useCase.Changed("stay", stay.Number, stay.PersonId);
        }

        return due.Count;
    }
}

/// <summary>Looks every ten minutes, so that the first minutes of a day are the latest that a mark is behind.</summary>
[Repeat(600)]
[DisallowConcurrentExecution]
internal sealed class AgeStaysJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation)
    {
        while (await dispatcher.Send(new AgeStays(), Actor.System, cancellation: cancellation) is { IsOk: true, Value: 500 })
        {
        }
    }
}
