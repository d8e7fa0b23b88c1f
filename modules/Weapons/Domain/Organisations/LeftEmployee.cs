namespace Licensing.Weapons.Domain;

/// <summary>An armed employee (WP-15) who left; the permit ended with it.</summary>
internal sealed class LeftEmployee
{
    public Guid PermitId { get; init; }

    public Guid OrganisationId { get; init; }

    public DateOnly On { get; init; }

    /// <summary>The organisation's order.</summary>
    public required string Order { get; init; }

    public DateTime At { get; init; }

    public required string ByName { get; init; }
}
