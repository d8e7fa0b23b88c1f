using Licensing.Demo.Cases;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Files;
using Licensing.Platform.UseCases;
using Licensing.Vehicles;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Demo.Vehicles;

/// <summary>Vehicles and powers of attorney on the tables of an office now: cases in every step, through the real use cases.</summary>
internal sealed class LiveVehicles(LiveDesk desk, Timeline timeline, Team team, OpenTime open, DateTimeOffset now, IReadOnlyList<Person> people, int place)
{
    private const int NewCars = 5_000_000;
    private const int Proxies = 20;

    private readonly LiveIntake intake = new(desk);
    private List<Vehicle> known = [];
    private ScanRef? photo;
    private int made;

    public async Task Plan()
    {
        photo = await desk.Read<IFileStore, ScanRef>(files => VehicleSeed.Photo(files, CancellationToken.None));
        known = await desk.Read<VehiclesDb, List<Vehicle>>(db => db.Vehicles.AsNoTracking()
            .Where(v => v.OfficeId == team.Office.Id && v.Status == VehicleStatus.Registered && v.OwnerPersonId != null && !db.Restrictions.Any(r => r.VehicleId == v.Id))
            .OrderBy(v => v.Serial).Take(400).ToListAsync());
        if (known.Count < 2 * Proxies)
        {
            return;
        }

        Running();
        Ended();
        foreach (var i in Enumerable.Range(0, Proxies))
        {
            Entrusted(i);
        }
    }

    private void Running()
    {
        Bought().FiledAgo(15);
        Bought().FiledAgo(50).Taken(Roles.Inspector);
        Sold().FiledAgo(75);
        Inspected(Bought().FiledAgo(110));
        Inspected(Sold().FiledAgo(140)).Taken(Roles.DecisionOfficer);
        Owners(Operation.DuplicateCertificate).FiledAgo(40);
        Checked(Inspected(Bought().FiledAgo(170)));
        Checked(Inspected(Owners(Operation.Deregister).FiledAgo(210)));
        Checked(Inspected(Bought().FiledAgo(260))).Granted();
        Checked(Inspected(Sold().FiledAgo(330))).Granted();
        Inspected(Bought().FiledAgo(300), "brakes", "tyres");
    }

    private void Ended()
    {
        Checked(Inspected(Bought().FiledAgo(900))).Granted().HandedOver();
        Checked(Inspected(Sold().FiledAgo(1_200))).Granted().HandedOver();
        Checked(Owners(Operation.DuplicateCertificate).FiledAgo(1_000)).Granted().HandedOver();
        Inspected(Bought().FiledAgo(800), "construction-changed").Refused("construction-not-compliant", "Шанақтың конструкциясы рұқсатсыз өзгертілген.");
        Bought().FiledAgo(700).Withdrawn("Өтініш беруші сатушымен келіспеді.");
    }

    private LiveCase Bought()
    {
        var (person, number) = (Somebody(), NewCars + ++made + (place * 10_000));
        var subject = new VehicleSubject { Vehicle = new VehicleBuilder(number).Build(), Seller = "«Астана Моторс» ЖШС" };
        return Way(person, new() { Operation = Operation.Register }, _ => subject);
    }

    private LiveCase Sold()
    {
        var car = Known();
        return Way(Somebody(but: car.OwnerPersonId), new() { Operation = Operation.ReRegister, VehicleKind = car.Kind, Acquisition = Acquisition.CourtOrNotarial }, _ => new VehicleSubject { VehicleId = car.Id, Lookup = car.Plate });
    }

    private LiveCase Owners(Operation operation)
    {
        var car = Known();
        return Way(null, new() { Operation = operation, VehicleKind = car.Kind }, _ => new VehicleSubject { VehicleId = car.Id, Lookup = car.Plate }, car);
    }

    private LiveCase Way(Person? person, VehicleFacts facts, Func<int, VehicleSubject> subject, Vehicle? of = null)
    {
        var applicant = person ?? people.First(p => p.Id == of!.OwnerPersonId);
        return new(desk, timeline, team, open, now)
        {
            Person = applicant,
            Intake = (officer, day) => intake.Vehicle(applicant, officer, day, facts, subject(made)),
        };
    }

    private LiveCase Inspected(LiveCase way, params string[] reasons) => way.Then(30, async id =>
    {
        var by = team.With(Roles.Inspector);
        var shown = await desk.Send(new ShowVehicleCase(id), by);
        string? Number(AggregateKind kind) => shown.Expected.Single(e => e.Kind == kind).Number;
        var findings = new InspectionFindings(
            Number(AggregateKind.Body), Number(AggregateKind.Chassis), Number(AggregateKind.Engine), reasons.Length == 0, reasons, null, [photo!]);
        await desk.Send(new ConductInspection(id, shown.Version, findings), by);
    });

    private LiveCase Checked(LiveCase way) => way.Then(12, async id =>
        await desk.Send(new ConductChecks(id, await desk.VersionOf(id)), team.With(Roles.DecisionOfficer)));

    private void Entrusted(int i)
    {
        var car = Known();
        var driver = Somebody(but: car.OwnerPersonId);
        var way = new LiveCase(desk, timeline, team, open, now)
        {
            Person = driver,
            Intake = (officer, day) => intake.Attorney(driver, officer, day, car.Certificate!, i % 3 == 0 ? null : day.AddMonths(6 + i)),
        };
        way = way.FiledAgo(90 + (i * 120)).Looked(Roles.Supervisor);
        if (i > 1)
        {
            way.Granted().HandedOver();
        }
    }

    // Each vehicle is on one table only.
    private Vehicle Known()
    {
        var car = known.First(v => people.Any(p => p.Id == v.OwnerPersonId));
        known.Remove(car);
        return car;
    }

    private Person Somebody(Guid? but = null)
    {
        Person found;
        do
        {
            found = people[((++made * 7) + (place * 31)) % people.Count];
        }
        while (found.Id == but);
        return found;
    }
}
