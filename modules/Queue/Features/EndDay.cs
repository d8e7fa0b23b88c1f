using Licensing.Kernel.Calendars;
using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.Queue.Features;

/// <summary>Ends the tickets and the bookings of days that are over.</summary>
[Allow(Roles.System)]
internal sealed record EndQueueDays : ICommand<Done>;

internal sealed class EndQueueDaysHandler(QueueDb db) : IHandler<EndQueueDays, Done>
{
    private const int Most = 1000;

    public async Task<Result<Done>> Handle(EndQueueDays request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var left = await db.Tickets.Where(t => (t.State == TicketState.Waiting || t.State == TicketState.Called) && t.Day < today)
            .OrderBy(t => t.Serial).Take(Most).ToListAsync(cancellation);
        foreach (var ticket in left)
        {
            ticket.EndDay(useCase.Now);
            useCase.Changed("ticket", ticket.Id);
        }

        var unused = await db.Bookings.Where(b => b.State == BookingState.Open && b.Day < today).OrderBy(b => b.At).Take(Most).ToListAsync(cancellation);
        foreach (var booking in unused)
        {
            booking.Expire(useCase.Now);
            useCase.Changed("booking", booking.Id);
        }

        return default(Done);
    }
}

/// <summary>Ends queues some time after midnight.</summary>
[Repeat(600)]
[DisallowConcurrentExecution]
internal sealed class EndQueueDaysJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new EndQueueDays(), Actor.System, cancellation: cancellation);
}
