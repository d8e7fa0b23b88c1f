namespace Licensing.Vehicles.Domain.Registry;

/// <summary>A vehicle's registration with one owner (VR-5). One vehicle has one current registration at most: the database holds it by <see cref="CurrentKey"/>.</summary>
internal sealed class VehicleRegistration
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid VehicleId { get; init; }

    /// <summary>The vehicle's own key while the registration is current, its own key afterwards: unique, so that no second one can be current on any database.</summary>
    public Guid CurrentKey { get; set; }

    public Guid? OwnerPersonId { get; set; }

    public Guid? OwnerOrganisationId { get; init; }

    public required string OwnerName { get; init; }

    /// <summary>IIN or BIN.</summary>
    public string? OwnerNumber { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The first day on which it no longer holds.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The case that ended it.</summary>
    public string? EndedBy { get; set; }

    /// <summary>The certificate in force, as printed.</summary>
    public string? Certificate { get; set; }

    /// <summary>The plate, as printed.</summary>
    public string? Plate { get; set; }

    public required string OfficeId { get; init; }

    public required string OfficeName { get; init; }

    public Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public bool IsCurrent => To is null;
}
