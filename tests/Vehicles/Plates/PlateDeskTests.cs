using Licensing.Kernel;
using Licensing.Platform.Auditing;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Plates;

/// <summary>VR-16, VR Plates: a plate's way from the stock to a vehicle and back.</summary>
public sealed class PlateDeskTests(PlateApp app) : IClassFixture<PlateApp>
{
    [Fact]
    public async Task Reserve_FromStock_TakesTheFirstAndSaysSo()
    {
        await app.Receive("001 AAA 01 - 003 AAA 01");
        var caseId = (await app.Cases(1))[0];

        var reserved = (await app.Send(new ReservePlate(caseId, PlateType.Car, PlateHolder.Individual), PlateApp.Intake)).Value;

        var plate = await app.Plate(reserved.Text);
        Assert.Equal((PlateState.Reserved, (Guid?)caseId, Actors.Astana), (plate.State, plate.CaseId, plate.OfficeId));
        Assert.Equal([PlateHappening.Received, PlateHappening.Reserved], plate.Events.Select(e => e.What));
        Assert.Equal((caseId, PlateApp.Intake.Name, Actors.Astana), (plate.Events[1].CaseId!.Value, plate.Events[1].UserName, plate.Events[1].OfficeId));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.Verb == AuditVerb.Changed && a.SubjectKind == "plate" && a.SubjectId == plate.Key && a.CaseId == caseId)));
    }

    [Fact]
    public async Task Reserve_Again_GivesTheSamePlate()
    {
        await app.Receive("001 AAB 01 - 003 AAB 01");
        var caseId = (await app.Cases(1))[0];
        var request = new ReservePlate(caseId, PlateType.Car, PlateHolder.Individual);

        var first = (await app.Send(request, PlateApp.Intake)).Value;
        var second = (await app.Send(request, PlateApp.Intake)).Value;

        Assert.Equal(first, second);
        Assert.Equal(2, (await app.Plate(first.Text)).EventCount);
    }

    [Fact]
    public async Task Reserve_ForAnOrganisation_TakesTwoLetters()
    {
        await app.Receive("001 AAC 01\n001 AC 01");
        var caseId = (await app.Cases(1))[0];

        var reserved = (await app.Send(new ReservePlate(caseId, PlateType.Car, PlateHolder.Organisation), PlateApp.Intake)).Value;

        Assert.Equal("001 AC 01", reserved.Text);
    }

    [Fact]
    public async Task Reserve_NothingLeft_IsRefusedInWords()
    {
        var caseId = (await app.Cases(1, Actors.Almaty))[0];

        var refused = await app.Send(new ReservePlate(caseId, PlateType.Trailer, PlateHolder.Individual), PlateApp.Elsewhere);

        Assert.Equal(new Failure.Refused(new Problem("VR.no-plates-left-Trailer")).Problem.Code, Assert.IsType<Failure.Refused>(refused.Failure).Problem.Code);
    }

    [Fact]
    public async Task Reserve_AnotherOfficesCase_IsNotFound()
    {
        var caseId = (await app.Cases(1))[0];

        var refused = await app.Send(new ReservePlate(caseId, PlateType.Car, PlateHolder.Individual), PlateApp.Elsewhere);

        Assert.IsType<Failure.NotFound>(refused.Failure);
    }

    [Fact]
    public async Task Reserve_AnotherType_IsRefused()
    {
        await app.Receive("001 AAD 01, 01 AD 01");
        var caseId = (await app.Cases(1))[0];
        await app.Send(new ReservePlate(caseId, PlateType.Car, PlateHolder.Individual), PlateApp.Intake);

        var refused = await app.Send(new ReservePlate(caseId, PlateType.Motorcycle, PlateHolder.Individual), PlateApp.Intake);

        Assert.Equal("VR.case-has-plate", Assert.IsType<Failure.Refused>(refused.Failure).Problem.Code);
    }

    [Fact]
    public async Task Reserve_TwiceInOneUseCase_GivesTwoPlates()
    {
        await app.Receive("01 AF 01 - 02 AF 01");
        var cases = await app.Cases(2);

        var both = await app.Flow<IReadOnlyList<string>>(async (desk, useCase) =>
        {
            var first = await desk.Reserve(Actors.Astana, PlateType.Motorcycle, cases[0], useCase, PlateApp.Token);
            var second = await desk.Reserve(Actors.Astana, PlateType.Motorcycle, cases[1], useCase, PlateApp.Token);
            return new List<string> { first.Value.Text, second.Value.Text };
        });

        Assert.Equal(2, both.Value.Distinct().Count());
    }

    [Fact]
    public async Task Reserve_OneCaseByTwoAtOnce_GivesBothTheSamePlate()
    {
        await app.Receive("001 AAE 01 - 020 AAE 01");
        foreach (var caseId in await app.Cases(5))
        {
            var request = new ReservePlate(caseId, PlateType.Car, PlateHolder.Individual);
            var both = await Task.WhenAll(app.Send(request, PlateApp.Intake), app.Send(request, PlateApp.Keeper));

            Assert.Equal(both[0].Value, both[1].Value);
            Assert.Equal(1, await app.Read<VehiclesDb, int>(db => db.Plates.CountAsync(p => p.CaseId == caseId)));
        }
    }

    [Fact]
    public async Task Release_Reserved_IsStockAgainWithItsReason()
    {
        await app.Receive("001 AAH 01");
        var caseId = (await app.Cases(1))[0];
        var reserved = (await app.Send(new ReservePlate(caseId, PlateType.Car, PlateHolder.Individual), PlateApp.Intake)).Value;

        Assert.True((await app.Send(new ReleasePlate(caseId, "Заявитель отозвал заявление"), PlateApp.Intake)).IsOk);

        var plate = await app.Plate(reserved.Text);
        Assert.Equal((PlateState.InStock, null, "Заявитель отозвал заявление"), (plate.State, plate.CaseId, plate.Events[^1].Words));
        var again = await app.Send(new ReleasePlate(caseId, "Ещё раз"), PlateApp.Intake);
        Assert.Equal("VR.no-plate-reserved", Assert.IsType<Failure.Refused>(again.Failure).Problem.Code);
    }

    [Fact]
    public async Task Release_WithoutReason_IsRefused() =>
        Assert.IsType<Failure.Invalid>((await app.Send(new ReleasePlate(Guid.NewGuid(), " "), PlateApp.Intake)).Failure);

    [Fact]
    public async Task Issue_Reserved_LeavesTheOfficeOnTheVehicle()
    {
        var (caseId, vehicle, text) = await Issued("001 AAJ 01");

        var plate = await app.Plate(text);
        Assert.Equal((PlateState.OnVehicle, null, null, (Guid?)vehicle), (plate.State, plate.OfficeId, plate.CaseId, plate.VehicleId));
        Assert.Equal(((Guid?)caseId, (Guid?)vehicle), (plate.Events[^1].CaseId, plate.Events[^1].VehicleId));
    }

    [Fact]
    public async Task Issue_NothingReservedOrVehicleHasAPlate_IsRefused()
    {
        var (_, vehicle, text) = await Issued("001 AAK 01");
        await app.Receive("002 AAK 01");
        var other = (await app.Cases(1))[0];

        var nothing = await app.Flow((desk, useCase) => desk.Issue(other, Guid.NewGuid(), useCase, PlateApp.Token));
        await app.Send(new ReservePlate(other, PlateType.Car, PlateHolder.Individual), PlateApp.Intake);
        var second = await app.Flow((desk, useCase) => desk.Issue(other, vehicle, useCase, PlateApp.Token));

        Assert.Equal("VR.no-plate-reserved", Assert.IsType<Failure.Refused>(nothing.Failure).Problem.Code);
        var problem = Assert.IsType<Failure.Refused>(second.Failure).Problem;
        Assert.Equal(("VR.vehicle-has-plate", text), (problem.Code, problem.Args[0]));
    }

    [Fact]
    public async Task Issue_OneVehicleByTwoAtOnce_PutsOnePlateOnIt()
    {
        await app.Receive("001 AAL 01 - 010 AAL 01");
        for (var round = 0; round < 5; round++)
        {
            var (cases, vehicle) = (await app.Cases(2), Guid.NewGuid());
            foreach (var caseId in cases)
            {
                Assert.True((await app.Send(new ReservePlate(caseId, PlateType.Car, PlateHolder.Individual), PlateApp.Intake)).IsOk);
            }

            var won = await Task.WhenAll(cases.Select(async caseId =>
            {
                try
                {
                    return (await app.Flow((desk, useCase) => desk.Issue(caseId, vehicle, useCase, PlateApp.Token))).IsOk;
                }
                catch (DbUpdateException)
                {
                    return false;
                }
            }));

            Assert.Single(won, ok => ok);
            Assert.Equal(1, await app.Read<VehiclesDb, int>(db => db.Plates.CountAsync(p => p.VehicleId == vehicle)));
        }
    }

    [Fact]
    public async Task TakeBack_FromAVehicle_LiesInTheOfficeWithAnAct()
    {
        var (_, vehicle, text) = await Issued("001 AAM 01");

        var back = await app.Flow((desk, useCase) => desk.TakeBack(vehicle, "Снята с учёта", useCase, PlateApp.Token));

        var plate = await app.Plate(text);
        Assert.Equal((true, PlateState.Returned, null, Actors.Astana), (back.IsOk, plate.State, plate.VehicleId, plate.OfficeId));
        var actId = plate.Events[^1].ActId;
        var act = await app.Read<VehiclesDb, PlateAct>(db => db.PlateActs.SingleAsync(a => a.Id == actId));
        Assert.Equal((PlateActKind.Return, "Снята с учёта", 1), (act.Kind, act.Basis, act.Count));
        var again = await app.Flow((desk, useCase) => desk.TakeBack(vehicle, "Ещё раз", useCase, PlateApp.Token));
        Assert.Equal("VR.vehicle-has-no-plate", Assert.IsType<Failure.Refused>(again.Failure).Problem.Code);
    }

    [Fact]
    public async Task Lose_FromAVehicle_IsNowhere()
    {
        var (_, vehicle, text) = await Issued("001 AAN 01");

        Assert.True((await app.Flow((desk, useCase) => desk.Lose(vehicle, "Утерян на трассе", useCase, PlateApp.Token))).IsOk);

        var plate = await app.Plate(text);
        Assert.Equal((PlateState.Lost, null, null), (plate.State, plate.VehicleId, plate.OfficeId));
    }

    [Fact]
    public async Task Enter_APlateFromBefore_IsOnItsVehicleOnce()
    {
        var vehicle = Guid.NewGuid();

        var entered = await app.Flow((desk, useCase) => desk.Enter("А 777 ААА", vehicle, "Картотека", useCase, PlateApp.Token));
        var again = await app.Flow((desk, useCase) => desk.Enter("A777AAA", Guid.NewGuid(), "Картотека", useCase, PlateApp.Token));
        var unreadable = await app.Flow((desk, useCase) => desk.Enter("777", Guid.NewGuid(), "Картотека", useCase, PlateApp.Token));

        Assert.Equal((PlateState.OnVehicle, "car-1993-individual"), (entered.Value.State, entered.Value.Format));
        Assert.Equal("VR.plate-known", Assert.IsType<Failure.Refused>(again.Failure).Problem.Code);
        Assert.Equal("VR.plate-unreadable", Assert.IsType<Failure.Refused>(unreadable.Failure).Problem.Code);
    }

    /// <summary>The stock has other tests' plates too: the one that the case got is told.</summary>
    private async Task<(Guid Case, Guid Vehicle, string Text)> Issued(string plate)
    {
        await app.Receive(plate);
        var (caseId, vehicle) = ((await app.Cases(1))[0], Guid.NewGuid());
        var text = (await app.Send(new ReservePlate(caseId, PlateType.Car, PlateHolder.Individual), PlateApp.Intake)).Value.Text;
        Assert.True((await app.Flow((desk, useCase) => desk.Issue(caseId, vehicle, useCase, PlateApp.Token))).IsOk);
        return (caseId, vehicle, text);
    }
}
