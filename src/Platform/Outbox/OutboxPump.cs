using Licensing.Platform.UseCases;
using Microsoft.Extensions.Logging;

namespace Licensing.Platform.Outbox;

/// <summary>Delivers what is due; one handler's failure is noted and holds up nobody else.</summary>
public sealed partial class OutboxPump(IDispatcher dispatcher, ILogger<OutboxPump> log)
{
    /// <summary>One round.</summary>
    /// <returns>Deliveries that succeeded.</returns>
    public async Task<int> Round(CancellationToken cancellation)
    {
        var delivered = 0;
        var due = await dispatcher.Send(new FindDueDeliveries(), Actor.System, cancellation: cancellation);
        foreach (var delivery in due.Value)
        {
            try
            {
                await dispatcher.Send(new DeliverMessage(delivery.MessageId, delivery.Handler), Actor.System, cancellation: cancellation);
                delivered++;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(log, delivery.Handler, delivery.MessageId, e.GetType().Name);
                await dispatcher.Send(new NoteFailedDelivery(delivery.MessageId, delivery.Handler, e.GetType().Name), Actor.System, cancellation: cancellation);
            }
        }

        return delivered;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Handler} failed at message {MessageId}: {Error}.")]
    private static partial void LogFailure(ILogger log, string handler, long messageId, string error);
}
