using Licensing.Kernel.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Fleet;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features.ImportFleet;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Fleet;

/// <summary>An organisation's list of vehicles: checked row by row, its good rows made cases all at once, never half of it and never twice.</summary>
public sealed class FleetImportTests(VehicleApp app) : IClassFixture<VehicleApp>
{
    private readonly FleetList lists = new(app);

    private static CancellationToken Token => VehicleApp.Token;

    [Fact]
    public async Task Accept_GoodRows_BecomeWholeCasesOfTheOrganisation()
    {
        var sheet = await lists.Checked(FleetList.File(FleetList.Car(), FleetList.Car(), FleetList.Car()));
        Assert.Equal((FleetState.Checked, 3, 0, 3 * 18_597L), (sheet.Import.State, sheet.Import.Good, sheet.Import.Bad, sheet.Import.Fee));

        var done = await lists.Accepted(sheet, "T-100");

        Assert.Equal((FleetState.Accepted, 3), (done.Import.State, done.RowPage.Count(r => r.CaseNumber is not null)));
        var cases = await lists.CasesOf(done);
        Assert.Equal(done.RowPage.Select(r => r.CaseNumber), cases.Select(c => c.Number));
        Assert.All(cases, c => Assert.Equal(
            (CaseState.InReview, sheet.Import.Content.PersonId, sheet.Import.OrganisationName, VehicleApp.Intake.Name, 2, 18_597m),
            (c.State, c.PersonId, c.ApplicantName, c.AcceptedByName, c.Steps.Count, c.Payments.Single().Amount)));
        // VR-13: the papers of the list and those of the row stand on every case.
        Assert.All(cases, c => Assert.True(c.Documents.Single(d => d.Code == "application") is { Presented: true, Number: "77" }));
        Assert.All(cases, c => Assert.True(c.Documents.Single(d => d.Code == "ownership-document") is { Presented: true, Number: "Шот 15" }));
        // C-6: one receipt, once; the others have it with their row.
        Assert.Equal(["T-100", "T-100/2", "T-100/3"], cases.Select(c => c.Payments[0].ReceiptNumber));
    }

    [Fact]
    public async Task Accept_GoodRows_EntersVehiclesReservesPlatesAndTellsOthers()
    {
        var done = await lists.Accepted(await lists.Checked(FleetList.File(FleetList.Car(), FleetList.Car())));

        foreach (var about in await lists.CasesOf(done))
        {
            var vehicle = await app.VehicleOf(about.Id);
            Assert.Equal(VehicleStatus.Entered, vehicle.Status);
            var plate = await app.Read<VehiclesDb, Plate>(db => db.Plates.SingleAsync(p => p.CaseId == about.Id, Token));
            Assert.Equal((PlateState.Reserved, PlateHolder.Organisation), (plate.State, plate.Holder));
            Assert.Equal(about.Id, Licensing.Vehicles.Features.VehicleSubject.Read(about.Subject).CaseId);
            Assert.True(await app.Read(db => db.Outbox.AnyAsync(m => m.Type == typeof(CaseAccepted).FullName && m.Payload.Contains(about.Number), Token)));
            Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.CaseId == about.Id && a.SubjectKind == "case" && a.UserName == VehicleApp.Intake.Name, Token)));
        }
    }

    // A case of a list goes the same way to the end as one from the counter.
    [Fact]
    public async Task Finish_CaseOfAList_RegistersTheVehicleWithTheOrganisation()
    {
        var done = await lists.Accepted(await lists.Checked(FleetList.File(FleetList.Car())));
        var about = Assert.Single(await lists.CasesOf(done));

        Assert.True((await app.Inspect(about.Id)).IsOk);
        Assert.True((await app.Checks(about.Id)).IsOk);
        Assert.True((await app.Decide(about.Id)).IsOk);

        var vehicle = await app.VehicleOf(about.Id);
        Assert.Equal((VehicleStatus.Registered, done.Import.OrganisationId), (vehicle.Status, vehicle.OwnerOrganisationId));
    }

    [Fact]
    public async Task StartFleet_SameFileAgain_ChangesNothingAndShowsWhatCameOfIt()
    {
        var (content, file) = (await lists.Applicant(), FleetList.File(FleetList.Car(), FleetList.Car()));
        var done = await lists.Accepted(await lists.Checked(file, content));

        var again = (await app.Send(new StartFleet(content, "other-name.csv", file), VehicleApp.Intake)).Value;
        await lists.Work();

        Assert.Equal((done.Import.Id, true), (again.Id, again.WasThere));
        Assert.Equal(2, (await lists.CasesOf(done)).Count);
        Assert.Equal("VR.fleet-accepted", Problem(await app.Send(new CheckFleetAgain(done.Import.Id, done.Import.Version), VehicleApp.Intake)));
        Assert.Equal("VR.fleet-elsewhere", Problem(await app.Send(new StartFleet(content, "x.csv", file), VehicleApp.Elsewhere)));
    }

    [Fact]
    public async Task Accept_SomeRowsBad_LeavesThemOut()
    {
        var sheet = await lists.Checked(FleetList.File(FleetList.Car(), FleetList.Car("123"), FleetList.Car()));
        Assert.Equal((2, 1), (sheet.Import.Good, sheet.Import.Bad));

        var done = await lists.Accepted(sheet);

        Assert.Equal([true, false, true], done.RowPage.Select(r => r.CaseNumber is not null));
        Assert.Equal(2, (await lists.CasesOf(done)).Count);
    }

    // A vehicle that was good at the check and is restricted at the acceptance: no row of the list becomes a case.
    [Fact]
    public async Task Accept_RowChangedSinceTheCheck_MakesNoCaseAndChecksAgain()
    {
        var vehicle = await app.Registered(await app.Person());
        var sheet = await lists.Checked(FleetList.File(FleetList.Car(), Sold(vehicle)));
        Assert.Equal((2, 0), (sheet.Import.Good, sheet.Import.Bad));
        Assert.True((await app.Restrict(vehicle.Id, RestrictionKind.Arrest)).IsOk);

        var after = await lists.Accepted(sheet);

        Assert.Equal((FleetState.Checked, "VR.fleet-changed", 1, 1), (after.Import.State, after.Import.Problem, after.Import.Good, after.Import.Bad));
        Assert.Empty(await lists.CasesOf(after));
        Assert.Contains((2, "vin", "VR.fleet-ground"), FleetList.Faults(after));
    }

    [Fact]
    public async Task Accept_NotEnoughPlates_MakesNoCase()
    {
        var left = await app.Read<VehiclesDb, int>(db => db.Plates.CountAsync(p => p.State == PlateState.InStock && p.Type == PlateType.Motorcycle, Token));
        var rows = Enumerable.Range(0, left + 1).Select(i => $"register;motorcycle;LBPKE129XK{i:D7};;;Yamaha;YBR;2024;қара;A;;Салон;;;trade;1;;иә");

        var after = await lists.Accepted(await lists.Checked(FleetList.File(rows)));

        Assert.Equal((FleetState.Checked, "VR.no-plates-left-Motorcycle"), (after.Import.State, after.Import.Problem));
        Assert.Empty(await lists.CasesOf(after));
        Assert.Equal(left, await app.Read<VehiclesDb, int>(db => db.Plates.CountAsync(p => p.State == PlateState.InStock && p.Type == PlateType.Motorcycle, Token)));
    }

    [Fact]
    public async Task Accept_PaidTooLittleOrWithAUsedReceipt_NamesTheField()
    {
        var first = await lists.Checked(FleetList.File(FleetList.Car()));
        await lists.Accepted(first, "USED-1");
        var sheet = await lists.Checked(FleetList.File(FleetList.Car(), FleetList.Car()));

        Assert.Equal("fee-missing", Error(await lists.Accept(sheet, amount: sheet.Import.Fee - 1)));
        Assert.Equal("receipt-used", Error(await lists.Accept(sheet, receipt: "USED-1")));
        Assert.Equal("too-long", Error(await lists.Accept(sheet, receipt: new string('9', 34))));
        Assert.Empty(await lists.CasesOf(sheet));
    }

    [Fact]
    public async Task Accept_TwiceAtOnceOrOutOfTurn_IsDoneOnce()
    {
        var sheet = await lists.Checked(FleetList.File(FleetList.Car()));

        var both = await Task.WhenAll(lists.Accept(sheet), lists.Accept(sheet));
        await Task.WhenAll(lists.Work(), lists.Work());

        Assert.Single(both, r => r.IsOk);
        Assert.Single(await lists.CasesOf(sheet));
        Assert.Equal(FleetState.Accepted, (await lists.Show(sheet.Import.Id)).Import.State);
    }

    // C-11: nobody takes in a list of an organisation that they represent.
    [Fact]
    public async Task Accept_ByItsRepresentative_IsNotAllowed()
    {
        var content = await lists.Applicant();
        var iin = await app.Read(db => db.People.Where(p => p.Id == content.PersonId).Select(p => p.Iin).SingleAsync(Token));
        var sheet = await lists.Checked(FleetList.File(FleetList.Car()), content);

        var refused = await app.Send(
            new AcceptFleet(sheet.Import.Id, sheet.Import.Version, new("Ұ", sheet.Import.Fee, app.Today, "Банк", "OWN-1")), VehicleApp.Intake with { PersonIin = iin });

        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>(refused.Failure).Code);
    }

    [Fact]
    public async Task Lists_OfAnotherOffice_AreNotSeen()
    {
        var sheet = await lists.Checked(FleetList.File(FleetList.Car()));

        Assert.IsType<Failure.NotFound>((await app.Send(new ShowFleet(sheet.Import.Id), VehicleApp.Elsewhere)).Failure);
        Assert.DoesNotContain((await app.Send(new ListFleets(), VehicleApp.Elsewhere)).Value, i => i.Id == sheet.Import.Id);
        Assert.Contains((await app.Send(new ListFleets(), VehicleApp.Intake)).Value, i => i.Id == sheet.Import.Id);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new StopFleet(sheet.Import.Id, 1), VehicleApp.Inspector)).Failure);
    }

    [Fact]
    public async Task StopFleet_Stopped_CanBeCheckedAgain()
    {
        var sheet = await lists.Checked(FleetList.File(FleetList.Car(), FleetList.Car("1")));

        Assert.True((await app.Send(new StopFleet(sheet.Import.Id, sheet.Import.Version), VehicleApp.Intake)).IsOk);
        var stopped = await lists.Show(sheet.Import.Id);
        Assert.Equal("VR.fleet-not-checked", Problem(await lists.Accept(stopped)));
        Assert.True((await app.Send(new CheckFleetAgain(stopped.Import.Id, stopped.Import.Version), VehicleApp.Intake)).IsOk);
        await lists.Work();

        var again = await lists.Show(sheet.Import.Id);
        Assert.Equal((FleetState.Checked, 1, 1, sheet.FaultPage.Count), (again.Import.State, again.Import.Good, again.Import.Bad, again.FaultPage.Count));
    }

    // An app that is killed between two parts goes on after the last one: no row is checked twice, none is forgotten.
    [Fact]
    public async Task CheckFleetPart_GoesOnAfterTheLastPart()
    {
        var id = await lists.Sent(FleetList.File(Enumerable.Range(0, 7).Select(_ => FleetList.Car())));

        Assert.True((await app.Send(new CheckFleetPart(id, Rows: 3), Actor.System)).Value.HasMore);
        var glance = (await app.Send(new PeekFleet(id), VehicleApp.Intake)).Value;
        Assert.Equal((FleetState.Checking, 3, 7), (glance.State, glance.Done, glance.Total));
        await lists.Work();

        var sheet = await lists.Show(id);
        Assert.Equal((7, FleetState.Checked), (sheet.Import.Good, sheet.Import.State));
        Assert.Equal(Enumerable.Range(1, 7), sheet.RowPage.Select(r => r.Line));
    }

    // An app that is killed while the last row is written, with cases of all before it: nothing of the list is there, and the job makes it whole.
    [Fact]
    public async Task Accept_KilledInTheMiddle_LeavesNothingAndIsMadeWholeAfterwards()
    {
        var sheet = await lists.Checked(FleetList.File(FleetList.Car(), FleetList.Car(), FleetList.Car()));
        Assert.True((await lists.Accept(sheet)).IsOk);
        var before = await Left();

        await lists.KilledAt(sheet.Import.Id, line: 3);

        var after = await lists.Show(sheet.Import.Id);
        Assert.Equal((FleetState.Accepting, true), (after.Import.State, after.RowPage.All(r => r.CaseNumber is null)));
        Assert.Empty(await lists.CasesOf(sheet));
        Assert.Equal(before, await Left());
        await lists.Work();
        Assert.Equal((FleetState.Accepted, 3), ((await lists.Show(sheet.Import.Id)).Import.State, (await lists.CasesOf(sheet)).Count));
        Assert.Equal((before.Vehicles + 3, before.Plates - 3), await Left());
    }

    private Task<(int Vehicles, int Plates)> Left() => app.Read<VehiclesDb, (int, int)>(async db =>
        (await db.Vehicles.CountAsync(Token), await db.Plates.CountAsync(p => p.State == PlateState.InStock, Token)));

    private static string Sold(Vehicle vehicle) =>
        $"re-register;car;{vehicle.Identifier};;{vehicle.Plate};;;;;;;;;жоқ;court-or-notarial;Шарт 4;Куәлік;иә";

    private static string? Problem<T>(Result<T> result) => (result.Failure as Failure.Refused)?.Problem.Code;

    private static string? Error<T>(Result<T> result) => (result.Failure as Failure.Invalid)?.Errors.Single().Code;
}
