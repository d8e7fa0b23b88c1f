using System.Collections.Immutable;
using Licensing.Kernel;
using Licensing.Kernel.People;
using Licensing.Platform.People;

namespace Licensing.Vehicles.Domain.Registry;

/// <summary>Whose a vehicle is, as recorded at the time of the decision.</summary>
/// <param name="Number">IIN or BIN.</param>
/// <param name="NameKeys">By what the name is searched (C-1).</param>
internal sealed record VehicleOwner(Guid? PersonId, Guid? OrganisationId, string Name, string? Number, ImmutableArray<string> NameKeys)
{
    public static VehicleOwner Of(PersonSnapshot person) => new(person.Id, null, person.Name.Full, person.Iin, NameKey.Orders(person.Name));

    public static VehicleOwner Of(Guid organisationId, string name, string bin) => new(null, organisationId, name, bin, [NameKey.Fold(name)]);

    /// <summary>Whether a registration is already this owner's.</summary>
    public bool Is(VehicleRegistration registration) =>
        PersonId is not null ? registration.OwnerPersonId == PersonId : registration.OwnerOrganisationId == OrganisationId;
}

/// <summary>By which case, where, on which day and by whom something is entered in the register.</summary>
internal sealed record RegistryAct(
    Guid CaseId, string CaseNumber, string Edition, string OfficeId, string Region, string OfficeName, DateOnly On, Officer By, DateTime Now);

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
