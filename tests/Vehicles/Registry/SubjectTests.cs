using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Vehicles;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;

namespace Licensing.Tests.Vehicles.Registry;

/// <summary>VR-5, VR-12: what intake says of the vehicle of each operation; what only lacks is «required», what is wrong is named.</summary>
public sealed class SubjectTests(VehicleApp app) : IClassFixture<VehicleApp>
{
    private static CancellationToken Token => VehicleApp.Token;

    [Theory]
    [InlineData("Register", "subject.vehicle.vin required, subject.vehicle.make required, subject.vehicle.model required, subject.vehicle.colour required, subject.vehicle.year required, subject.vehicle.category required, subject.seller required")]
    [InlineData("Transit", "subject.vehicle.vin required, subject.vehicle.make required, subject.vehicle.model required, subject.vehicle.colour required, subject.vehicle.year required, subject.vehicle.category required, subject.transitTo required")]
    [InlineData("ReRegister", "subject.lookup required")]
    [InlineData("Deregister", "subject.lookup required")]
    [InlineData("DeregisterUnfit", "subject.lookup required")]
    [InlineData("DuplicateCertificate", "subject.lookup required")]
    public async Task Check_NothingEntered_AsksOnlyWhatTheOperationNeeds(string operation, string lacking) =>
        Assert.Equal(lacking, await Check(new() { Operation = Enum.Parse<Operation>(operation) }, new()));

    // ISO 3779: the shape is checked, the check digit is not; what was typed in a field of a number stays.
    [Fact]
    public async Task Check_WrongPapers_NamesEachField()
    {
        var papers = app.NewVehicle().Build();
        async Task<string> Of(Func<VehicleData, VehicleData> change) =>
            await Check(new() { Operation = Operation.Register }, new() { Vehicle = change(papers), Seller = "«Автосалон» ЖШС" });

        Assert.Equal("", await Of(d => d));
        Assert.Equal("", await Of(d => d with { Vin = d.Vin!.ToLowerInvariant() }));
        Assert.Equal("subject.vehicle.vin VR.vin-length 16", await Of(d => d with { Vin = d.Vin![..16] }));
        Assert.Equal("subject.vehicle.vin VR.vin-letters", await Of(d => d with { Vin = d.Vin![..16] + "Ж" }));
        Assert.Equal("", await Of(d => d with { Vin = null, Body = "0123456" }));
        Assert.Equal("subject.vehicle.category VR.category B, C, D", await Of(d => d with { Category = RoadCategory.A }));
        Assert.Equal($"subject.vehicle.year VR.year {app.Today.Year + 1}", await Of(d => d with { Year = app.Today.Year + 2 }));
        Assert.Equal("subject.vehicle.maxMass VR.max-mass", await Of(d => d with { MaxMass = d.Mass - 1 }));
        var half = new VehicleSubject { Vehicle = papers with { Year = null }, Seller = "X", HalfTyped = new Dictionary<string, string> { ["year"] = "20x6" } };
        Assert.Equal("subject.vehicle.year number-unreadable", await Check(new() { Operation = Operation.Register }, half));
        Assert.Equal("20x6", VehicleSubject.Read(half.Write()).HalfTyped["year"]);
    }

    [Fact]
    public async Task Check_VehicleOfTheRegister_FitsTheOperationOrIsNamed()
    {
        var (owner, other) = (await app.Person(), await app.Person());
        var vehicle = await app.Registered(owner);
        async Task<string> Of(Operation operation, Person? applicant, VehicleKind kind = VehicleKind.Car) =>
            await Check(new() { Operation = operation, VehicleKind = kind, Acquisition = Acquisition.Other }, new() { VehicleId = vehicle.Id, TransitTo = "Омбы" }, applicant);

        Assert.Equal("", await Of(Operation.ReRegister, other));
        Assert.Equal("", await Of(Operation.Deregister, owner));
        Assert.Equal($"subject.lookup VR.subject-not-owner {vehicle.OwnerName} {vehicle.Plate}", await Of(Operation.DuplicateCertificate, other));
        Assert.Equal($"subject.lookup VR.subject-registered {vehicle.OwnerName} {vehicle.Plate}", await Of(Operation.Register, other));
        Assert.Equal($"subject.lookup VR.subject-kind {vehicle.Title}", await Of(Operation.ReRegister, other, VehicleKind.Trailer));
        Assert.Equal($"subject.vehicle.vin VR.subject-registered {vehicle.OwnerName} {vehicle.Plate}", await Check(
            new() { Operation = Operation.Register, Acquisition = Acquisition.Other }, new() { Vehicle = new() { Vin = vehicle.Vin } }, other));

        await app.Finish(await app.Case(owner, new() { Operation = Operation.DeregisterUnfit }, new() { VehicleId = vehicle.Id }));
        Assert.StartsWith("subject.lookup VR.subject-unfit", await Of(Operation.Register, other), StringComparison.Ordinal);
        Assert.StartsWith("subject.lookup VR.subject-unfit", await Of(Operation.ReRegister, other), StringComparison.Ordinal);
    }

    // A vehicle is in one case at a time: until that one is decided, every other is told its number.
    [Fact]
    public async Task Check_VehicleInAnOpenCase_NamesTheCase()
    {
        var (owner, papers) = (await app.Person(), app.NewVehicle().Build());
        async Task<string> Of(VehicleSubject subject, Operation operation) => await Check(new() { Operation = operation, Acquisition = Acquisition.Other }, subject, owner);

        var bought = await app.Bought(owner, papers);
        Assert.Equal($"subject.vehicle.vin VR.subject-has-case {bought.Number}", await Of(new() { Vehicle = papers }, Operation.Register));
        var vehicle = await app.Finish(bought);
        var named = new VehicleSubject { VehicleId = vehicle.Id };
        Assert.Equal("", await Of(named, Operation.Deregister));

        var sold = await app.Case(await app.Person(), new() { Operation = Operation.ReRegister }, named);
        Assert.Equal($"subject.lookup VR.subject-has-case {sold.Number}", await Of(named, Operation.Deregister));
        await app.Finish(sold);
        Assert.StartsWith("subject.lookup VR.subject-not-owner", await Of(named, Operation.Deregister), StringComparison.Ordinal);
    }

    // DECISION: registered without new plates, a vehicle keeps the one that it came with.
    [Fact]
    public async Task Check_WithoutNewPlates_AsksForThePlateItCarries()
    {
        async Task<string> Of(string? plate) => await Check(
            new() { Operation = Operation.Register, NewPlates = false, Acquisition = Acquisition.Other },
            new() { Vehicle = app.NewVehicle().Build(), Plate = plate });
        var taken = (await app.Registered(await app.Person())).Plate!;

        Assert.Equal("subject.plate required", await Of(null));
        Assert.Equal("subject.plate VR.subject-plate", await Of("ABC"));
        Assert.Equal("subject.plate VR.subject-plate", await Of("01 AA 01"));
        Assert.Equal($"subject.plate VR.subject-plate-known {taken}", await Of(taken.ToLowerInvariant()));
        Assert.Equal("", await Of("777 ZZZ 02"));
    }

    [Fact]
    public void Read_WhatIsNoSubject_IsAnEmptyOne() => Assert.Equal(new VehicleSubject().Write(), VehicleSubject.Read("{\"vehicleId\": 7").Write());

    private async Task<string> Check(VehicleFacts facts, VehicleSubject subject, Person? applicant = null)
    {
        var json = VehicleStandard.Declared.Schema.ToJson(facts).ToJsonString(CaseJson.Options);
        var errors = await app.Read<IEnumerable<IIntakeSubject>, IReadOnlyList<Platform.UseCases.FieldError>>(all => all.Single(s => s.Service == "VR")
            .Check(new Applying(applicant?.Id, null, json, subject.Write(), app.Today), Token));
        return string.Join(", ", errors.Select(e => string.Join(' ', e.Args.Prepend(e.Code).Prepend(e.Field))));
    }
}
