using Licensing.DriverLicences;
using Licensing.Kernel.Offices;
using Licensing.Platform.People;
using Licensing.Vehicles;

namespace Licensing.ProxyDrivers.Domain;

/// <summary>Everything that a registration is made from when its case is granted.</summary>
/// <param name="Serial">Next value of the sequence; the service mark carries it.</param>
/// <param name="Vehicle">The vehicle as on record that day.</param>
/// <param name="OwnerIin">IIN of an owner who is a person, for the search.</param>
/// <param name="Driver">The applicant.</param>
/// <param name="Attorney">The power of attorney.</param>
/// <param name="Licence">The driver's licence, where there is one; not a ground.</param>
/// <param name="Office">The office that registers.</param>
internal sealed record ProxyOrder(
    long Serial, Guid CaseId, string CaseNumber, string Edition, VehicleOnRecord Vehicle, string? OwnerIin, PersonSnapshot Driver,
    PowerOfAttorney Attorney, LicenceOnRecord? Licence, Office Office, DateOnly On);
