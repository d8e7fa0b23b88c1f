using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Vehicles;
using Licensing.Vehicles.Domain.Plates;

namespace Licensing.Demo.Vehicles;

/// <summary>Decides what happened to each vehicle: most were registered once, some were sold once or twice, some left the register.</summary>
internal sealed class VehiclePlanner(PeopleSource source, OpenTime open, IReadOnlyList<Team> teams, IReadOnlyList<Person> people, IReadOnlyList<Holder> companies)
{
    private const int Years = 9;
    private const int DaysBetween = 45;

    private readonly Dictionary<(string Office, string Format), long> taken = [];

    public VehiclePlan Plan(int index)
    {
        var team = teams[index % teams.Count];
        var kind = source.Random.Float() switch { < 0.9f => VehicleKind.Car, < 0.95f => VehicleKind.Trailer, _ => VehicleKind.Motorcycle };
        var latest = source.Today.AddDays(-12);
        var day = source.Today.AddYears(-Years).AddDays((int)((latest.DayNumber - source.Today.AddYears(-Years).DayNumber) * Math.Sqrt(source.Random.Double())));
        var old = kind == VehicleKind.Car && index % 31 == 3 ? OldPlate(team, index) : (PlateText?)null;
        var owner = Owner(day);
        var acts = new List<ActPlan> { Act(Operation.Register, owner, day, newPlates: old is null) };
        while (acts.Count < 4 && acts[^1].Operation is not (Operation.Deregister or Operation.DeregisterUnfit) && source.Random.Float() < 0.28f)
        {
            day = BusinessTime.DateOf(acts[^1].FiledAt).AddDays(DaysBetween + source.Random.Int(0, 1_200));
            if (day > latest)
            {
                break;
            }

            var next = source.Random.Float() switch { < 0.72f => Operation.ReRegister, < 0.84f => Operation.DuplicateCertificate, < 0.94f => Operation.Deregister, _ => Operation.DeregisterUnfit };
            owner = next == Operation.ReRegister ? Owner(day) : owner;
            acts.Add(Act(next, owner, day, newPlates: next == Operation.ReRegister && source.Random.Float() < 0.3f));
        }

        return new VehiclePlan(index, kind, team, acts, old);
    }

    /// <summary>The next plate of an office's past batches; series before those of today's stock.</summary>
    public PlateSlot NextPlate(VehiclePlan plan, ActPlan act)
    {
        var code = (plan.Kind, act.By.Organisation) switch
        {
            (VehicleKind.Motorcycle, _) => "motorcycle",
            (VehicleKind.Trailer, _) => "trailer",
            (_, null) => "car-2012-individual",
            _ => "car-2012-organisation",
        };
        var format = PlateFormats.Declared.All.Single(f => f.Code == code);
        var key = (plan.Team.Office.Id, code);
        taken[key] = taken.GetValueOrDefault(key) + 1;
        return new PlateSlot(format, format.At(format.Regions.First(r => r.Value == plan.Team.Office.Region).Key, taken[key] - 1));
    }

    private static PlateText OldPlate(Team team, int index)
    {
        var format = PlateFormats.Declared.All.Single(f => f.Code == "car-1993-individual");
        var region = format.Regions.First(r => r.Value == team.Office.Region).Key;
        return format.At(region, index);
    }

    private ActPlan Act(Operation operation, Holder by, DateOnly day, bool newPlates) =>
        new(operation, by, BusinessTime.At(open.OpenDay(day), new TimeOnly(9, 5).AddMinutes(source.Random.Int(0, 240))), newPlates);

    private Holder Owner(DateOnly day)
    {
        if (companies.Count > 0 && source.Random.Float() < 0.15f)
        {
            return companies[source.Random.Int(0, companies.Count - 1)];
        }

        var grown = people[source.Random.Int(0, people.Count - 1)];
        for (var tries = 0; tries < 8 && grown.BirthDate.AddYears(18) > day; tries++)
        {
            grown = people[source.Random.Int(0, people.Count - 1)];
        }

        return new Holder(grown, null);
    }
}
