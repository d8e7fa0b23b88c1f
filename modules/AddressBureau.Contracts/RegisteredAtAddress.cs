using Licensing.Platform.Outbox;

namespace Licensing.AddressBureau;

/// <summary>
/// Somebody was registered at an address by another module's case. Told again of the same person and case it replaces what was told before: an extension,
/// an earlier end, a corrected address.
/// </summary>
/// <param name="PersonId">Who.</param>
/// <param name="IsPermanent">For good: what stood until then ends on <paramref name="From"/>; or for a while.</param>
/// <param name="Address">The address as text.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; none where it is for good.</param>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="At">When it was registered, extended or corrected, UTC: what arrives late does not win over what is newer.</param>
public sealed record RegisteredAtAddress(
    Guid PersonId, bool IsPermanent, string Address, DateOnly From, DateOnly? Until, Guid CaseId, string CaseNumber, DateTime At) : IIntegrationEvent
{
    /// <summary>The dwelling in the classifier, where it was chosen from there.</summary>
    public Guid? PlaceId { get; init; }
}
