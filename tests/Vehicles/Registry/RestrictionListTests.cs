using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Registry;

/// <summary>VR registry: restrictions as a list that is searched, filtered, sorted and paged; wanted vehicles seen at once on their cases.</summary>
public sealed class RestrictionListTests(VehicleApp app) : IClassFixture<VehicleApp>
{
    [Fact]
    public async Task List_SearchedFilteredAndPaged_ShowsEachOnce()
    {
        var vehicles = new List<Vehicle>();
        for (var i = 0; i < 5; i++)
        {
            vehicles.Add(await app.Registered(await app.Person()));
            Assert.True((await app.Restrict(vehicles[i].Id, (RestrictionKind)(i % 3), $"Қаулы ЛТ-{i}")).IsOk);
        }

        foreach (var oldest in new[] { false, true })
        {
            var (seen, after) = (new List<Guid>(), (RestrictionCursor?)null);
            do
            {
                var page = await List(new("каулы лт", OldestFirst: oldest, After: after, Size: 2));
                seen.AddRange(page.Lines.Select(l => l.VehicleId));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal([.. vehicles.Select(v => v.Id).Order()], seen.Order());
        }

        Assert.Equal(vehicles[2].Id, Assert.Single((await List(new(vehicles[2].Plate!.ToLowerInvariant()))).Lines).VehicleId);
        Assert.Equal(vehicles[3].Id, Assert.Single((await List(new(vehicles[3].Vin![^7..]))).Lines).VehicleId);
        Assert.Equal(2, (await List(new("лт-", RestrictionKind.Arrest))).Lines.Count);
        Assert.Empty((await List(new("жоқ сөз"))).Lines);
    }

    [Fact]
    public async Task List_LiftedOrOver_IsNotAmongThoseThatHold()
    {
        var vehicle = await app.Registered(await app.Person());
        var imposed = await app.Restrict(vehicle.Id, RestrictionKind.Pledge, "ШАРТ-77");
        Assert.Single((await List(new("шарт-77", State: RestrictionState.Holding))).Lines);
        Assert.Empty((await List(new("шарт-77", State: RestrictionState.Over))).Lines);
        var version = await app.Read<VehiclesDb, int>(db => db.Vehicles.Where(v => v.Id == vehicle.Id).Select(v => v.Version).SingleAsync(VehicleApp.Token));

        Assert.True((await app.Send(new LiftRestriction(imposed.Value.Id, version, "Хат 5"), VehicleApp.Decider)).IsOk);

        Assert.Empty((await List(new("шарт-77", State: RestrictionState.Holding))).Lines);
        Assert.False(Assert.Single((await List(new("шарт-77", State: RestrictionState.Over))).Lines).Line.Holds);
        Assert.Single((await List(new("шарт-77"))).Lines);
    }

    [Fact]
    public async Task List_WrongInputOrRole_IsRefused()
    {
        Assert.IsType<Failure.Invalid>((await app.Send(new ListRestrictions(Size: 0), VehicleApp.Intake)).Failure);
        Assert.IsType<Failure.Invalid>((await app.Send(new ListRestrictions(new string('x', 201)), VehicleApp.Intake)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ListRestrictions(), Testing.Actors.With("Аудитор", Roles.Auditor))).Failure);
    }

    // What nobody may overlook, whatever is asked for: a pledge too, and why the vehicle was not admitted.
    [Fact]
    public async Task Alert_RestrictedOrNotAdmitted_IsSeenByWhoeverOpensTheCase()
    {
        var owner = await app.Person();
        var vehicle = await app.Registered(owner);
        var about = await app.Case(await app.Person(), new() { Operation = Licensing.Vehicles.Operation.ReRegister }, new() { VehicleId = vehicle.Id });
        Assert.Empty((await Alert(about.Id, VehicleApp.Inspector)).Value.Restrictions);

        await app.Restrict(vehicle.Id, RestrictionKind.Wanted);
        await app.Inspect(about.Id, admitted: false, reasons: "brakes");

        var alerts = (await Alert(about.Id, VehicleApp.Intake)).Value;
        Assert.Equal((RestrictionKind.Wanted, "brakes"), (Assert.Single(alerts.Restrictions).Kind, Assert.Single(alerts.NotAdmitted)));
        Assert.IsType<Failure.NotFound>((await Alert(about.Id, VehicleApp.Elsewhere)).Failure);
    }

    [Fact]
    public async Task LookUp_PartOrWholeNumber_ShowsTheVehicleWithItsRestrictions()
    {
        var vehicle = await app.Registered(await app.Person());
        await app.Restrict(vehicle.Id, RestrictionKind.Arrest);

        var found = Assert.Single((await app.Send(new LookUpVehicle(vehicle.Plate!), VehicleApp.Intake)).Value);
        Assert.Equal((vehicle.Id, RestrictionKind.Arrest), (found.Line.Id, Assert.Single(found.Restrictions).Kind));
        Assert.Equal(vehicle.Id, (await app.Send(new ChosenVehicle(null, vehicle.Vin), VehicleApp.Intake)).Value.Line.Id);
        Assert.IsType<Failure.NotFound>((await app.Send(new ChosenVehicle(null, "XXXXXXXXXXXXXXXXX"), VehicleApp.Intake)).Failure);
        Assert.Empty((await app.Send(new LookUpVehicle("Ах"), VehicleApp.Intake)).Value);
    }

    private Task<Result<VehicleAlerts>> Alert(Guid caseId, Actor by) => app.Send(new ShowVehicleAlert(caseId), by);

    private async Task<RestrictionPage> List(ListRestrictions request) => (await app.Send(request, VehicleApp.Inspector)).Value;
}
