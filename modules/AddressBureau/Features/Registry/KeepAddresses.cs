using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Registry;

/// <summary>Enters what other modules' cases registered, and ends what they removed; what cannot be ended any more is left as it is.</summary>
internal sealed class KeepAddresses(IAddressDesk desk) : IEventListener<RegisteredAtAddress>, IEventListener<RemovedFromAddress>
{
    public Task Handle(RegisteredAtAddress happened, UseCase useCase, CancellationToken cancellation) => desk.Register(happened, useCase, cancellation);

    public Task Handle(RemovedFromAddress happened, UseCase useCase, CancellationToken cancellation) => desk.Remove(happened, useCase, cancellation);
}
