using System.Reflection;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Outbox;

/// <summary>Which deliveries are due; the job sends one <see cref="DeliverMessage"/> for each.</summary>
[Allow(Roles.System)]
[Housekeeping]
public sealed record FindDueDeliveries(int Most = 200) : ICommand<IReadOnlyList<DueDelivery>>;

/// <summary>One message for one handler.</summary>
public sealed record DueDelivery(long MessageId, string Handler);

internal sealed class FindDueDeliveriesHandler(KernelDb db, Subscriptions subscriptions) : IHandler<FindDueDeliveries, IReadOnlyList<DueDelivery>>
{
    public async Task<Result<IReadOnlyList<DueDelivery>>> Handle(FindDueDeliveries request, UseCase useCase, CancellationToken cancellation)
    {
        // Messages whose handler keeps failing wait for their next attempt; those behind them do not wait with them.
        var (due, last) = (new List<DueDelivery>(), 0L);
        while (due.Count < request.Most)
        {
            var messages = await db.Outbox.Where(m => m.DoneAt == null && m.Id > last).OrderBy(m => m.Id).Take(request.Most).ToListAsync(cancellation);
            if (messages.Count == 0)
            {
                break;
            }

            last = messages[^1].Id;
            due.AddRange(await Due(messages, useCase.Now, cancellation));
        }

        return due;
    }

    private async Task<List<DueDelivery>> Due(List<OutboxMessage> messages, DateTime now, CancellationToken cancellation)
    {
        var ids = messages.Select(m => m.Id).ToList();
        var deliveries = (await db.Deliveries.AsNoTracking().Where(d => ids.Contains(d.MessageId)).ToListAsync(cancellation))
            .ToDictionary(d => (d.MessageId, d.Handler));
        var due = new List<DueDelivery>();
        foreach (var message in messages)
        {
            var handlers = subscriptions.EventNamed(message.Type) is { } type ? subscriptions.HandlersOf(type).Select(h => h.FullName!).ToList() : [];
            var open = handlers.Where(h => deliveries.GetValueOrDefault((message.Id, h))?.DeliveredAt is null).ToList();
            if (open.Count == 0)
            {
                message.DoneAt = now;
            }

            due.AddRange(open.Where(h => (deliveries.GetValueOrDefault((message.Id, h))?.NextAttemptAt ?? DateTime.MinValue) <= now)
                .Select(h => new DueDelivery(message.Id, h)));
        }

        return due;
    }
}

/// <summary>Tells one handler of one event: what it does and the note that it was told are one transaction.</summary>
[Allow(Roles.System)]
public sealed record DeliverMessage(long MessageId, string Handler) : ICommand<Done>;

internal sealed class DeliverMessageHandler(KernelDb db, Subscriptions subscriptions, IServiceProvider services) : IHandler<DeliverMessage, Done>
{
    private static readonly MethodInfo TellTyped =
        typeof(DeliverMessageHandler).GetMethod(nameof(Tell), BindingFlags.Static | BindingFlags.NonPublic)!;

    public async Task<Result<Done>> Handle(DeliverMessage request, UseCase useCase, CancellationToken cancellation)
    {
        var message = await db.Outbox.AsNoTracking().SingleAsync(m => m.Id == request.MessageId, cancellation);
        var delivery = await db.Deliveries.FindAsync([request.MessageId, request.Handler], cancellation);
        if (delivery?.DeliveredAt is not null || subscriptions.EventNamed(message.Type) is not { } type)
        {
            return default(Done);
        }

        var handler = services.GetRequiredService(subscriptions.HandlersOf(type).Single(h => h.FullName == request.Handler));
        var happened = System.Text.Json.JsonSerializer.Deserialize(message.Payload, type, CaseJson.Options)!;
        await (Task)TellTyped.MakeGenericMethod(type).Invoke(null, [handler, happened, useCase, cancellation])!;
        delivery ??= db.Deliveries.Add(new OutboxDelivery { MessageId = request.MessageId, Handler = request.Handler }).Entity;
        delivery.DeliveredAt = useCase.Now;
        delivery.Attempts++;
        return default(Done);
    }

    private static Task Tell<TEvent>(object handler, TEvent happened, UseCase useCase, CancellationToken cancellation)
        where TEvent : IIntegrationEvent => ((IEventListener<TEvent>)handler).Handle(happened, useCase, cancellation);
}

/// <summary>Notes that a handler failed and when to try again: after 5 s, doubling up to an hour.</summary>
[Allow(Roles.System)]
[Housekeeping]
public sealed record NoteFailedDelivery(long MessageId, string Handler, string Error) : ICommand<Done>;

internal sealed class NoteFailedDeliveryHandler(KernelDb db) : IHandler<NoteFailedDelivery, Done>
{
    public async Task<Result<Done>> Handle(NoteFailedDelivery request, UseCase useCase, CancellationToken cancellation)
    {
        var delivery = await db.Deliveries.FindAsync([request.MessageId, request.Handler], cancellation)
            ?? db.Deliveries.Add(new OutboxDelivery { MessageId = request.MessageId, Handler = request.Handler }).Entity;
        delivery.Attempts++;
        delivery.LastError = request.Error;
        delivery.NextAttemptAt = useCase.Now + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, delivery.Attempts - 1)));
        return default(Done);
    }
}
