using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Licensing.Vehicles;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Registry;

/// <summary>VR-5, VR-16: the corners of operations: plates lost or kept, a vehicle that was sold meanwhile, transit and what follows it.</summary>
public sealed class OperationTests(VehicleApp app) : IClassFixture<VehicleApp>
{
    private static CancellationToken Token => VehicleApp.Token;

    [Theory]
    [InlineData(true, "Lost", VehicleHappening.PlateLost)]
    [InlineData(false, "Returned", VehicleHappening.PlateTakenOff)]
    public async Task Deregister_PlatesLostOrHandedIn_SaysWhereTheyAre(bool lost, string state, object what)
    {
        var owner = await app.Person();
        var before = await app.Registered(owner);

        var after = await app.Finish(await app.Case(owner, new() { Operation = Operation.Deregister }, new() { VehicleId = before.Id, PlatesLost = lost }));

        Assert.Null(after.Plate);
        Assert.Equal(state, $"{await StateOf(before.Plate!)}");
        Assert.Contains(after.Events, e => e.What == (VehicleHappening)what && e.Words == before.Plate);
    }

    [Fact]
    public async Task Register_WithThePlateItCameWith_KeepsIt()
    {
        var vehicle = await app.Finish(await app.Case(
            await app.Person(), new() { Operation = Operation.Register, NewPlates = false, Acquisition = Acquisition.Import },
            new() { Vehicle = app.NewVehicle().Build(), Plate = "778 zzz 02" }));

        Assert.Equal(("778 ZZZ 02", "778 ZZZ 02"), (vehicle.Plate, vehicle.Current!.Plate));
        Assert.Equal(PlateState.OnVehicle, await StateOf("778 ZZZ 02"));
    }

    // Whoever sold a vehicle once cannot sell it again, and who owns it no longer takes it off the register no longer.
    [Theory]
    [InlineData("ReRegister")]
    [InlineData("Deregister")]
    [InlineData("DuplicateCertificate")]
    public async Task Granted_SoldMeanwhile_IsRefused(string operation)
    {
        var (seller, first) = (await app.Person(), await app.Person());
        var vehicle = await app.Registered(seller);
        var asked = Enum.Parse<Operation>(operation);
        var waiting = await app.Case(asked == Operation.ReRegister ? await app.Person() : seller, new() { Operation = asked }, new() { VehicleId = vehicle.Id });
        await app.Finish(await app.Case(first, new() { Operation = Operation.ReRegister }, new() { VehicleId = vehicle.Id }));

        await app.Inspect(waiting.Id);
        await app.Checks(waiting.Id);
        var decided = await app.Decide(waiting.Id);

        Assert.Equal("VR.owner-changed", Assert.IsType<Failure.Refused>(decided.Failure).Problem.Code);
        Assert.Equal(first.Id, (await app.VehicleOf(waiting.Id)).OwnerPersonId);
    }

    // A vehicle with transit plates stays off the register; when it is registered they come off.
    [Fact]
    public async Task Transit_ThenRegistered_TransitPlatesComeOff()
    {
        await app.Send(new Licensing.Vehicles.Features.Plates.ReceivePlates("01 A 0001 - 01 A 0020", "Жүкқұжат 8"), VehicleApp.Decider);
        var (data, owner) = (app.NewVehicle().Build(), await app.Person());
        var transit = await app.Finish(await app.Case(owner, new() { Operation = Operation.Transit }, new() { Vehicle = data, TransitTo = "Ресей, Омбы" }));
        Assert.Equal((VehicleStatus.Entered, null), (transit.Status, transit.Certificate));
        Assert.Equal(PlateType.Transit, await TypeOf(transit.Plate!));

        var vehicle = await app.Finish(await app.Case(
            owner, new() { Operation = Operation.Register, Acquisition = Acquisition.Other }, new() { Vehicle = new() { Vin = data.Vin } }));

        Assert.Equal((transit.Id, VehicleStatus.Registered, PlateType.Car), (vehicle.Id, vehicle.Status, await TypeOf(vehicle.Plate!)));
        Assert.Equal(PlateState.Returned, await StateOf(transit.Plate!));
    }

    // C-11: the owner of the register is a party too, whoever applies.
    [Fact]
    public async Task OwnVehicle_SoldByTheOfficer_AnotherOfficerHandles()
    {
        var seller = await app.Person();
        var vehicle = await app.Registered(seller);
        var about = await app.Case(await app.Person(), new() { Operation = Operation.ReRegister }, new() { VehicleId = vehicle.Id });

        Assert.Equal("own-case", Code((await app.Inspect(about.Id, by: VehicleApp.Inspector with { PersonIin = seller.Iin })).Failure));
        Assert.True((await app.Inspect(about.Id)).IsOk);
        Assert.Equal("own-case", Code((await app.Checks(about.Id, VehicleApp.Decider with { PersonIin = seller.Iin })).Failure));
        Assert.True((await app.Checks(about.Id)).IsOk);
        var decided = await app.Send(
            new Platform.Cases.Decide(about.Id, await app.VersionOf(about.Id), DecisionKind.Grant, [], null), VehicleApp.Decider with { PersonIin = seller.Iin });
        Assert.Equal("own-case", Code(decided.Failure));
    }

    // DECISION: a number that the papers do not name is noted and compared with nothing.
    [Fact]
    public async Task Inspect_NumberNotOnPaper_IsNotedAndDoesNotBar()
    {
        var about = await app.Bought(await app.Person());
        var shown = (await app.Send(new ShowVehicleCase(about.Id), VehicleApp.Inspector)).Value;

        var result = await app.Send(new ConductInspection(about.Id, shown.Version, VehicleApp.Findings(shown) with { Chassis = "ХТА 777001" }), VehicleApp.Inspector);

        Assert.True(result.IsOk, $"{result.Failure}");
        var noted = (await app.Send(new ShowVehicleCase(about.Id), VehicleApp.Inspector)).Value.Inspection!.Numbers.Single(n => n.Kind == AggregateKind.Chassis);
        Assert.Equal((null, "XTA777001", true), (noted.Expected, noted.Found, noted.Agrees));
    }

    private static string? Code(Failure? failure) => failure switch
    {
        Failure.NotAllowed denied => denied.Code,
        Failure.Refused refused => refused.Problem.Code,
        _ => null,
    };

    private Task<PlateState> StateOf(string plate) =>
        app.Read<VehiclesDb, PlateState>(db => db.Plates.Where(p => p.Key == PlateText.Fold(plate)).Select(p => p.State).SingleAsync(Token));

    private Task<PlateType> TypeOf(string plate) =>
        app.Read<VehiclesDb, PlateType>(db => db.Plates.Where(p => p.Key == PlateText.Fold(plate)).Select(p => p.Type).SingleAsync(Token));
}
