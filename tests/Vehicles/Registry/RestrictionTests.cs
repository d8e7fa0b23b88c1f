using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Vehicles;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Registry;

/// <summary>VR-17.3: arrests, pledges and wanted vehicles stand in the way by themselves, at intake and again at the decision.</summary>
public sealed class RestrictionTests(VehicleApp app) : IClassFixture<VehicleApp>
{
    private static CancellationToken Token => VehicleApp.Token;

    [Theory]
    [InlineData("Arrest", "DuplicateCertificate", true)]
    [InlineData("Wanted", "DuplicateCertificate", true)]
    [InlineData("Pledge", "DuplicateCertificate", false)] // DECISION: a pledge keeps the vehicle with its owner, not off the road
    [InlineData("Pledge", "ReRegister", true)]
    [InlineData("Pledge", "Deregister", true)]
    [InlineData("Arrest", "ReRegister", true)]
    public async Task KnownFacts_RestrictedVehicle_RaisesTheBar(string kind, string operation, bool barred)
    {
        var vehicle = await app.Registered(await app.Person());
        Assert.True((await app.Restrict(vehicle.Id, Enum.Parse<RestrictionKind>(kind))).IsOk);

        Assert.Equal(barred ? ["not-admitted-to-traffic"] : [], await Bars(vehicle.Id, Enum.Parse<Operation>(operation)));
    }

    // A VIN that is typed as new, but wanted: the register knows it.
    [Fact]
    public async Task KnownFacts_TypedVinOfAWantedVehicle_RaisesTheBar()
    {
        var data = app.NewVehicle().Build();
        var vehicle = await app.Registered(await app.Person(), data);
        await app.Restrict(vehicle.Id, RestrictionKind.Wanted);
        var subject = new VehicleSubject { Vehicle = new() { Vin = data.Vin!.ToLowerInvariant() } };

        var known = await app.Read<IEnumerable<IServiceFlow>, System.Text.Json.Nodes.JsonObject>(flows => flows.Single(f => f.Standard.Service == "VR")
            .KnownFacts(new Applying(null, null, """{"operation":"register"}""", subject.Write(), app.Today), Token));
        Assert.Equal("not-admitted-to-traffic", known["bars"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task Granted_ArrestedMeanwhile_IsRefusedUntilItIsLifted()
    {
        var vehicle = await app.Registered(await app.Person());
        var about = await app.Case(await app.Person(), new() { Operation = Operation.ReRegister }, new() { VehicleId = vehicle.Id });
        await app.Inspect(about.Id);
        await app.Checks(about.Id);
        var imposed = await app.Restrict(vehicle.Id, RestrictionKind.Arrest);

        Assert.Equal("grounds-stand", Assert.IsType<Failure.Refused>((await app.Decide(about.Id)).Failure).Problem.Code);

        Assert.True((await app.Send(new LiftRestriction(imposed.Value.Id, await Version(vehicle.Id), "№ 7 қаулы"), VehicleApp.Decider)).IsOk);
        Assert.True((await app.Decide(about.Id)).IsOk);
    }

    [Fact]
    public async Task Checks_Restricted_CloseTheStepWithWhatWasFound()
    {
        var vehicle = await app.Registered(await app.Person());
        await app.Restrict(vehicle.Id, RestrictionKind.Pledge);
        var about = await app.Case(await app.Person(), new() { Operation = Operation.ReRegister }, new() { VehicleId = vehicle.Id });
        await app.Inspect(about.Id);

        Assert.Equal(1, (await app.Checks(about.Id)).Value.Found);
        Assert.Equal(CaseState.Refused, (await app.Decide(about.Id, DecisionKind.Refuse, "not-admitted-to-traffic")).Value);
    }

    [Fact]
    public async Task Impose_Order_LeavesRowEventAndAudit()
    {
        var vehicle = await app.Registered(await app.Person());
        var imposed = await app.Restrict(vehicle.Id, RestrictionKind.Arrest, "№ 12 қаулы");

        var sheet = (await app.Send(new ShowVehicle(vehicle.Id), VehicleApp.Decider)).Value;
        var line = Assert.Single(sheet.Restrictions);
        Assert.Equal((imposed.Value.Id, "№ 12 қаулы", true, VehicleApp.Decider.Name), (line.Id, line.Basis, line.Holds, line.RegisteredBy));
        Assert.Equal(VehicleHappening.Restricted, sheet.History[0].What);
        Assert.True(await app.Audited(nameof(ImposeRestriction)) > 0);
        Assert.Equal("VR.restriction-registered-already", Assert.IsType<Failure.Refused>((await app.Restrict(vehicle.Id, RestrictionKind.Arrest, "№ 12 қаулы")).Failure).Problem.Code);
        var onRecord = (await app.Read<IVehicleRegister, VehicleOnRecord?>(r => r.Find(vehicle.Id, Token)))!;
        Assert.Equal(("arrest", true), (onRecord.Restrictions[0].Kind, onRecord.Restrictions[0].KeepsOffTheRoad));
    }

    [Fact]
    public async Task Lift_TwiceOrWithoutBasis_IsRefused()
    {
        var vehicle = await app.Registered(await app.Person());
        var imposed = await app.Restrict(vehicle.Id, RestrictionKind.Arrest);
        async Task<Result<Done>> Lift(string basis, Actor? by = null) =>
            await app.Send(new LiftRestriction(imposed.Value.Id, await Version(vehicle.Id), basis), by ?? VehicleApp.Decider);

        Assert.IsType<Failure.NotAllowed>((await Lift("№ 1", VehicleApp.Inspector)).Failure);
        Assert.IsType<Failure.Invalid>((await Lift(" ")).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new LiftRestriction(Guid.NewGuid(), 1, "№ 1"), VehicleApp.Decider)).Failure);
        Assert.True((await Lift("№ 1")).IsOk);
        Assert.Equal("VR.restriction-lifted-already", Assert.IsType<Failure.Refused>((await Lift("№ 1")).Failure).Problem.Code);
        Assert.Empty((await app.Read<IVehicleRegister, VehicleOnRecord?>(r => r.Find(vehicle.Id, Token)))!.Restrictions);
    }

    [Fact]
    public async Task Impose_TwoOfficersAtOnce_SecondIsToldOfTheFirst()
    {
        var vehicle = await app.Registered(await app.Person());
        var version = await Version(vehicle.Id);
        Task<Result<ImposedRestriction>> Impose(string basis, Actor by) => app.Send(
            new ImposeRestriction(vehicle.Id, version, new(RestrictionKind.Wanted, "Алматы ПД", basis, app.Today, null, null)), by);

        var results = await Task.WhenAll(Impose("№ 1", VehicleApp.Decider), Impose("№ 2", Testing.Actors.With("Дана Ахметова", Roles.DecisionOfficer)));

        Assert.Single(results, r => r.IsOk);
        Assert.IsType<Failure.Conflict>(results.Single(r => !r.IsOk).Failure);
    }

    [Fact]
    public async Task Impose_WrongInput_NamesEachField()
    {
        var vehicle = await app.Registered(await app.Person());
        var order = new RestrictionOrder(RestrictionKind.Arrest, "", " ", app.Today.AddDays(1), app.Today, null);
        var wrong = Assert.IsType<Failure.Invalid>((await app.Send(new ImposeRestriction(vehicle.Id, vehicle.Version, order), VehicleApp.Decider)).Failure);
        Assert.Equal(["imposedBy", "basis", "from", "until"], wrong.Errors.Select(e => e.Field));
        Assert.IsType<Failure.NotAllowed>((await app.Restrict(vehicle.Id, RestrictionKind.Arrest, by: VehicleApp.Intake)).Failure);
    }

    private Task<int> Version(Guid id) => app.Read<VehiclesDb, int>(db => db.Vehicles.Where(v => v.Id == id).Select(v => v.Version).SingleAsync(Token));

    private async Task<IEnumerable<string>> Bars(Guid vehicleId, Operation operation)
    {
        var facts = VehicleStandard.Declared.Schema.ToJson(new VehicleFacts { Operation = operation }).ToJsonString(CaseJson.Options);
        var known = await app.Read<IEnumerable<IServiceFlow>, System.Text.Json.Nodes.JsonObject>(flows => flows.Single(f => f.Standard.Service == "VR")
            .KnownFacts(new Applying(null, null, facts, new VehicleSubject { VehicleId = vehicleId }.Write(), app.Today), Token));
        return known["bars"]!.AsArray().Select(code => code!.GetValue<string>());
    }
}
