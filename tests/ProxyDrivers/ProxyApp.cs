using Licensing.Demo.Builders;
using Licensing.DriverLicences;
using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Licensing.ProxyDrivers.Features;
using Licensing.Testing;
using Licensing.Vehicles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>The product on a database of its own; cases go the whole way, through intake and decision.</summary>
public class ProxyApp : TestApp
{
    private int made;

    internal static Actor Intake { get; } = Actors.With("Марат Сәрсенов", Roles.IntakeOfficer);

    internal static Actor Decider { get; } = Actors.With("Айгүл Нұрланова", Roles.DecisionOfficer);

    internal static Actor Patrol { get; } = Actors.With("Ержан Қалиев", Roles.Patrol);

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal PaperVehicles Vehicles { get; } = new();

    internal DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (id, region) in new[] { (Actors.Astana, "KZ-AST"), (Actors.Almaty, "KZ-ALA") })
        {
            if (!await Read(db => db.Offices.AnyAsync(o => o.Id == id)))
            {
                await Add<KernelDb>(new Office { Id = id, Kind = OfficeKind.RoadPoliceUnit, Region = region, NameKk = id, AddressKk = id });
            }
        }
    }

    internal async Task<Person> Person(string surname = "Әбілқасым", string given = "Айдос")
    {
        var birth = new DateOnly(1990, 1, 1).AddDays(Interlocked.Increment(ref made) % 300);
        string? iin = null;
        while (iin is null)
        {
            iin = Iin.Create(birth, Sex.Male, Interlocked.Increment(ref made))?.Value;
        }

        var person = new Person().Describe(new PersonData(new(surname, given), birth, Sex.Male, PersonStatus.Citizen, "KAZ", iin));
        await Add<KernelDb>(person);
        return person;
    }

    /// <summary>A vehicle in the register, of a person or of nobody in particular.</summary>
    internal VehicleOnRecord Car(Person? owner = null, string category = "B", params RestrictionOnRecord[] restrictions)
    {
        var n = Interlocked.Increment(ref made);
        var car = new VehicleOnRecord(
            Guid.CreateVersion7(), "Toyota Camry, 2019", $"JTNB11HK{n:D9}", category, $"{n % 1000:D3} ABC {(n % 20) + 1:D2}", $"AB{n:D8}", owner?.Id,
            owner is null ? Guid.CreateVersion7() : null, owner?.Name.Full ?? "«Көлік» ЖШС", restrictions);
        Vehicles.Put(car);
        return car;
    }

    internal static RestrictionOnRecord Restriction(string kind, bool keepsOff = true) => new(kind, keepsOff, "Қаулы № 5", new(2026, 1, 1));

    /// <summary>The vehicle is sold: the register knows the new owner, and a new certificate.</summary>
    internal VehicleOnRecord Sell(VehicleOnRecord car, Person? to)
    {
        var sold = car with { OwnerPersonId = to?.Id, OwnerOrganisationId = null, OwnerName = to?.Name.Full, Certificate = to is null ? null : $"CD{Interlocked.Increment(ref made):D8}" };
        Vehicles.Put(sold);
        return sold;
    }

    internal async Task<Licence> Licence(Person person, params Category[] categories)
    {
        var office = await Read(db => db.Offices.AsNoTracking().SingleAsync(o => o.Id == Actors.Astana, Token));
        var granted = new CaseBuilder(person, office).Numbered(900_000 + Interlocked.Increment(ref made)).Build();
        var now = BusinessTime.ToUtc(Clock.GetUtcNow());
        var licence = new LicenceBuilder(granted, person, office).For([.. categories]).Numbered(100_000 + Interlocked.Increment(ref made)).Produce(Intake.Officer, now);
        licence.HandOver("№ 1", Intake.Officer, now);
        await Add<DriverLicencesDb>(licence);
        return licence;
    }

    internal static AttorneySubject Subject(VehicleOnRecord car, string? number = null, DateOnly? issuedOn = null) => new()
    {
        Certificate = car.Certificate,
        Number = number ?? $"Р-{Guid.NewGuid():N}"[..12],
        IssuedOn = issuedOn ?? new(2026, 11, 20),
        Notary = "Нотариус Т. Т. Тасова, лицензия № 77",
        MayRedelegate = true,
    };

    /// <summary>An intake with the whole package.</summary>
    internal async Task<(Guid Id, SavedDraft Saved)> Draft(Person driver, AttorneySubject? subject, DateOnly? validTo = null, params string[] lacking)
    {
        string[] papers = ["vehicle-registration-certificate", "power-of-attorney", "identity-document"];
        var content = new DraftContent
        {
            PersonId = driver.Id,
            Facts = validTo is { } last ? $$"""{"attorneyValidTo":"{{last:yyyy-MM-dd}}"}""" : "{}",
            Subject = subject?.Write(),
            Documents = [.. papers.Except(lacking).Select(code => new PresentedDocument(code) { Presented = true, Number = "1", IssuedOn = new(2026, 1, 1) })],
        };
        var started = (await Send(new StartDraft("PD", driver.Id), Intake)).Value;
        return (started.Id, (await Send(new SaveDraft(started.Id, 1, content), Intake)).Value);
    }

    internal async Task<Guid> Accepted(Person driver, AttorneySubject subject, DateOnly? validTo = null, bool insisted = false)
    {
        var (id, saved) = await Draft(driver, subject, validTo);
        var accepted = await Send(new AcceptDraft(id, saved.Version, insisted), Intake, key: id);
        Assert.True(accepted.IsOk, $"{accepted.Failure} {string.Join(", ", saved.Assessment.Errors)}");
        return accepted.Value.CaseId;
    }

    internal async Task<Result<CaseState>> Decide(Guid caseId, DecisionKind kind = DecisionKind.Grant, params string[] grounds) =>
        await Send(new Decide(caseId, await VersionOf(caseId), kind, grounds, null), Decider);

    /// <summary>A registration in force, by the whole way.</summary>
    internal async Task<ProxyRegistration> Registered(Person driver, VehicleOnRecord car, DateOnly? validTo = null, string? number = null)
    {
        var caseId = await Accepted(driver, Subject(car, number), validTo);
        var decided = await Decide(caseId);
        Assert.True(decided.IsOk, $"{decided.Failure}");
        return await OfCase(caseId);
    }

    internal Task<ProxyRegistration> OfCase(Guid caseId) => One(r => r.CaseId == caseId);

    internal Task<ProxyRegistration> Again(ProxyRegistration registration) => One(r => r.Id == registration.Id);

    internal Task<int> VersionOf(Guid caseId) => Read(db => db.Cases.Where(c => c.Id == caseId).Select(c => c.Version).SingleAsync(Token));

    /// <summary>An event on its way out, as another module's use case leaves it.</summary>
    internal Task Publish(IIntegrationEvent happened) => Add<KernelDb>(new OutboxMessage
    {
        At = BusinessTime.ToUtc(Clock.GetUtcNow()), Type = happened.GetType().FullName!, Payload = CaseJson.Write<object>(happened),
    });

    /// <inheritdoc/>
    protected override void Configure(IServiceCollection services) => services.AddScoped<IVehicleRegister>(_ => Vehicles);

    private Task<ProxyRegistration> One(System.Linq.Expressions.Expression<Func<ProxyRegistration, bool>> which) =>
        Read<ProxyDriversDb, ProxyRegistration>(db => db.Registrations.AsNoTracking().Include(r => r.Events).Include(r => r.Keys).SingleAsync(which, Token));
}
