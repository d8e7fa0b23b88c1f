using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Licensing.Vehicles;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Registry;

/// <summary>VR-12.5, VR-17.2, VR-17.3: numbers are compared, photographs kept, the vehicle is admitted or not.</summary>
public sealed class InspectionTests(VehicleApp app) : IClassFixture<VehicleApp>
{
    private static CancellationToken Token => VehicleApp.Token;

    [Fact]
    public async Task Conduct_NumbersAgree_AdmitsAndChecksFollow()
    {
        var about = await app.Bought(await app.Person());

        var result = await app.Inspect(about.Id);

        Assert.Equal((true, VehicleSteps.Checks), (result.Value.Admitted, result.Value.NextStep));
        var inspection = await app.Read<Licensing.Vehicles.Data.VehiclesDb, Inspection>(db => db.Inspections.AsNoTracking().SingleAsync(i => i.CaseId == about.Id, Token));
        Assert.Equal((VehicleApp.Inspector.Name, 2, 1), (inspection.InspectorName, inspection.Numbers.Count, inspection.Photos.Count));
        Assert.True(await app.Read(db => db.Events.AnyAsync(e => e.CaseId == about.Id && e.Type == "StepClosed", Token)));
        Assert.True(await app.Audited(nameof(ConductInspection)) > 0);
    }

    // «Changed numbers» keep a vehicle off the road (VR-17.3).
    [Fact]
    public async Task Conduct_NumberDiffers_CannotAdmitAndRefusesAtTheDecision()
    {
        var about = await app.Bought(await app.Person());
        var shown = (await app.Send(new ShowVehicleCase(about.Id), VehicleApp.Inspector)).Value;
        var body = shown.Expected.Single(e => e.Kind == AggregateKind.Body).Number;
        InspectionFindings Found(bool admitted, params string[] reasons) => new(body, null, "G4FC0000001", admitted, reasons, null, [VehicleApp.Photo]);

        var admitted = await app.Send(new ConductInspection(about.Id, shown.Version, Found(true)), VehicleApp.Inspector);
        Assert.Equal("VR.number-differs", Assert.IsType<Failure.Invalid>(admitted.Failure).Errors[0].Code);

        Assert.True((await app.Send(new ConductInspection(about.Id, shown.Version, Found(false, "number-altered")), VehicleApp.Inspector)).IsOk);
        var granted = await app.Decide(about.Id);
        Assert.Equal("grounds-stand", Assert.IsType<Failure.Refused>(granted.Failure).Problem.Code);
        Assert.Equal(CaseState.Refused, (await app.Decide(about.Id, DecisionKind.Refuse, "not-admitted-to-traffic")).Value);
    }

    // VR-17.2: changes to the construction are a ground of their own.
    [Theory]
    [InlineData("construction-changed", "construction-not-compliant", true)]
    [InlineData("construction-changed", "not-admitted-to-traffic", true)] // a bar that the officer's own check finds
    [InlineData("brakes", "not-admitted-to-traffic", true)]
    public async Task Decide_NotAdmitted_RefusesOnTheGroundOfTheReason(string reason, string ground, bool refused)
    {
        var about = await app.Bought(await app.Person());
        await app.Inspect(about.Id, admitted: false, reasons: reason);
        Assert.Equal(refused, (await app.Decide(about.Id, DecisionKind.Refuse, ground)).IsOk);
    }

    [Fact]
    public async Task Conduct_Lacking_SaysEverythingAtOnce()
    {
        var about = await app.Bought(await app.Person());
        var version = await app.VersionOf(about.Id);
        async Task<IEnumerable<string>> Wrong(InspectionFindings found) =>
            Assert.IsType<Failure.Invalid>((await app.Send(new ConductInspection(about.Id, version, found), VehicleApp.Inspector)).Failure).Errors.Select(e => $"{e.Field} {e.Code}");

        Assert.Equal(["reasons VR.reason-needed", "photos VR.photo-needed"], await Wrong(new(null, null, null, false, [], null, [])));
        Assert.Equal(["reasons VR.unknown-reason", "admitted VR.reasons-against"], await Wrong(new(null, null, null, true, ["rust"], null, [VehicleApp.Photo])));
        Assert.Equal(["note VR.note-needed"], await Wrong(new(null, null, null, false, ["other"], null, [VehicleApp.Photo])));
        Assert.Equal(["body VR.number-needed", "engine VR.number-needed"], await Wrong(new(null, null, null, true, [], null, [VehicleApp.Photo])));
    }

    [Fact]
    public async Task Conduct_TwoInspectorsAtOnce_OneWinsAndTheOtherIsTold()
    {
        var about = await app.Bought(await app.Person());

        var shown = (await app.Send(new ShowVehicleCase(about.Id), VehicleApp.Inspector)).Value;

        var results = await Task.WhenAll(
            app.Send(new ConductInspection(about.Id, shown.Version, VehicleApp.Findings(shown)), VehicleApp.Inspector),
            app.Send(new ConductInspection(about.Id, shown.Version, VehicleApp.Findings(shown, admitted: false, "lights")), VehicleApp.OtherInspector));

        Assert.Single(results, r => r.IsOk);
        Assert.IsType<Failure.Conflict>(results.Single(r => !r.IsOk).Failure);
        Assert.Equal(1, await app.Read<Licensing.Vehicles.Data.VehiclesDb, int>(db => db.Inspections.CountAsync(i => i.CaseId == about.Id, Token)));
    }

    [Fact]
    public async Task Conduct_WrongRoleStateOrRepeat_DoesNothing()
    {
        var about = await app.Bought(await app.Person());
        Assert.IsType<Failure.NotAllowed>((await app.Inspect(about.Id, by: VehicleApp.Decider)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Inspect(about.Id, by: VehicleApp.Elsewhere)).Failure);
        Assert.True((await app.Inspect(about.Id)).IsOk);
        Assert.Equal("step-done-already", Assert.IsType<Failure.Refused>((await app.Inspect(about.Id)).Failure).Problem.Code);
        Assert.IsType<Failure.NotAllowed>((await app.Checks(about.Id, VehicleApp.Intake)).Failure);
        Assert.Equal(0, (await app.Checks(about.Id)).Value.Found);
        Assert.Equal("step-done-already", Assert.IsType<Failure.Refused>((await app.Checks(about.Id)).Failure).Problem.Code);
    }

    // DECISION: for a duplicate the vehicle is not brought, and so not inspected (VR-12.5).
    [Fact]
    public async Task Steps_WithoutVehicle_HaveNoInspection()
    {
        var owner = await app.Person();
        var vehicle = await app.Registered(owner);
        var about = await app.Case(owner, new() { Operation = Operation.DuplicateCertificate }, new() { VehicleId = vehicle.Id });
        Assert.Equal([VehicleSteps.Checks], about.Steps.Select(s => s.Code));
    }
}
