using Licensing.DriverLicences;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Licensing.Vehicles;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>Asks the register of vehicles, the kernel and the register of licences once each, and its own where the person is not the owner.</summary>
internal sealed class MayDriveHandler(ProxyDriversDb db, IVehicleRegister vehicles, ILicenceRegister licences, PeopleDesk people)
    : IHandler<MayDrive, MayDriveAnswer>
{
    public async Task<Result<MayDriveAnswer>> Handle(MayDrive request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var vehicle = request.Vin is { } vin
            ? await vehicles.FindByIdentifier(vin, cancellation)
            : await vehicles.FindByPlate(request.Plate!, cancellation);
        var person = await Person(request, cancellation);
        var licence = person is null ? null : await licences.FindInForce(person.Id, today, cancellation);
        var proxy = vehicle is null || person is null || vehicle.OwnerPersonId == person.Id ? null : await Proxy(vehicle, person, today, cancellation);
        var answer = Answer(vehicle, person, licence, proxy, today);

        // C-10: who, when, plate, person and answer, also where nothing was found.
        useCase.Viewed("may-drive", $"{Asked(request.Vin ?? request.Plate!)} {Asked(request.Licence ?? request.Iin!)} {answer.Reason}", person?.Id);
        return answer;
    }

    private static string Asked(string typed) => TypedNumber.Normalise(typed);

    private async Task<PersonSnapshot?> Person(MayDrive request, CancellationToken cancellation)
    {
        if (request.Licence is { } number)
        {
            return await licences.FindHolder(number, cancellation) is { } holder ? await people.Find(holder, cancellation) : null;
        }

        return await people.FindByIin(Iin.Parse(request.Iin!).Value, cancellation);
    }

    /// <summary>The registration that holds today, the one that lasts longest first; under a former owner it gives nothing, even before the event of the sale has arrived.</summary>
    private async Task<ProxyRegistration?> Proxy(VehicleOnRecord vehicle, PersonSnapshot person, DateOnly today, CancellationToken cancellation)
    {
        var found = await db.Registrations.AsNoTracking()
            .Where(r => r.VehicleId == vehicle.VehicleId && r.DriverId == person.Id && r.ClosedAs == Guid.Empty).ToListAsync(cancellation);
        return found.Where(r => r.HoldsOn(today) && r.IsUnder(vehicle)).MaxBy(r => r.AttorneyValidTo ?? DateOnly.MaxValue);
    }

    private static MayDriveAnswer Answer(
        VehicleOnRecord? vehicle, PersonSnapshot? person, LicenceOnRecord? licence, ProxyRegistration? proxy, DateOnly today)
    {
        var against = Against(vehicle, person, licence, proxy).ToList();
        var isOwner = vehicle is not null && person is not null && vehicle.OwnerPersonId == person.Id;
        return new MayDriveAnswer(
            against.Count == 0,
            against.Count > 0 ? against[0] : isOwner ? MayDriveReason.Owner : MayDriveReason.Proxy,
            [.. against.Skip(1)],
            proxy?.AttorneyValidTo,
            vehicle is null ? null : new(vehicle.Plate, vehicle.Identifier, vehicle.Title, vehicle.LicenceCategory),
            person is null ? null : new(person.Name.Full, person.BirthDate),
            licence is null ? null : new(licence.Number, licence.Categories, licence.ValidTo),
            today);
    }

    // What weighs most comes first.
    private static IEnumerable<MayDriveReason> Against(VehicleOnRecord? vehicle, PersonSnapshot? person, LicenceOnRecord? licence, ProxyRegistration? proxy)
    {
        if (vehicle is null)
        {
            yield return MayDriveReason.VehicleUnknown;
        }

        foreach (var restriction in (vehicle?.Restrictions ?? []).Where(r => r.KeepsOffTheRoad).Select(ReasonOf).Distinct().Order())
        {
            yield return restriction;
        }

        if (person is null)
        {
            yield return MayDriveReason.PersonUnknown;
            yield break;
        }

        if (licence is null)
        {
            yield return MayDriveReason.NoLicence;
        }
        else if (vehicle is not null && !licence.Categories.Contains(vehicle.LicenceCategory))
        {
            yield return MayDriveReason.CategoryNotCovered;
        }

        if (vehicle is not null && vehicle.OwnerPersonId != person.Id && proxy is null)
        {
            yield return MayDriveReason.NotRegistered;
        }
    }

    private static MayDriveReason ReasonOf(RestrictionOnRecord restriction) => restriction.Kind switch
    {
        "wanted" => MayDriveReason.VehicleWanted,
        "arrest" => MayDriveReason.VehicleArrested,
        _ => MayDriveReason.VehicleBarred,
    };
}
