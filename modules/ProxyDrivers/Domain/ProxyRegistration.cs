using System.Globalization;
using Licensing.Kernel;
using Licensing.Kernel.People;

namespace Licensing.ProxyDrivers.Domain;

/// <summary>Somebody may drive another's vehicle under a power of attorney (PD-5). Every change appends an event; nothing is deleted.</summary>
internal sealed partial class ProxyRegistration : IVersioned
{
    private ProxyRegistration()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Value of the sequence; the service mark carries it, lists are ordered by it.</summary>
    public long Serial { get; private init; }

    /// <summary>Key in the register of vehicles; what follows is how it stood on the day.</summary>
    public Guid VehicleId { get; private init; }

    public string VehicleTitle { get; private init; } = "";

    /// <summary>VIN, or the body's number of an old vehicle.</summary>
    public string Identifier { get; private init; } = "";

    /// <summary>Category of driver licence that the vehicle takes.</summary>
    public string LicenceCategory { get; private init; } = "";

    public string? Plate { get; private init; }

    /// <summary>The registration certificate that was presented (PD-12.1).</summary>
    public string Certificate { get; private init; } = "";

    public Guid? OwnerPersonId { get; private set; }

    public Guid? OwnerOrganisationId { get; private init; }

    public string OwnerName { get; private init; } = "";

    /// <summary>The driver, a person of the kernel.</summary>
    public Guid DriverId { get; private set; }

    public string DriverSurname { get; private init; } = "";

    public string DriverGivenName { get; private init; } = "";

    public string? DriverPatronymic { get; private init; }

    public string? DriverIin { get; private init; }

    public DateOnly DriverBirthDate { get; private init; }

    /// <summary>Number of the driver's licence as found on the day; not a ground, so there may be none.</summary>
    public string? LicenceNumber { get; private init; }

    public string Notary { get; private init; } = "";

    public string AttorneyNumber { get; private init; } = "";

    public string AttorneyNumberKey { get; private init; } = "";

    public DateOnly AttorneyIssuedOn { get; private init; }

    /// <summary>Last day; none where the power of attorney names no date.</summary>
    public DateOnly? AttorneyValidTo { get; private init; }

    public bool MayRedelegate { get; private init; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The first day on which it no longer holds, once it has ended.</summary>
    public DateOnly? EndedOn { get; private set; }

    public ProxyStatus Status { get; private set; }

    /// <summary>Empty while active, its own key afterwards: one active registration a vehicle, driver and power of attorney.</summary>
    public Guid ClosedAs { get; private set; }

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    /// <summary>Edition of the standard, which every printout shows (C-2).</summary>
    public string Edition { get; private init; } = "";

    public string OfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    /// <summary>Name of the office as printed.</summary>
    public string RegisteredBy { get; private init; } = "";

    public int EventCount { get; private set; }

    public int Version { get; set; }

    public List<ProxyEvent> Events { get; } = [];

    public List<ProxyKey> Keys { get; } = [];

    /// <summary>Number of the service mark, from one sequence. DECISION: the act prescribes no form.</summary>
    public string MarkNumber => Serial.ToString("D7", CultureInfo.InvariantCulture);

    public PersonName Driver => new(DriverSurname, DriverGivenName, DriverPatronymic);

    public PowerOfAttorney Attorney => new(Notary, AttorneyNumber, AttorneyIssuedOn, AttorneyValidTo, MayRedelegate);

    /// <summary>Registers the driver of a granted case (PD-5). DECISION: it holds from the day of the decision.</summary>
    public static ProxyRegistration Register(ProxyOrder order, Officer by, DateTime now)
    {
        var made = Describe(order);
        made.Keys.AddRange(ProxyKey.Of(made, order.OwnerIin).Select(key => new ProxyKey { RegistrationId = made.Id, Key = key }));
        made.Append(ProxyHappening.Registered, order.CaseNumber, by, now);
        return made;
    }

    private static ProxyRegistration Describe(ProxyOrder order) => new()
    {
        Serial = order.Serial,
        VehicleId = order.Vehicle.VehicleId,
        VehicleTitle = order.Vehicle.Title,
        Identifier = order.Vehicle.Identifier,
        LicenceCategory = order.Vehicle.LicenceCategory,
        Plate = order.Vehicle.Plate,
        Certificate = order.Vehicle.Certificate ?? "",
        OwnerPersonId = order.Vehicle.OwnerPersonId,
        OwnerOrganisationId = order.Vehicle.OwnerOrganisationId,
        OwnerName = order.Vehicle.OwnerName ?? "",
        DriverId = order.Driver.Id,
        DriverSurname = order.Driver.Name.Surname,
        DriverGivenName = order.Driver.Name.GivenName,
        DriverPatronymic = order.Driver.Name.Patronymic,
        DriverIin = order.Driver.Iin,
        DriverBirthDate = order.Driver.BirthDate,
        LicenceNumber = order.Licence?.Number,
        Notary = order.Attorney.Notary,
        AttorneyNumber = order.Attorney.Number,
        AttorneyNumberKey = SearchKey.Fold(order.Attorney.Number),
        AttorneyIssuedOn = order.Attorney.IssuedOn,
        AttorneyValidTo = order.Attorney.ValidTo,
        MayRedelegate = order.Attorney.MayRedelegate,
        From = order.On,
        Status = ProxyStatus.Active,
        CaseId = order.CaseId,
        CaseNumber = order.CaseNumber,
        Edition = order.Edition,
        OfficeId = order.Office.Id,
        Region = order.Office.Region,
        RegisteredBy = order.Office.NameKk,
    };
}
