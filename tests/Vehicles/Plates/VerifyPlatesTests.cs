using Licensing.Platform.Commands;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Plates;

/// <summary>`Host verify-plates` finds each planted fault, and names the plate.</summary>
public sealed class VerifyPlatesTests : IAsyncLifetime
{
    private readonly PlateApp app = new();

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        await app.Receive("001 VAA 01 - 010 VAA 01");
        foreach (var caseId in await app.Cases(3))
        {
            Assert.True((await app.Send(new ReservePlate(caseId, PlateType.Car, PlateHolder.Individual), PlateApp.Intake)).IsOk);
            Assert.True((await app.Flow((desk, useCase) => desk.Issue(caseId, Guid.NewGuid(), useCase, PlateApp.Token))).IsOk);
        }

        await app.Send(new SendPlates(Actors.Almaty, "009 VAA 01 - 010 VAA 01", "Приказ"), PlateApp.Keeper);
        await app.Send(new LosePlates("008 VAA 01", "Нет"), PlateApp.Keeper);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Verify_NothingWrong_SaysSoAndEndsWithNought()
    {
        Assert.Empty((await Verdict()).Faults);
        Assert.Equal(0, await HostCommands.Run(app.Provider, ["verify-plates"], PlateApp.Token));
    }

    [Fact]
    public async Task Verify_IssuedASecondTime_NamesThePlateOnTwoVehicles()
    {
        var plate = await app.Plate("001 VAA 01");
        var second = Guid.NewGuid();
        await app.Add<VehiclesDb>(new PlateEvent { PlateId = plate.Id, Ordinal = 4, What = PlateHappening.Issued, VehicleId = second, At = app.Clock.Now.UtcDateTime });
        await Plant(db => db.Plates.Where(p => p.Id == plate.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.EventCount, 4).SetProperty(p => p.VehicleId, second)));

        await Names("001 VAA 01", $"on vehicle {second} while it is on vehicle {plate.VehicleId}");
    }

    [Fact]
    public async Task Verify_TwoPlatesOnOneVehicle_NamesBoth()
    {
        await Plant(db => db.Database.ExecuteSqlRawAsync("DROP INDEX vehicles.\"IX_Plates_VehicleId\""));
        var vehicle = (await app.Plate("001 VAA 01")).VehicleId;
        await Plant(db => db.Plates.Where(p => p.Key == "002VAA01").ExecuteUpdateAsync(set => set.SetProperty(p => p.VehicleId, vehicle)));

        await Names("001 VAA 01", "shares vehicle");
        await Names("002 VAA 01", "shares vehicle");
    }

    [Fact]
    public async Task Verify_StockRowWithAVehicle_NamesIt()
    {
        await Plant(db => db.Plates.Where(p => p.Key == "005VAA01").ExecuteUpdateAsync(set => set.SetProperty(p => p.VehicleId, Guid.NewGuid())));

        await Names("005 VAA 01", "is InStock and on vehicle");
    }

    [Fact]
    public async Task Verify_AGapInTheHistory_NamesIt()
    {
        var plate = await app.Plate("001 VAA 01");
        await Plant(db => db.PlateEvents.Where(e => e.PlateId == plate.Id && e.Ordinal == 2).ExecuteDeleteAsync());

        await Names("001 VAA 01", "gap: events 1, 3 of 3");
    }

    [Fact]
    public async Task Verify_ARowThatItsHistoryDoesNotLeadTo_NamesIt()
    {
        await Plant(db => db.Plates.Where(p => p.Key == "005VAA01").ExecuteUpdateAsync(set => set.SetProperty(p => p.OfficeId, Actors.Almaty)));

        await Names("005 VAA 01", "its history ends InStock");
    }

    [Fact]
    public async Task Verify_UnderWayWithATransferThatIsOver_NamesIt()
    {
        await Plant(db => db.PlateActs.ExecuteUpdateAsync(set => set.SetProperty(a => a.ReceivedAt, app.Clock.Now.UtcDateTime)));

        await Names("009 VAA 01", "which is over");
    }

    private Task<int> Plant(Func<VehiclesDb, Task<int>> fault) => app.Tamper(fault);

    private async Task<PlateVerdict> Verdict() => (await app.Send(new VerifyPlates(), Actor.System)).Value;

    private async Task Names(string plate, string fault)
    {
        Assert.Contains((await Verdict()).Faults, f => f.Plate == plate && f.Fault.Contains(fault, StringComparison.Ordinal));
        Assert.Equal(1, await HostCommands.Run(app.Provider, ["verify-plates"], PlateApp.Token));
    }
}
