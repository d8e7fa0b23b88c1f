using Licensing.Kernel.Addresses;

namespace Licensing.AddressBureau;

/// <summary>What other modules may ask of the address register; answers inside the caller's use case.</summary>
public interface IAddressRegister
{
    /// <summary>Where a person is registered for good now; nobody is at two places.</summary>
    Task<AddressOnRecord?> FindPermanent(Guid personId, CancellationToken cancellation);

    /// <summary>Every registration of a person that holds on a day, the permanent one first.</summary>
    Task<IReadOnlyList<AddressOnRecord>> On(Guid personId, DateOnly day, CancellationToken cancellation);

    /// <summary>Every registration that a person ever had, the latest first.</summary>
    Task<IReadOnlyList<AddressOnRecord>> History(Guid personId, CancellationToken cancellation);

    /// <summary>Who is registered in a dwelling of the classifier on a day, those for good first; at most so many.</summary>
    Task<IReadOnlyList<AddressOnRecord>> Living(Guid placeId, DateOnly day, int most, CancellationToken cancellation);
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
    Guid PersonId, bool IsPermanent, string Address, DateOnly From, DateOnly? Until, Guid CaseId, string CaseNumber)
{
    /// <summary>The dwelling in the classifier, where it was chosen from there.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>The first day on which it no longer holds.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Why it ended.</summary>
    public RemovalReason? Reason { get; init; }

    /// <summary>Where the person left for.</summary>
    public string? LeftFor { get; init; }
}
