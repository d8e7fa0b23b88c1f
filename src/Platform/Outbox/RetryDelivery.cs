using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Outbox;

/// <summary>A delivery that failed is tried at once, not only when its pause is over: somebody has put right what it failed by.</summary>
[Allow(Roles.Administrator)]
public sealed record RetryDelivery(long MessageId, string Handler) : ICommand<Done>;

internal sealed class RetryDeliveryHandler(KernelDb db) : IHandler<RetryDelivery, Done>
{
    public async Task<Result<Done>> Handle(RetryDelivery request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Deliveries.FindAsync([request.MessageId, request.Handler], cancellation) is not { DeliveredAt: null } delivery)
        {
            return new Failure.NotFound("delivery", $"{request.MessageId}");
        }

        delivery.NextAttemptAt = useCase.Now;
        useCase.Changed("outbox", request.MessageId);
        return default(Done);
    }
}
