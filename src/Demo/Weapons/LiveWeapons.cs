using System.Text.Json.Nodes;
using Licensing.Demo.Cases;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Demo.Vehicles;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.UseCases;
using Licensing.Weapons;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Demo.Weapons;

/// <summary>Weapons on the tables of a licensing-permit unit now: cases in every step, through the real use cases, so that the inspector has homes to visit and the chief something to sign.</summary>
internal sealed class LiveWeapons(LiveDesk desk, Timeline timeline, Team team, OpenTime open, DateTimeOffset now, IReadOnlyList<Person> people)
{
    /// <summary>How many people an office's tables take.</summary>
    public const int People = 13;

    private const int Day = 480;
    private readonly LiveIntake intake = new(desk);
    private ScanRef? photo;
    private int used;

    public async Task Plan()
    {
        photo = await desk.Read<IFileStore, ScanRef>(files => VehicleSeed.Photo(files, CancellationToken.None));
        ToAcquire("smoothbore-hunting").FiledAgo(40);
        ToAcquire("gas").FiledAgo(Day);
        ToAcquire("pneumatic").FiledAgo(2 * Day).Taken(Roles.Inspector);
        ToAcquire("smoothbore-hunting").FiledAgo(9 * Day);
        Visited(ToAcquire("gas").FiledAgo(3 * Day));
        Answered(Visited(ToAcquire("smoothbore-hunting").FiledAgo(6 * Day)));
        Answered(Visited(ToAcquire("signal").FiledAgo(8 * Day))).Granted();
        Visited(ToAcquire("gas").FiledAgo(7 * Day), storage: false).Refused("no-storage", "Қару сақтайтын сейф те, металл шкаф та жоқ.");
        Signed(Answered(Visited(ToAcquire("smoothbore-hunting").FiledAgo(12 * Day))).Granted());
        Signed(Answered(Visited(ToAcquire("gas").FiledAgo(16 * Day))).Granted()).HandedOver();
        var given = await desk.Read<WeaponsDb, List<Weapon>>(db => db.Weapons.AsNoTracking()
            .Where(w => w.OfficeId == team.Office.Id && w.Status == WeaponStatus.Registered && w.OwnerPersonId != null && w.Kind == WeaponKind.SmoothboreHunting)
            .OrderBy(w => w.Serial).Take(People - used).ToListAsync());
        foreach (var (index, weapon) in given.Index())
        {
            var way = Given(weapon).FiledAgo((2 + (4 * index)) * Day);
            _ = index == 0 ? way : Answered(Visited(way));
        }
    }

    private LiveCase ToAcquire(string weapon) => Way(
        new JsonObject { ["permit"] = "acquire", ["weapon"] = weapon }, (person, _) => new() { Place = person.Address });

    private LiveCase Given(Weapon weapon) => Way(
        new JsonObject { ["permit"] = "store-carry", ["weapon"] = "smoothbore-hunting" },
        (person, day) => new()
        {
            Origin = WeaponOrigin.Gift,
            AcquiredOn = day.AddDays(-3),
            Place = person.Address,
            Units = [new() { Make = weapon.Make, Model = weapon.Model, Calibre = weapon.Calibre, Number = weapon.Number, Year = weapon.Year, Barrel = weapon.Barrel }],
        });

    private LiveCase Way(JsonObject facts, Func<Person, DateOnly, WeaponSubject> about)
    {
        var person = people[used++];
        return new(desk, timeline, team, open, now)
        {
            Person = person,
            Intake = (officer, day) => intake.Package("WP", person, officer, day, facts.ToJsonString(), about(person, day).Write()),
        };
    }

    private LiveCase Visited(LiveCase way, bool storage = true) => way.Then(Day, async id => await desk.Send(
        new ConductVisit(id, await desk.VersionOf(id), storage, true, $"Б-{way.Person.Iin![6..10]}", storage ? null : "Сейф те, металл шкаф та жоқ", [photo!]), team.With(Roles.Inspector)));

    private LiveCase Answered(LiveCase way) => way
        .Then(Day, async id => await desk.Send(new AnswerConvictions(id, await desk.VersionOf(id), false, 0, $"ҚСАЕК-{way.Person.Iin![6..10]}", null), team.With(Roles.DecisionOfficer)))
        .Then(40, async id => await desk.Send(new AnswerHealth(id, await desk.VersionOf(id), true, $"М-{way.Person.Iin![6..10]}", null), team.With(Roles.DecisionOfficer)));

    private LiveCase Signed(LiveCase way) => way.Then(Day / 2, async id =>
        await desk.Send(new ApproveDecision(id, await desk.VersionOf(id)), team.With(Roles.ApprovingChief)));
}
