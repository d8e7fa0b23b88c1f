using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Licensing.Vehicles;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Registry;

/// <summary>VR-5, VR-16: what granted cases enter in the register, from the first registration to the last.</summary>
public sealed class RegisterTests(VehicleApp app) : IClassFixture<VehicleApp>
{
    private static CancellationToken Token => VehicleApp.Token;

    [Fact]
    public async Task Accepted_NewCar_EntersTheVehicleAndReservesAPlate()
    {
        var about = await app.Bought(await app.Person());

        var vehicle = await app.VehicleOf(about.Id);
        Assert.Equal((VehicleStatus.Entered, null, null), (vehicle.Status, vehicle.Plate, vehicle.Current));
        var shown = (await app.Send(new ShowVehicleCase(about.Id), VehicleApp.Inspector)).Value;
        Assert.Equal((VehicleSteps.Inspection, "«Автосалон» ЖШС"), (shown.OpenStep, shown.Seller));
        Assert.NotNull(shown.ReservedPlate);
    }

    [Fact]
    public async Task Granted_NewCar_IsRegisteredWithCertificateAndPlate()
    {
        var owner = await app.Person();
        var about = await app.Bought(owner);
        var vehicle = await app.Finish(about);

        var current = Assert.Single(vehicle.Registrations);
        Assert.Equal((owner.Id, app.Today, null, vehicle.Id), (current.OwnerPersonId!.Value, current.From, current.To, current.CurrentKey));
        Assert.Equal((VehicleStatus.Registered, owner.Name.Full, current.Plate, current.Certificate), (vehicle.Status, vehicle.OwnerName, vehicle.Plate, vehicle.Certificate));
        Assert.NotNull(vehicle.Plate);
        Assert.Equal(
            [VehicleHappening.Entered, VehicleHappening.Inspected, VehicleHappening.Registered, VehicleHappening.PlatePutOn, VehicleHappening.CertificateProduced, VehicleHappening.CertificateHandedOver],
            vehicle.Events.Select(e => e.What));
        var certificate = await CertificateOf(about.Id);
        Assert.Equal((CertificateStatus.Valid, vehicle.Plate, about.Number), (certificate.Status, certificate.Plate, certificate.CaseNumber));
        Assert.True((await app.Send(new VerifyPaper(certificate.VerifyCode), Actor.Public)).Value.IsValid);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.CaseId == about.Id && a.SubjectKind == "vehicle" && a.Action == "Decide", Token)));
    }

    // Change of ownership in one case: the seller's registration ends, the buyer's begins on the same day, plates stay.
    [Fact]
    public async Task ReRegister_AnotherOwner_ChangesHandsAndKeepsPlates()
    {
        var (seller, buyer) = (await app.Person(), await app.Person());
        var before = await app.Registered(seller);

        var about = await app.Case(buyer, new() { Operation = Operation.ReRegister, Acquisition = Acquisition.CourtOrNotarial }, new() { VehicleId = before.Id });
        var after = await app.Finish(about);

        var (old, current) = (after.Registrations.Single(r => !r.IsCurrent), after.Current!);
        Assert.Equal((seller.Id, app.Today, about.Number), (old.OwnerPersonId!.Value, old.To!.Value, old.EndedBy));
        Assert.Equal((buyer.Id, app.Today, before.Plate), (current.OwnerPersonId!.Value, current.From, current.Plate));
        Assert.NotEqual(before.Certificate, after.Certificate);
        Assert.Equal(CertificateStatus.Replaced, (await app.Read<VehiclesDb, Certificate>(db => db.Certificates.SingleAsync(c => c.Number == before.Certificate, Token))).Status);
        Assert.Equal(seller.Name.Full, (await app.Read<VehiclesDb, VehicleCase>(db => db.VehicleCases.SingleAsync(c => c.CaseId == about.Id, Token))).Seller);
        var happened = CaseJson.Read<VehicleChangedHands>(Assert.Single(await app.Published(), p => p.Contains(about.Number, StringComparison.Ordinal)));
        Assert.Equal((after.Id, app.Today, false), (happened.VehicleId, happened.On, happened.Deregistered));
    }

    [Fact]
    public async Task ReRegister_NewPlatesAndEngine_ReplacesBothAndTellsNobody()
    {
        var owner = await app.Person();
        var before = await app.Registered(owner);

        var about = await app.Case(
            owner, new() { Operation = Operation.ReRegister, NewPlates = true }, new() { VehicleId = before.Id, Vehicle = new() { Engine = "G4NA777001", Colour = "алтын" } });
        var after = await app.Finish(about);

        Assert.NotEqual(before.Plate, after.Plate);
        Assert.Equal(("G4NA777001", "алтын"), (after.NumberOf(AggregateKind.Engine), after.Colour));
        Assert.Equal(2, after.Aggregates.Count(a => a.Kind == AggregateKind.Engine));
        Assert.Equal(PlateState.Returned, await StateOf(before.Plate!));
        Assert.DoesNotContain(await app.Published(), p => p.Contains(about.Number, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "Deregistered")]
    [InlineData(true, "Unfit")]
    public async Task Deregister_EndsRegistrationCertificateAndPlate(bool unfit, string status)
    {
        var owner = await app.Person();
        var before = await app.Registered(owner);

        var about = await app.Case(owner, new() { Operation = unfit ? Operation.DeregisterUnfit : Operation.Deregister }, new() { VehicleId = before.Id });
        var after = await app.Finish(about);

        Assert.Equal((status, null, null, null), ($"{after.Status}", after.Plate, after.Certificate, after.OwnerName));
        Assert.Equal(app.Today, Assert.Single(after.Registrations).To);
        Assert.Equal(CertificateStatus.Ended, (await app.Read<VehiclesDb, Certificate>(db => db.Certificates.SingleAsync(c => c.VehicleId == after.Id, Token))).Status);
        Assert.True(CaseJson.Read<VehicleChangedHands>(Assert.Single(await app.Published(), p => p.Contains(about.Number, StringComparison.Ordinal))).Deregistered);
        Assert.DoesNotContain(after.Keys, k => k.Key[0] is VehicleKeys.Plate or VehicleKeys.Certificate or VehicleKeys.Owner or VehicleKeys.OwnerNumber);
    }

    // DECISION: an unfit vehicle is never registered again; one that was only taken off the register is.
    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "VR.vehicle-unfit")]
    public async Task Register_AfterDeregistration_DependsOnWhy(bool unfit, string? problem)
    {
        var owner = await app.Person();
        var before = await app.Registered(owner);
        await app.Finish(await app.Case(owner, new() { Operation = unfit ? Operation.DeregisterUnfit : Operation.Deregister }, new() { VehicleId = before.Id }));

        var again = await app.Case(await app.Person(), new() { Operation = Operation.Register, Acquisition = Acquisition.Other }, new() { VehicleId = before.Id });
        await app.Inspect(again.Id);
        await app.Checks(again.Id);
        var decided = await app.Decide(again.Id);

        Assert.Equal(problem, (decided.Failure as Failure.Refused)?.Problem.Code);
        Assert.Equal(problem is null ? 2 : 1, (await app.VehicleOf(again.Id)).Registrations.Count);
    }

    [Fact]
    public async Task Duplicate_LostCertificate_MakesAnotherForTheSameRegistration()
    {
        var owner = await app.Person();
        var before = await app.Registered(owner);

        var after = await app.Finish(await app.Case(owner, new() { Operation = Operation.DuplicateCertificate }, new() { VehicleId = before.Id, Lost = true }));

        Assert.Equal((after.Certificate, before.Plate), (Assert.Single(after.Registrations).Certificate, after.Plate));
        Assert.Equal(CertificateStatus.Lost, (await app.Read<VehiclesDb, Certificate>(db => db.Certificates.SingleAsync(c => c.Number == before.Certificate, Token))).Status);
        Assert.Null(await Register(r => r.FindByCertificate(before.Certificate!, Token)));
        Assert.Equal(after.Id, (await Register(r => r.FindByCertificate(after.Certificate!.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal), Token)))!.VehicleId);
    }

    [Fact]
    public async Task Organisation_Registers_OwnsTheVehicleWithAnOrganisationsPlate()
    {
        var (clerk, organisation) = (await app.Person(), await app.Organisation());
        await app.Add<KernelDb>(new OrganisationRepresentative { OrganisationId = organisation.Id, PersonId = clerk.Id, Basis = ActingBasis.Charter, Authority = "Жарғы" });
        var vehicle = await app.Finish(await app.Case(
            clerk, new() { Operation = Operation.Register }, new() { Vehicle = app.NewVehicle().Build(), Seller = "«Автосалон» ЖШС" }, organisation));

        Assert.Equal((organisation.Id, null, organisation.Bin), (vehicle.OwnerOrganisationId!.Value, vehicle.OwnerPersonId, vehicle.OwnerNumber));
        Assert.Matches("^[0-9]{3} [A-Z]{2} 01$", vehicle.Plate);
        var found = await Register(r => r.FindByPlate(vehicle.Plate!, Token));
        Assert.Equal(vehicle.Id, (await Register(r => r.FindByIdentifier(vehicle.Vin!.ToLowerInvariant(), Token)))!.VehicleId);
        Assert.Equal((organisation.Id, organisation.Name), (found!.OwnerOrganisationId!.Value, found.OwnerName));
    }

    [Fact]
    public async Task Refused_Case_GivesItsPlateBack()
    {
        var about = await app.Bought(await app.Person());
        await app.Inspect(about.Id, admitted: false, reasons: "brakes");
        Assert.NotNull((await app.Send(new ShowVehicleCase(about.Id), VehicleApp.Decider)).Value.ReservedPlate);

        Assert.True((await app.Decide(about.Id, DecisionKind.Refuse, "not-admitted-to-traffic")).IsOk);

        Assert.Null((await app.Send(new ShowVehicleCase(about.Id), VehicleApp.Decider)).Value.ReservedPlate);
        Assert.Equal(VehicleStatus.Entered, (await app.VehicleOf(about.Id)).Status);
    }

    // One current registration a vehicle, whatever two officers do at once.
    [Fact]
    public async Task Granted_TwoCasesOfOneCarAtOnce_OneOwnerWins()
    {
        var data = app.NewVehicle().Build();
        var cases = new List<Case> { await app.Bought(await app.Person(), data), await app.Bought(await app.Person(), data) };
        foreach (var about in cases)
        {
            await app.Inspect(about.Id);
            await app.Checks(about.Id);
        }

        var decided = await Task.WhenAll(cases.Select(c => app.Decide(c.Id)));

        Assert.Single(decided, d => d.IsOk);
        Assert.Single((await app.VehicleOf(cases[0].Id)).Registrations);
    }

    // The database itself refuses a second current registration.
    [Fact]
    public async Task Database_SecondCurrentRegistration_IsRefused()
    {
        var vehicle = await app.Registered(await app.Person());
        await Assert.ThrowsAsync<DbUpdateException>(() => app.Add<VehiclesDb>(new VehicleRegistration
        {
            VehicleId = vehicle.Id, CurrentKey = vehicle.Id, OwnerName = "X", OfficeId = "x", OfficeName = "x", CaseNumber = "x", From = app.Today,
        }));
    }

    private Task<VehicleOnRecord?> Register(Func<IVehicleRegister, Task<VehicleOnRecord?>> ask) => app.Read(ask);

    private Task<Certificate> CertificateOf(Guid caseId) =>
        app.Read<VehiclesDb, Certificate>(db => db.Certificates.AsNoTracking().SingleAsync(c => c.CaseId == caseId, Token));

    private Task<PlateState> StateOf(string plate) =>
        app.Read<VehiclesDb, PlateState>(db => db.Plates.Where(p => p.Key == PlateText.Fold(plate)).Select(p => p.State).SingleAsync(Token));
}
