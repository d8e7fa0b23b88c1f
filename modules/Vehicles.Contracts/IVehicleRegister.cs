namespace Licensing.Vehicles;

/// <summary>What other modules may ask of the register of vehicles; answers inside the caller's use case.</summary>
public interface IVehicleRegister
{
    /// <summary>The vehicle of a registration certificate that is in force; look-alike letters and spaces do not matter.</summary>
    Task<VehicleOnRecord?> FindByCertificate(string certificate, CancellationToken cancellation);

    /// <summary>The vehicle that carries this plate now, in any layout and script.</summary>
    Task<VehicleOnRecord?> FindByPlate(string plate, CancellationToken cancellation);

    /// <summary>The vehicle with this VIN, or body number of an old one; look-alike letters and spaces do not matter.</summary>
    Task<VehicleOnRecord?> FindByIdentifier(string identifier, CancellationToken cancellation);

    /// <summary>The vehicle with this key.</summary>
    Task<VehicleOnRecord?> Find(Guid vehicleId, CancellationToken cancellation);
}

/// <summary>A vehicle with its current registration, as others see it.</summary>
/// <param name="VehicleId">Key in the register.</param>
/// <param name="Title">Make, model and year for people.</param>
/// <param name="Identifier">VIN, or the body's number of an old vehicle.</param>
/// <param name="LicenceCategory">Category of driver licence that it takes (A, B, C, D; E for a trailer).</param>
/// <param name="Plate">Current plate as printed, where it has one.</param>
/// <param name="Certificate">Number of the certificate in force, where it is registered.</param>
/// <param name="OwnerPersonId">Owner, where it is a person.</param>
/// <param name="OwnerOrganisationId">Owner, where it is an organisation.</param>
/// <param name="OwnerName">The owner's name for people.</param>
/// <param name="Restrictions">Restrictions in force (arrest, pledge, wanted).</param>
public sealed record VehicleOnRecord(
    Guid VehicleId,
    string Title,
    string Identifier,
    string LicenceCategory,
    string? Plate,
    string? Certificate,
    Guid? OwnerPersonId,
    Guid? OwnerOrganisationId,
    string? OwnerName,
    IReadOnlyList<RestrictionOnRecord> Restrictions);

/// <summary>A restriction in force.</summary>
/// <param name="Kind">arrest, pledge or wanted.</param>
/// <param name="KeepsOffTheRoad">Whether it keeps the vehicle out of traffic (VR-17.3).</param>
/// <param name="Basis">The paper that imposed it.</param>
/// <param name="From">First day.</param>
public sealed record RestrictionOnRecord(string Kind, bool KeepsOffTheRoad, string Basis, DateOnly From);
