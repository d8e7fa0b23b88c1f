using Licensing.Demo.Builders;
using Licensing.Demo.People;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Weapons;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Weapons.Registry;

/// <summary>The product on a database of its own, with weapons and permits as granted cases would have left them.</summary>
public sealed class RegistryApp : TestApp
{
    internal const string Astana = "licensing-permit-ast";
    internal const string Almaty = "licensing-permit-ala";
    internal const string Why = "Сұрау № 12-7";

    private readonly PeopleSource people = new(11, new DateOnly(2026, 11, 24));
    private int made;

    internal static Actor Officer { get; } = Actors.At(Astana, "KZ-AST", "Марат Сәрсенов", Roles.IntakeOfficer);

    internal static Actor Decider { get; } = Actors.At(Astana, "KZ-AST", "Айгүл Нұрланова", Roles.DecisionOfficer);

    internal static Actor OtherDecider { get; } = Actors.At(Astana, "KZ-AST", "Ерлан Бектұров", Roles.DecisionOfficer);

    internal static Actor Chief { get; } = Actors.At(Astana, "KZ-AST", "Қанат Омаров", Roles.ApprovingChief);

    internal static Actor OtherChief { get; } = Actors.At(Astana, "KZ-AST", "Дана Ахметова", Roles.ApprovingChief);

    internal static Actor Elsewhere { get; } = Actors.At(Almaty, "KZ-ALA", "Серік Қасымов", Roles.DecisionOfficer, Roles.ApprovingChief);

    /// <summary>All roles, but of the road police.</summary>
    internal static Actor Outsider { get; } = Actors.With("Жол полициясы", Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor);

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    internal int Next() => Interlocked.Increment(ref made);

    internal Task<Result<T>> Ask<T>(IRequest<T> request, Actor? by = null, string? purpose = Why) => Send(request, by ?? Decider, purpose);

    internal async Task<Person> Person(string? surname = null)
    {
        var builder = people.Person().Aged(25, 60);
        var person = (surname is null ? builder : builder.Named(surname, "Айдос", "Серікұлы")).Build();
        await Add<KernelDb>(person);
        return person;
    }

    internal static Owner OwnerOf(Person person) =>
        Owner.Of(new PersonSnapshot(person.Id, person.Name, person.Iin, person.BirthDate, person.Sex, person.Citizenship));

    internal static Owner Firm(string bin = "060340001234") => new(null, Guid.CreateVersion7(), "=«Күзет; Сақшы» ЖШС", bin, ["«кузет; сакшы» жшс"]);

    internal WeaponBuilder NewWeapon() => new(Next() + 1_000);

    internal RegistryAct Act(string office = Astana, string region = "KZ-AST", DateOnly? on = null)
    {
        var now = BusinessTime.ToUtc(Clock.GetUtcNow());
        return new(Guid.CreateVersion7(), $"WP-26-{Next():D7}-0", "362-2007", office, region, "ЛРБ", on ?? Today, Decider.Officer, now);
    }

    /// <summary>A weapon with an owner and, unless told otherwise, a permit that holds for years.</summary>
    internal async Task<(Weapon Weapon, Permit? Permit)> Registered(Owner owner, WeaponData? data = null, DateOnly? until = null, RegistryAct? act = null, bool permit = true)
    {
        var by = act ?? Act();
        var weapon = Weapon.Enter(data ?? NewWeapon().Build(), Next(), by);
        Assert.Null(weapon.Register(owner, Acquisition.Purchase, by));
        var issued = permit ? Permit.Issue(owner.PersonId is null ? PermitKind.StoreService : PermitKind.StoreCarry, weapon.Kind, owner, Next(), until ?? Today.AddYears(5), by) : null;
        if (issued is not null)
        {
            issued.Cover(weapon, by.On);
            weapon.Cover(issued, null, by);
        }

        await Add<WeaponsDb>([weapon, .. issued is null ? Array.Empty<object>() : [issued]]);
        return (weapon, issued);
    }

    internal Task<Weapon> Load(Guid id) => Read<WeaponsDb, Weapon>(db => db.Weapons.AsNoTracking()
        .Include(w => w.Ownerships).Include(w => w.Events.OrderBy(e => e.Ordinal)).Include(w => w.Keys).AsSplitQuery().SingleAsync(w => w.Id == id, Token));

    internal Task<Permit> LoadPermit(Guid id) => Read<WeaponsDb, Permit>(db => db.Permits.AsNoTracking().SingleAsync(p => p.Id == id, Token));

    internal Task<List<AuditRecord>> Audit(string action) => Read(db => db.Audit.AsNoTracking().Where(a => a.Action == action).OrderBy(a => a.Id).ToListAsync(Token));
}
