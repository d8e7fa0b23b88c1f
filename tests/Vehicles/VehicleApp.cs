using Licensing.Demo.Builders;
using Licensing.Demo.People;
using Licensing.Demo.Vehicles;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Licensing.Vehicles.Features.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles;

/// <summary>The product on a database of its own, with plates in stock, and cases of vehicles as intake would have left them.</summary>
public sealed class VehicleApp : TestApp
{
    private readonly PeopleSource people = new(7, new DateOnly(2026, 11, 24));
    private int made;

    internal static Actor Intake { get; } = Actors.With("Марат Сәрсенов", Roles.IntakeOfficer);

    internal static Actor Inspector { get; } = Actors.With("Серік Омаров", Roles.Inspector);

    internal static Actor OtherInspector { get; } = Actors.With("Ерлан Бектұров", Roles.Inspector);

    internal static Actor Decider { get; } = Actors.With("Айгүл Нұрланова", Roles.DecisionOfficer);

    internal static Actor Elsewhere { get; } = Actors.At(Actors.Almaty, "KZ-ALA", "Дана Ахметова", Roles.DecisionOfficer, Roles.Inspector, Roles.IntakeOfficer);

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    internal static ScanRef Photo { get; } = new(new string('a', 64), "front.jpg", "image/jpeg", 12_345);

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var plates in new[] { "001 AAA 01 - 200 AAA 01", "001 AA 01 - 060 AA 01", "01 AA 01 - 40 AA 01" })
        {
            var received = await Send(new ReceivePlates(plates, "Жүкқұжат 7"), Decider);
            Assert.True(received.IsOk, $"{plates}: {received.Failure}");
        }
    }

    internal async Task<Person> Person(string? surname = null)
    {
        var builder = people.Person().Aged(25, 60);
        var person = (surname is null ? builder : builder.Named(surname, "Айдос", "Серікұлы")).Build();
        await Add<KernelDb>(person);
        return person;
    }

    internal async Task<Organisation> Organisation()
    {
        var organisation = people.Organisation().Build();
        await Add<KernelDb>(organisation);
        return organisation;
    }

    internal VehicleBuilder NewVehicle() => new(Interlocked.Increment(ref made) + 1_000);

    /// <summary>A case as acceptance leaves it; what the flow says against it is the problem.</summary>
    internal async Task<(Case Case, Problem? Problem)> TryCase(Person person, VehicleFacts facts, VehicleSubject subject, Organisation? organisation = null)
    {
        var office = await Read<KernelDb, Office>(db => db.Offices.AsNoTracking().SingleAsync(o => o.Id == Actors.Astana, Token));
        var accepted = new FiledVehicleCase(person, office)
        {
            Facts = facts, About = subject, Organisation = organisation, FiledAt = Clock.GetUtcNow(), Officer = Intake.Officer, Sequence = 800_000 + Interlocked.Increment(ref made),
        }.Build();
        return (accepted, await FlowWork.Accept(Provider, accepted, Intake, Token));
    }

    internal async Task<Case> Case(Person person, VehicleFacts facts, VehicleSubject subject, Organisation? organisation = null)
    {
        var (made, problem) = await TryCase(person, facts, subject, organisation);
        Assert.Null(problem);
        return made;
    }

    /// <summary>A new car bought from a dealer.</summary>
    internal Task<Case> Bought(Person person, VehicleData? data = null) =>
        Case(person, new() { Operation = Operation.Register }, new() { Vehicle = data ?? NewVehicle().Build(), Seller = "«Автосалон» ЖШС" });

    internal Task<int> VersionOf(Guid caseId) => Read(db => db.Cases.Where(c => c.Id == caseId).Select(c => c.Version).SingleAsync(Token));

    internal async Task<Result<InspectionResult>> Inspect(Guid caseId, bool admitted = true, Actor? by = null, params string[] reasons)
    {
        var shown = (await Send(new ShowVehicleCase(caseId), Inspector)).Value;
        return await Send(new ConductInspection(caseId, shown.Version, Findings(shown, admitted, reasons)), by ?? Inspector);
    }

    /// <summary>What an inspector writes who found the numbers that were expected.</summary>
    internal static InspectionFindings Findings(VehicleOfCase shown, bool admitted = true, params string[] reasons)
    {
        string? Number(AggregateKind kind) => shown.Expected.Single(e => e.Kind == kind).Number;
        return new(Number(AggregateKind.Body), Number(AggregateKind.Chassis), Number(AggregateKind.Engine), admitted, reasons, null, [Photo]);
    }

    internal async Task<Result<ChecksResult>> Checks(Guid caseId, Actor? by = null) => await Send(new ConductChecks(caseId, await VersionOf(caseId)), by ?? Decider);

    internal async Task<Result<CaseState>> Decide(Guid caseId, DecisionKind kind = DecisionKind.Grant, params string[] grounds) =>
        await Send(new Decide(caseId, await VersionOf(caseId), kind, grounds, null), Decider);

    /// <summary>To the holder, or to whoever acts for the organisation.</summary>
    internal async Task<Result<long>> HandOver(Case closing)
    {
        var (capacity, name) = closing.OrganisationId is null
            ? (CollectorKind.Holder, closing.ApplicantName)
            : (CollectorKind.Representative, (await Read(db => db.People.SingleAsync(p => p.Id == closing.PersonId, Token))).Name.Full);
        return await Send(
            new HandOverCase(closing.Id, await VersionOf(closing.Id), capacity, name, "№ 012345678", "Өтініш берушінің сұрауы"), Intake);
    }

    /// <summary>All steps, the grant and the hand-over.</summary>
    internal async Task<Vehicle> Finish(Case about)
    {
        if (about.Steps.Any(s => s.Code == VehicleSteps.Inspection))
        {
            var inspected = await Inspect(about.Id);
            Assert.True(inspected.IsOk, $"{inspected.Failure}");
        }

        Assert.True((await Checks(about.Id)).IsOk);
        var decided = await Decide(about.Id);
        Assert.True(decided.IsOk, $"{decided.Failure}");
        var handed = await HandOver(about);
        Assert.True(handed.IsOk, $"{handed.Failure}");
        return await VehicleOf(about.Id);
    }

    /// <summary>A car that is registered with somebody.</summary>
    internal async Task<Vehicle> Registered(Person owner, VehicleData? data = null) => await Finish(await Bought(owner, data));

    internal Task<Vehicle> VehicleOf(Guid caseId) => Read<VehiclesDb, Vehicle>(db => db.Vehicles.AsNoTracking()
        .Include(v => v.Registrations).Include(v => v.Aggregates).Include(v => v.Events.OrderBy(e => e.Ordinal)).Include(v => v.Keys).AsSplitQuery()
        .SingleAsync(v => db.VehicleCases.Any(c => c.CaseId == caseId && c.VehicleId == v.Id), Token));

    internal async Task<Result<ImposedRestriction>> Restrict(Guid vehicleId, RestrictionKind kind, string basis = "№ 2-1134 қаулы", Actor? by = null)
    {
        var version = await Read<VehiclesDb, int>(db => db.Vehicles.Where(v => v.Id == vehicleId).Select(v => v.Version).SingleAsync(Token));
        return await Send(new ImposeRestriction(vehicleId, version, new(kind, "Сарыарқа аудандық соты", basis, Today, null, null)), by ?? Decider);
    }

    internal Task<List<string>> Published() => Read(db => db.Outbox.OrderBy(m => m.Id)
        .Where(m => m.Type.Contains(nameof(VehicleChangedHands))).Select(m => m.Payload).ToListAsync(Token));

    internal Task<int> Audited(string action) => Read(db => db.Audit.CountAsync(a => a.Action == action && a.Verb == AuditVerb.Changed, Token));
}
