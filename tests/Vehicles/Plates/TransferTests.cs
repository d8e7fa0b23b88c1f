using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;

namespace Licensing.Tests.Vehicles.Plates;

/// <summary>VR, Plates: between two offices a plate is in nobody's stock.</summary>
public sealed class TransferTests(PlateApp app) : IClassFixture<PlateApp>
{
    [Fact]
    public async Task Send_ThenReceive_MovesTheStock()
    {
        await app.Receive("001 TAA 01 - 010 TAA 01");

        var act = (await app.Send(new SendPlates(Actors.Almaty, "001 TAA 01 - 010 TAA 01", "Приказ 5"), PlateApp.Keeper)).Value;
        var onTheWay = await app.Plate("005 TAA 01");
        Assert.Equal((PlateState.InTransit, null, (Guid?)act.Id), (onTheWay.State, onTheWay.OfficeId, onTheWay.TransferId));
        Assert.Contains((await app.Send(new ShowPlateStock(), PlateApp.Elsewhere)).Value.Incoming, t => t.Id == act.Id);

        var received = (await app.Send(new ReceiveTransfer(act.Id, 1), PlateApp.Elsewhere)).Value;

        var there = await app.Plate("005 TAA 01");
        Assert.Equal((10, PlateState.InStock, Actors.Almaty, null), (received.Count, there.State, there.OfficeId, there.TransferId));
        Assert.Equal([PlateHappening.Received, PlateHappening.Sent, PlateHappening.Arrived], there.Events.Select(e => e.What));
    }

    [Fact]
    public async Task Receive_SomeAreMissing_TheyAreLostOnTheWay()
    {
        await app.Receive("001 TAB 01 - 003 TAB 01");
        var act = (await app.Send(new SendPlates(Actors.Almaty, "001 TAB 01 - 003 TAB 01", "Приказ 6"), PlateApp.Keeper)).Value;

        var unknown = await app.Send(new ReceiveTransfer(act.Id, 1, "004 TAB 01"), PlateApp.Elsewhere);
        var received = (await app.Send(new ReceiveTransfer(act.Id, 1, "002 тав 01"), PlateApp.Elsewhere)).Value;

        Assert.Equal(("missing", "VR.plate-not-sent"), Assert.IsType<Failure.Invalid>(unknown.Failure).Errors.Select(e => (e.Field, e.Code)).Single());
        Assert.Equal(2, received.Count);
        Assert.Equal((PlateState.InStock, PlateState.Lost), ((await app.Plate("001 TAB 01")).State, (await app.Plate("002 TAB 01")).State));
        Assert.Equal(1, (await app.Send(new ShowPlateAct(act.Id), PlateApp.Keeper)).Value.Missing);
    }

    [Fact]
    public async Task Receive_AgainOrByTwoAtOnce_HappensOnce()
    {
        await app.Receive("001 TAC 01 - 020 TAC 01");
        var act = (await app.Send(new SendPlates(Actors.Almaty, "001 TAC 01 - 020 TAC 01", "Приказ 7"), PlateApp.Keeper)).Value;

        var both = await Task.WhenAll(app.Send(new ReceiveTransfer(act.Id, 1), PlateApp.Elsewhere), app.Send(new ReceiveTransfer(act.Id, 1), PlateApp.Elsewhere));

        Assert.Single(both, r => r.IsOk);
        Assert.IsType<Failure.Conflict>(both.Single(r => !r.IsOk).Failure);
        Assert.Equal(3, (await app.Plate("020 TAC 01")).EventCount);
    }

    [Fact]
    public async Task Receive_ByAnotherOffice_IsNotFound()
    {
        await app.Receive("001 TAD 01");
        var act = (await app.Send(new SendPlates(Actors.Almaty, "001 TAD 01", "Приказ 8"), PlateApp.Keeper)).Value;

        Assert.IsType<Failure.NotFound>((await app.Send(new ReceiveTransfer(act.Id, 1), PlateApp.Keeper)).Failure);
    }

    [Fact]
    public async Task Send_ToOneselfNowhereOrTwice_IsRefused()
    {
        await app.Receive("001 TAE 01");

        var own = await app.Send(new SendPlates(Actors.Astana, "001 TAE 01", "Приказ 9"), PlateApp.Keeper);
        var nowhere = await app.Send(new SendPlates("nowhere", "001 TAE 01", "Приказ 9"), PlateApp.Keeper);
        Assert.True((await app.Send(new SendPlates(Actors.Almaty, "001 TAE 01", "Приказ 9"), PlateApp.Keeper)).IsOk);
        var twice = await app.Send(new SendPlates(Actors.Almaty, "001 TAE 01", "Приказ 9"), PlateApp.Keeper);

        Assert.Equal("toOfficeId", Assert.IsType<Failure.Invalid>(own.Failure).Errors[0].Field);
        Assert.Equal("toOfficeId", Assert.IsType<Failure.Invalid>(nowhere.Failure).Errors[0].Field);
        Assert.Equal("VR.plate-is-InTransit", Assert.IsType<Failure.Invalid>(twice.Failure).Errors[0].Code);
    }

    [Fact]
    public async Task Send_ByIntake_IsNotAllowed() =>
        Assert.IsType<Failure.NotAllowed>((await app.Send(new SendPlates(Actors.Almaty, "001 TAE 01", "Приказ"), PlateApp.Intake)).Failure);
}
