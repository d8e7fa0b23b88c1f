using Licensing.Demo.Builders;
using Licensing.Demo.People;
using Licensing.Demo.Weapons;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Weapons;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Weapons;

/// <summary>The product on a database of its own, and cases of weapons as intake would have left them.</summary>
public sealed class WeaponApp : TestApp
{
    /// <summary>A licensing-permit unit.</summary>
    internal const string Unit = "licensing-permit-ast";

    private readonly PeopleSource people = new(11, new DateOnly(2026, 11, 24));
    private int made;

    internal static Actor Intake { get; } = At("Марат Сәрсенов", Roles.IntakeOfficer);

    internal static Actor Inspector { get; } = At("Серік Омаров", Roles.Inspector);

    internal static Actor OtherInspector { get; } = At("Ерлан Бектұров", Roles.Inspector);

    internal static Actor Decider { get; } = At("Айгүл Нұрланова", Roles.DecisionOfficer);

    internal static Actor Chief { get; } = At("Болат Әлиев", Roles.ApprovingChief);

    internal static Actor Elsewhere { get; } =
        Actors.At("licensing-permit-ala", "KZ-ALA", "Дана Ахметова", Roles.DecisionOfficer, Roles.Inspector, Roles.IntakeOfficer, Roles.ApprovingChief);

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    internal static ScanRef Photo { get; } = new(new string('a', 64), "safe.jpg", "image/jpeg", 12_345);

    internal async Task<Person> Person()
    {
        var person = people.Person().Aged(30, 60).Build();
        await Add<KernelDb>(person);
        return person;
    }

    internal async Task<Organisation> Organisation()
    {
        var organisation = people.Organisation().Build();
        await Add<KernelDb>(organisation);
        return organisation;
    }

    /// <summary>People who carry weapons of an organisation.</summary>
    internal IReadOnlyList<ArmedEmployee> Employees(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => people.Person().Aged(25, 50).Build()).Select(p => new ArmedEmployee(p.Name.Full, p.Iin))];

    /// <summary>A gun that the register does not know.</summary>
    internal WeaponData NewGun(WeaponKind kind = WeaponKind.SmoothboreHunting) => new()
    {
        Kind = kind, Make = "ИЖ", Model = "ИЖ-27М", Calibre = "12", Number = $"GT {7_000 + Interlocked.Increment(ref made)}", Year = 2019,
    };

    internal async Task<Case> Case(Person person, WeaponFacts facts, WeaponSubject subject, Organisation? organisation = null)
    {
        var office = await Read<KernelDb, Office>(db => db.Offices.AsNoTracking().SingleAsync(o => o.Id == Unit, Token));
        var accepted = new FiledWeaponCase(person, office)
        {
            Facts = facts, About = subject, Organisation = organisation, FiledAt = Clock.GetUtcNow(), Officer = Intake.Officer, Sequence = 700_000 + Interlocked.Increment(ref made),
        }.Build();
        Assert.Null(await FlowWork.Accept(Provider, accepted, Intake, Token));
        return accepted;
    }

    /// <summary>A case by which somebody may buy a weapon.</summary>
    internal Task<Case> ToAcquire(Person person, WeaponKind weapon = WeaponKind.SmoothboreHunting, decimal years = 5) =>
        Case(person, new() { Permit = PermitKind.Acquire, Weapon = weapon, SmoothboreYears = years }, new() { Place = "Астана қ., Сығанақ к-сі, 24" });

    /// <summary>A case by which a weapon is registered to store and carry.</summary>
    internal Task<Case> ToStore(Person person, WeaponSubject subject, WeaponKind weapon = WeaponKind.SmoothboreHunting) => Case(
        person, new() { Permit = PermitKind.StoreCarry, Weapon = weapon },
        subject with { Place = subject.Place ?? "Астана қ., Сығанақ к-сі, 24", AcquiredOn = subject.AcquiredOn ?? Today });

    internal Task<int> VersionOf(Guid caseId) => Read(db => db.Cases.Where(c => c.Id == caseId).Select(c => c.Version).SingleAsync(Token));

    internal async Task<Result<CheckResult>> Visit(Guid caseId, bool storage = true, Actor? by = null) => await Send(
        new ConductVisit(caseId, await VersionOf(caseId), storage, true, "Б-17", storage ? null : "сейф жоқ", [Photo]), by ?? Inspector);

    internal async Task<Result<CheckResult>> Convictions(Guid caseId, bool convicted = false, int offences = 0, Actor? by = null) => await Send(
        new AnswerConvictions(caseId, await VersionOf(caseId), convicted, offences, "ҚСАЕК-3", null), by ?? Decider);

    internal async Task<Result<CheckResult>> Health(Guid caseId, bool fit = true) =>
        await Send(new AnswerHealth(caseId, await VersionOf(caseId), fit, "М-5", null), Decider);

    internal async Task<Result<CheckResult>> Shot(Guid caseId, params string[] codes)
    {
        var numbers = (await WeaponsOf(caseId)).Select(w => w.Number);
        return await Send(
            new ConductTestShot(caseId, await VersionOf(caseId), [.. numbers.Select(n => new ShotLine(n, $"А-{n}"))], codes, codes.Length == 0 ? null : "кесілген", []), Inspector);
    }

    internal async Task<Result<CaseState>> Propose(Guid caseId, DecisionKind kind = DecisionKind.Grant, params string[] grounds) =>
        await Send(new Decide(caseId, await VersionOf(caseId), kind, grounds, null), Decider);

    internal async Task<Result<CaseState>> Approve(Guid caseId) => await Send(new ApproveDecision(caseId, await VersionOf(caseId)), Chief);

    /// <summary>All steps with good answers.</summary>
    internal async Task Review(Case about)
    {
        foreach (var step in about.Steps.OrderBy(s => s.Ordinal).Select(s => s.Code).ToList())
        {
            var done = step switch
            {
                WeaponSteps.Visit => await Visit(about.Id),
                WeaponSteps.Convictions => await Convictions(about.Id),
                WeaponSteps.Health => await Health(about.Id),
                _ => await Shot(about.Id),
            };
            Assert.True(done.IsOk, $"{step}: {done.Failure}");
        }
    }

    /// <summary>All steps, the proposal and the chief's signature.</summary>
    internal async Task<Result<CaseState>> TryGrant(Case about)
    {
        await Review(about);
        var proposed = await Propose(about.Id);
        Assert.True(proposed.IsOk, $"{proposed.Failure}");
        return await Approve(about.Id);
    }

    /// <summary>The same, and it was granted.</summary>
    internal async Task<List<Permit>> Grant(Case about)
    {
        var granted = await TryGrant(about);
        Assert.True(granted.IsOk, $"{granted.Failure}");
        return await PermitsOf(about.Id);
    }

    internal async Task<Permit> PermitToAcquire(Person person, WeaponKind weapon = WeaponKind.SmoothboreHunting) =>
        Assert.Single(await Grant(await ToAcquire(person, weapon)));

    /// <summary>A gun that is registered with somebody, by the whole way.</summary>
    internal async Task<Weapon> Registered(Person owner, WeaponData? data = null)
    {
        var permit = await PermitToAcquire(owner);
        var about = await ToStore(owner, new() { Origin = WeaponOrigin.Purchase, PermitNumber = permit.Number, Units = [data ?? NewGun()] });
        await Grant(about);
        return Assert.Single(await WeaponsOf(about.Id));
    }

    internal Task<List<Permit>> PermitsOf(Guid caseId) => Read<WeaponsDb, List<Permit>>(
        db => db.Permits.AsNoTracking().Include(p => p.Weapons).Where(p => p.CaseId == caseId).OrderBy(p => p.Serial).ToListAsync(Token));

    internal Task<List<Weapon>> WeaponsOf(Guid caseId) => Read<WeaponsDb, List<Weapon>>(db => db.Weapons.AsNoTracking()
        .Include(w => w.Ownerships).Include(w => w.Events.OrderBy(e => e.Ordinal)).AsSplitQuery()
        .Where(w => db.WeaponCases.Any(c => c.CaseId == caseId && c.WeaponId == w.Id)).OrderBy(w => w.Serial).ToListAsync(Token));

    internal Task<Permit> PermitOf(string number) => Read<WeaponsDb, Permit>(db => db.Permits.AsNoTracking().SingleAsync(p => p.Number == number, Token));

    /// <summary>Something happened to a weapon outside of a case.</summary>
    internal async Task Move(Guid weaponId, WeaponMove move)
    {
        await using var scope = Provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeaponsDb>();
        var weapon = await db.Weapons.Include(w => w.Ownerships).SingleAsync(w => w.Id == weaponId, Token);
        Assert.Null(weapon.Move(move, Today, "№ 7 хаттама", Inspector.Officer, Clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(Token);
    }

    internal Task<int> Audited(string action) => Read(db => db.Audit.CountAsync(a => a.Action == action && a.Verb == AuditVerb.Changed, Token));

    private static Actor At(string name, params string[] roles) => Actors.At(Unit, "KZ-AST", name, roles);
}
