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
using Licensing.Weapons.Features.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Weapons.Organisations;

/// <summary>The product on a database of its own, with guard companies, each with weapons that the register has.</summary>
public sealed class ArmouryApp : TestApp
{
    public const string Astana = "licensing-permit-ast";
    public const string Almaty = "licensing-permit-ala";
    public const string Why = "Жылдық түгендеу";

    private readonly PeopleSource people = new(11, new DateOnly(2026, 11, 24));
    private int made;

    internal static Actor Inspector { get; } = Actors.At(Astana, "KZ-AST", "Серік Омаров", Roles.Inspector);

    internal static Actor Decider { get; } = Actors.At(Astana, "KZ-AST", "Айгүл Нұрланова", Roles.DecisionOfficer);

    internal static Actor Chief { get; } = Actors.At(Astana, "KZ-AST", "Болат Есенов", Roles.ApprovingChief);

    internal static Actor Intake { get; } = Actors.At(Astana, "KZ-AST", "Марат Сәрсенов", Roles.IntakeOfficer);

    internal static Actor Supervisor { get; } = Actors.At(Astana, "KZ-AST", "Қадыр Асан", Roles.Supervisor);

    internal static Actor Elsewhere { get; } = Actors.At(Almaty, "KZ-ALA", "Дана Ахметова", Roles.DecisionOfficer, Roles.Inspector);

    /// <summary>Of an office that does not serve WP.</summary>
    internal static Actor RoadPolice { get; } = Actors.With("Ерлан Бектұров", Roles.DecisionOfficer, Roles.Inspector);

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    internal Task<Result<T>> Do<T>(IRequest<T> request, Actor? by = null, Guid? key = null) => Send(request, by ?? Decider, Why, key);

    internal async Task<Organisation> Organisation()
    {
        var organisation = new OrganisationBuilder(people).Named($"«Қорған {Interlocked.Increment(ref made)}» ЖШС").Build();
        await Add<KernelDb>(organisation);
        return organisation;
    }

    /// <summary>A guard company with so many pistols.</summary>
    internal async Task<Organisation> Armed(int count, string office = Astana, string region = "KZ-AST", DateOnly? on = null)
    {
        var organisation = await Organisation();
        await Give(organisation, count, office, region, on);
        return organisation;
    }

    internal async Task<IReadOnlyList<Weapon>> Give(Organisation organisation, int count, string office = Astana, string region = "KZ-AST", DateOnly? on = null)
    {
        var owner = new Owner(null, organisation.Id, organisation.Name, organisation.Bin, [NameKey.Fold(organisation.Name)]);
        var weapons = Enumerable.Range(0, count).Select(_ => Pistol(owner, Act(office, region, on ?? Today))).ToList();
        await Add<WeaponsDb>([.. weapons]);
        return weapons;
    }

    internal Weapon Pistol(Owner owner, RegistryAct act, string? number = null, string make = "ИЖ")
    {
        var serial = Interlocked.Increment(ref made);
        var data = new WeaponData { Kind = WeaponKind.Service, Make = make, Model = "71", Calibre = "9x17", Number = number ?? $"ВО{serial:D6}", Year = 2020 };
        var weapon = Weapon.Enter(data, serial, act);
        Assert.Null(weapon.Register(owner, Acquisition.Purchase, act));
        return weapon;
    }

    internal static RegistryAct Act(string office, string region, DateOnly on) => new(
        Guid.CreateVersion7(), "WP-26-0000001-1", "362-2007", office, region, "ЛРЖ", on, Decider.Officer, new(2026, 11, 24, 5, 0, 0, DateTimeKind.Utc));

    internal async Task<Guid> Room(Guid organisationId, int capacity = 100, string address = "Бейбітшілік көшесі, 5")
    {
        var opened = await Do(new OpenRoom(organisationId, address, new RoomAct(capacity, "А-17", Today)));
        Assert.True(opened.IsOk, $"{opened.Failure}");
        return opened.Value;
    }

    internal Task<StoragePlace> RoomOf(Guid id) => Read<WeaponsDb, StoragePlace>(db => db.StoragePlaces.AsNoTracking().SingleAsync(p => p.Id == id, Token));

    internal async Task<InventorySheet> Started(Guid organisationId)
    {
        var started = await Do(new StartInventory(organisationId), Inspector);
        Assert.True(started.IsOk, $"{started.Failure}");
        return await Sheet(started.Value.Id);
    }

    internal async Task<InventorySheet> Sheet(Guid inventoryId) => (await Do(new ShowInventory(inventoryId))).Value;

    internal Task<Result<TickedLine>> Tick(InventorySheet sheet, int line, InventoryResult result, string? note = null, Actor? by = null) =>
        Do(new TickWeapon(sheet.Id, sheet.Lines[line].Id, sheet.Lines[line].Version, result, note), by ?? Inspector);

    internal async Task<Result<InventoryClosed>> Close(Guid inventoryId, Actor? by = null) =>
        await Do(new CloseInventory(inventoryId, (await Sheet(inventoryId)).Version, [new("Әлиев Б.", "Қару үшін жауапты")], null), by);

    internal async Task<Permit> EmployeePermit(Organisation organisation, string name = "Қайратов Нұрлан", string? iin = null)
    {
        var owner = new Owner(null, organisation.Id, organisation.Name, organisation.Bin, []);
        var permit = Permit.Issue(
            PermitKind.EmployeeStoreCarry, WeaponKind.Service, owner, Interlocked.Increment(ref made) + 500_000, Today.AddYears(5), Act(Astana, "KZ-AST", Today.AddDays(-30)), (name, iin ?? "900101300017"));
        await Add<WeaponsDb>(permit);
        return permit;
    }

    internal Task<int> Audited(string action, string kind) => Read(db => db.Audit.CountAsync(a => a.Action == action && a.SubjectKind == kind && a.Verb == AuditVerb.Changed, Token));

    internal static string Refused<T>(Result<T> result) => Assert.IsType<Failure.Refused>(result.Failure).Problem.Code;

    internal static string Wrong<T>(Result<T> result) => Assert.IsType<Failure.Invalid>(result.Failure).Errors[0].Code;
}
