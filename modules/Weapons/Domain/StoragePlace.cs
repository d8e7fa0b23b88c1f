using Licensing.Kernel;
using Licensing.Platform.People;

namespace Licensing.Weapons.Domain;

/// <summary>Where weapons are kept: a person's safe at home, or an organisation's room with an act (WP-12.7, WP-13.9, WP-14.4).</summary>
internal sealed class StoragePlace : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid? HolderPersonId { get; set; }

    public Guid? HolderOrganisationId { get; init; }

    public required string HolderName { get; init; }

    public required string Address { get; init; }

    /// <summary>Weapons that fit; only of rooms.</summary>
    public int? Capacity { get; set; }

    /// <summary>The act on the room, or the inspector's report on the home.</summary>
    public string? ActNumber { get; set; }

    public DateOnly? ActOn { get; set; }

    public required string OfficeId { get; init; }

    public required string Region { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? ClosedOn { get; set; }

    public int Version { get; set; }

    public bool IsRoom => HolderOrganisationId is not null;

    /// <summary>Whether it is this owner's.</summary>
    public bool Is(Owner owner) => owner.Is(HolderPersonId, HolderOrganisationId);
}
