using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Registry;

/// <summary>VR-5, VR-12.5: what is printed of a case, by whom, and what is not printed.</summary>
public sealed class PrintTests(VehicleApp app) : IClassFixture<VehicleApp>
{
    private const string Verify = "https://licensing.example/verify";

    [Fact]
    public async Task PrintCertificate_ByCaseOrKey_IsTheSameCardUntilAnotherTakesItsPlace()
    {
        var owner = await app.Person();
        var about = await app.Bought(owner);
        var vehicle = await app.Finish(about);
        var certificate = await app.Read<VehiclesDb, Certificate>(db => db.Certificates.AsNoTracking().SingleAsync(c => c.CaseId == about.Id, VehicleApp.Token));

        var byCase = await app.Send(new PrintCertificate(null, about.Id, Verify), VehicleApp.Intake);
        var byKey = await app.Send(new PrintCertificate(certificate.Id, null, Verify), VehicleApp.Decider);
        Assert.Equal("%PDF"u8.ToArray(), byCase.Value.Pdf[..4]);
        Assert.Equal(byCase.Value.Pdf, byKey.Value.Pdf);
        Assert.Contains(certificate.Number.Replace(" ", "", StringComparison.Ordinal), byKey.Value.FileName, StringComparison.Ordinal);

        await app.Finish(await app.Case(owner, new() { Operation = Operation.DuplicateCertificate }, new() { VehicleId = vehicle.Id }));
        var former = await app.Send(new PrintCertificate(certificate.Id, null, Verify), VehicleApp.Intake);
        Assert.Equal("VR.certificate-not-valid", Assert.IsType<Failure.Refused>(former.Failure).Problem.Code);
    }

    [Fact]
    public async Task PrintCertificate_NoneOrWrongRole_IsRefused()
    {
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintCertificate(Guid.NewGuid(), null, Verify), VehicleApp.Intake)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new PrintCertificate(Guid.NewGuid(), null, Verify), VehicleApp.Inspector)).Failure);
    }

    [Fact]
    public async Task PrintInspectionAct_BeforeAndAfterTheInspection_IsThereOnceItWasConducted()
    {
        var about = await app.Bought(await app.Person());
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintInspectionAct(about.Id), VehicleApp.Inspector)).Failure);

        await app.Inspect(about.Id, admitted: false, null, "brakes", "construction-changed");
        var act = await app.Send(new PrintInspectionAct(about.Id), VehicleApp.Inspector);

        Assert.Equal("%PDF"u8.ToArray(), act.Value.Pdf[..4]);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintInspectionAct(about.Id), VehicleApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new PrintInspectionAct(about.Id), Actors.With("Патруль", Roles.Patrol))).Failure);
    }

    [Fact]
    public async Task PrintRegistrations_OfADay_HasTheOfficesOwnAndNoOthers()
    {
        var vehicle = await app.Registered(await app.Person());
        var today = app.Today;

        var own = await app.Read<VehiclesDb, List<string>>(db => PrintRegistrationsHandler.Of(db, Actors.Astana, today, today).Select(l => l.Identifier).ToListAsync(VehicleApp.Token));
        var other = await app.Read<VehiclesDb, int>(db => PrintRegistrationsHandler.Of(db, Actors.Almaty, today, today).CountAsync(VehicleApp.Token));
        var earlier = await app.Read<VehiclesDb, int>(db => PrintRegistrationsHandler.Of(db, Actors.Astana, today.AddDays(-9), today.AddDays(-8)).CountAsync(VehicleApp.Token));
        Assert.Contains(vehicle.Identifier, own);
        Assert.Equal((0, 0), (other, earlier));

        Assert.Equal("%PDF"u8.ToArray(), (await app.Send(new PrintRegistrations(), VehicleApp.Intake)).Value.Pdf[..4]);
        Assert.IsType<Failure.Invalid>((await app.Send(new PrintRegistrations(today, today.AddDays(31)), VehicleApp.Intake)).Failure);
        Assert.IsType<Failure.Invalid>((await app.Send(new PrintRegistrations(today, today.AddDays(-1)), VehicleApp.Intake)).Failure);
    }
}
