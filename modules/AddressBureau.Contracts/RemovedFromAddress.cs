using Licensing.Kernel.Addresses;
using Licensing.Platform.Outbox;

namespace Licensing.AddressBureau;

/// <summary>Somebody was removed from the register of their permanent address by another module's case (EX flow: who leaves the country for good; RD). Told twice it does nothing twice.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="On">The first day on which they are registered nowhere.</param>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="At">When, UTC: a registration that is newer stands.</param>
public sealed record RemovedFromAddress(Guid PersonId, DateOnly On, Guid CaseId, string CaseNumber, DateTime At) : IIntegrationEvent
{
    /// <summary>Why.</summary>
    public RemovalReason Reason { get; init; } = RemovalReason.Emigration;

    /// <summary>Where the person leaves for.</summary>
    public string? LeftFor { get; init; }
}
