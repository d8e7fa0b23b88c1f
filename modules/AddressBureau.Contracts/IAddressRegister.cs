namespace Licensing.AddressBureau;

/// <summary>What other modules may ask of the address register; answers inside the caller's use case.</summary>
public interface IAddressRegister
{
    /// <summary>Where a person is registered for good now; nobody is at two places.</summary>
    Task<AddressOnRecord?> FindPermanent(Guid personId, CancellationToken cancellation);

    /// <summary>Every registration of a person that holds on a day, the permanent one first.</summary>
    Task<IReadOnlyList<AddressOnRecord>> On(Guid personId, DateOnly day, CancellationToken cancellation);
}

/// <summary>A registration at an address, as others see it.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="IsPermanent">For good, or for a while.</param>
/// <param name="Address">The address as text.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; none where it is for good.</param>
/// <param name="CaseId">The case by which it was registered.</param>
/// <param name="CaseNumber">Its number.</param>
public sealed record AddressOnRecord(
    Guid PersonId, bool IsPermanent, string Address, DateOnly From, DateOnly? Until, Guid CaseId, string CaseNumber);
