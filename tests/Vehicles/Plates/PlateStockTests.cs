using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Plates;

/// <summary>VR, Plates: batches, losses, destruction, the report of the stock.</summary>
public sealed class PlateStockTests(PlateApp app) : IClassFixture<PlateApp>
{
    private static readonly PlateWitness[] Commission = [new("Омаров С.", "инспектор"), new("Ахметова Д.", "бухгалтер")];

    [Fact]
    public async Task Receive_FiveThousand_AreInStockWithActAndHistory()
    {
        var act = await app.Receive("001 BAA 01 – 005 BAF 01");

        Assert.Equal(5_000, act.Count);
        var plates = await app.Read<VehiclesDb, int>(db => db.Plates.CountAsync(p =>
            p.State == PlateState.InStock && p.OfficeId == Actors.Astana && db.PlateEvents.Any(e => e.PlateId == p.Id && e.ActId == act.Id && e.What == PlateHappening.Received)));
        Assert.Equal(5_000, plates);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.SubjectKind == "plate-act" && a.SubjectId == act.Number)));
    }

    [Theory]
    [InlineData("", "VR.plates-needed")]
    [InlineData("abc", "VR.plate-unreadable")]
    [InlineData("001 ABC 77", "VR.plate-format")]
    [InlineData("A 123 BCD", "VR.plate-format-over")]
    [InlineData("010 ABC 01 - 001 ABC 01", "VR.plate-range")]
    [InlineData("001 ABC 01 - 001 ABC 02", "VR.plate-range")]
    [InlineData("001 CAA 01 - 006 CAF 01", "VR.plate-range")]
    [InlineData("001 CAA 01 - 005 CAF 01\n001 CBA 01", "VR.too-many-plates")]
    [InlineData("001 ABC 01\n001 АВС 01", "VR.plate-twice")]
    public async Task Receive_WrongList_IsRefusedAndNamesIt(string plates, string code)
    {
        var refused = Assert.IsType<Failure.Invalid>((await app.Send(new ReceivePlates(plates, "Накладная"), PlateApp.Keeper)).Failure);

        Assert.Equal(code, refused.Errors[0].Code);
    }

    [Fact]
    public async Task Receive_APlateThatIsKnownAnywhere_RefusesTheWholeBatchAndNamesIt()
    {
        await app.Receive("005 BBA 01", PlateApp.Elsewhere);

        var refused = Assert.IsType<Failure.Invalid>((await app.Send(new ReceivePlates("001 BBA 01 - 010 BBA 01", "Накладная"), PlateApp.Keeper)).Failure);

        Assert.Equal([("VR.plate-is-InStock", "005 BBA 01")], refused.Errors.Select(e => (e.Code, e.Args[0])));
        Assert.False(await app.Read<VehiclesDb, bool>(db => db.Plates.AnyAsync(p => p.Key == "001BBA01")));
    }

    [Fact]
    public async Task Receive_SameBatchByTwoAtOnce_ComesOnce()
    {
        var request = new ReceivePlates("001 BBC 01 - 100 BBC 01", "Накладная");

        var both = await Task.WhenAll(app.Send(request, PlateApp.Keeper), app.Send(request, PlateApp.Chief));

        Assert.Single(both, r => r.IsOk);
        Assert.IsType<Failure.Invalid>(both.Single(r => !r.IsOk).Failure);
        Assert.Equal(100, await app.Read<VehiclesDb, int>(db => db.Plates.CountAsync(p => p.Series == "BBC 01")));
    }

    [Fact]
    public async Task Receive_RepeatedWithItsKey_ComesOnce()
    {
        var (request, key) = (new ReceivePlates("001 BBD 01", "Накладная"), Guid.NewGuid());

        var first = (await app.Send(request, PlateApp.Keeper, key: key)).Value;
        var second = (await app.Send(request, PlateApp.Keeper, key: key)).Value;

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Destroy_StockAndReturned_AreNowhereAndTheActNamesTheCommission()
    {
        await app.Receive("001 BBE 01 - 003 BBE 01");

        var act = (await app.Send(new DestroyPlates("001 BBE 01 - 002 BBE 01", "Брак", Commission), PlateApp.Chief)).Value;

        var plate = await app.Plate("001 BBE 01");
        Assert.Equal((PlateState.Destroyed, null, act.Id), (plate.State, plate.OfficeId, plate.Events[^1].ActId));
        Assert.Equal(PlateState.InStock, (await app.Plate("003 BBE 01")).State);
        var sheet = (await app.Send(new ShowPlateAct(act.Id), PlateApp.Chief)).Value;
        Assert.Equal((2, "Брак", 2), (sheet.Plates.Count, sheet.Basis, sheet.Members.Count));
    }

    [Fact]
    public async Task Destroy_ReservedElsewhereUnknownOrGone_IsRefusedAndNamesEach()
    {
        await app.Receive("001 BBF 01\n002 BBF 01");
        await app.Receive("003 BBF 01", PlateApp.Elsewhere);
        await app.Send(new DestroyPlates("001 BBF 01", "Брак", Commission), PlateApp.Chief);

        var refused = Assert.IsType<Failure.Invalid>(
            (await app.Send(new DestroyPlates("001 BBF 01\n002 BBF 01\n003 BBF 01\n004 BBF 01", "Брак", Commission), PlateApp.Chief)).Failure);

        Assert.Equal(
            [("VR.plate-is-Destroyed", "001 BBF 01"), ("VR.plate-elsewhere", "003 BBF 01"), ("VR.plate-unknown", "004 BBF 01")],
            refused.Errors.Select(e => (e.Code, e.Args[0])));
        Assert.Equal(PlateState.InStock, (await app.Plate("002 BBF 01")).State);
    }

    [Fact]
    public async Task Destroy_WithoutReasonOrCommission_IsRefused()
    {
        var refused = Assert.IsType<Failure.Invalid>((await app.Send(new DestroyPlates("001 BBF 01", " ", [Commission[0]]), PlateApp.Chief)).Failure);

        Assert.Equal(["VR.plate-reason-needed", "VR.plate-members-needed"], refused.Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task Destroy_ByTwoAtOnce_HappensOnce()
    {
        await app.Receive("001 BBG 01 - 050 BBG 01");
        var request = new DestroyPlates("001 BBG 01 - 050 BBG 01", "Брак", Commission);

        var both = await Task.WhenAll(app.Send(request, PlateApp.Chief), app.Send(request, PlateApp.Chief));

        Assert.Single(both, r => r.IsOk);
        Assert.Equal(2, (await app.Plate("050 BBG 01")).EventCount);
    }

    [Fact]
    public async Task Destroy_ByTheKeeper_IsNotAllowed() =>
        Assert.IsType<Failure.NotAllowed>((await app.Send(new DestroyPlates("001 BBF 01", "Брак", Commission), PlateApp.Keeper)).Failure);

    [Fact]
    public async Task Lose_ThenFoundAndPutBack_GoesThroughReturned()
    {
        await app.Receive("001 BBH 01");

        Assert.Equal(1, (await app.Send(new LosePlates("001 BBH 01", "Инвентаризация"), PlateApp.Keeper)).Value.Count);
        var lost = await app.Plate("001 BBH 01");
        Assert.Equal((PlateState.Lost, null), (lost.State, lost.OfficeId));

        Assert.True((await app.Send(new FindPlateAgain(lost.Id, lost.Version, "Принёс водитель"), PlateApp.Intake)).IsOk);
        var found = await app.Plate("001 BBH 01");
        Assert.Equal((PlateState.Returned, Actors.Astana), (found.State, found.OfficeId));

        Assert.True((await app.Send(new PutPlateBack(found.Id, found.Version, "Годен"), PlateApp.Inspector)).IsOk);
        Assert.Equal(PlateState.InStock, (await app.Plate("001 BBH 01")).State);
    }

    [Fact]
    public async Task PutBack_WrongStateOldVersionOrOtherOffice_IsRefused()
    {
        await app.Receive("001 BBJ 01");
        var plate = await app.Plate("001 BBJ 01");

        var wrongState = await app.Send(new PutPlateBack(plate.Id, plate.Version, "Годен"), PlateApp.Inspector);
        var old = await app.Send(new PutPlateBack(plate.Id, plate.Version - 1, "Годен"), PlateApp.Inspector);
        var elsewhere = await app.Send(new PutPlateBack(plate.Id, plate.Version, "Годен"), PlateApp.Elsewhere);
        var wrongRole = await app.Send(new PutPlateBack(plate.Id, plate.Version, "Годен"), PlateApp.Intake);

        Assert.Equal("VR.plate-is-InStock", Assert.IsType<Failure.Refused>(wrongState.Failure).Problem.Code);
        Assert.Equal(PlateApp.Keeper.Name, Assert.IsType<Failure.Conflict>(old.Failure).ByName);
        Assert.IsType<Failure.NotFound>(elsewhere.Failure);
        Assert.IsType<Failure.NotAllowed>(wrongRole.Failure);
    }

    [Fact]
    public async Task Lose_Reserved_IsRefused()
    {
        await app.Receive("01 BB 01", PlateApp.Elsewhere);
        var caseId = (await app.Cases(1, Actors.Almaty))[0];
        await app.Send(new ReservePlate(caseId, PlateType.Motorcycle, PlateHolder.Anyone), PlateApp.Elsewhere);

        var refused = Assert.IsType<Failure.Invalid>((await app.Send(new LosePlates("01 BB 01", "Нет на месте"), PlateApp.Elsewhere)).Failure);

        Assert.Equal("VR.plate-is-Reserved", refused.Errors[0].Code);
    }

    [Fact]
    public async Task Stock_ByTypeAndSeries_WarnsBelowTheLevel()
    {
        var chief = Actors.At("road-police-ala-department", "KZ-ALA", "Начальник Алматы", Roles.ApprovingChief);
        await app.Receive("01 BKA 02 - 05 BKA 02", PlateApp.Elsewhere);
        Assert.True((await app.Send(new SetPlateLevel(PlateType.Trailer, 6), chief)).IsOk);

        var low = (await app.Send(new ShowPlateStock(), chief)).Value;
        Assert.True((await app.Send(new SetPlateLevel(PlateType.Trailer, 5), chief)).IsOk);
        var enough = (await app.Send(new ShowPlateStock(), chief)).Value;

        var (before, after) = (low.Types.Single(t => t.Type == PlateType.Trailer), enough.Types.Single(t => t.Type == PlateType.Trailer));
        Assert.Equal((5, PlateSupply.Low, PlateSupply.Enough), (before.InStock, before.Supply, after.Supply));
        Assert.Equal(("BKA 02", 5, "01 BKA 02"), low.Series.Where(s => s.Type == PlateType.Trailer).Select(s => (s.Series, s.InStock, s.First)).Single());
        Assert.Equal(PlateSupply.None, low.Types.Single(t => t.Type == PlateType.Transit).Supply);
    }

    [Fact]
    public async Task SetLevel_OutOfRangeOrByTheKeeper_IsRefused()
    {
        Assert.IsType<Failure.Invalid>((await app.Send(new SetPlateLevel(PlateType.Car, -1), PlateApp.Chief)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new SetPlateLevel(PlateType.Car, 5), PlateApp.Keeper)).Failure);
    }

    [Fact]
    public async Task Stock_OfAnotherOffice_IsForSupervisorsOfTheRegion()
    {
        var supervisor = Actors.With("Қадағалаушы", Roles.Supervisor);

        Assert.True((await app.Send(new ShowPlateStock(Actors.Astana), supervisor)).IsOk);
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowPlateStock(Actors.Almaty), supervisor)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowPlateStock(Actors.Almaty), PlateApp.Keeper)).Failure);
    }

    [Fact]
    public async Task List_ByPartInAnotherScript_FindsByPages()
    {
        await app.Receive("001 BBK 01 - 007 BBK 01", PlateApp.Elsewhere);

        var first = (await app.Send(new ListPlates("00", Series: "BBK 01", Size: 5), PlateApp.Intake)).Value;
        var second = (await app.Send(new ListPlates("00", Series: "BBK 01", After: first.Next, Size: 5), PlateApp.Intake)).Value;
        var one = (await app.Send(new ListPlates("003 ввк"), PlateApp.Intake)).Value;

        Assert.Equal((5, 2, null), (first.Lines.Count, second.Lines.Count, second.Next));
        Assert.Equal(["003 BBK 01"], one.Lines.Select(l => l.Text));
    }

    [Fact]
    public async Task History_OfAPlate_NamesWhoWhereAndWhich()
    {
        var act = await app.Receive("01 BC 01");
        var caseId = (await app.Cases(1))[0];
        await app.Send(new ReservePlate(caseId, PlateType.Motorcycle, PlateHolder.Anyone), PlateApp.Intake);

        var sheet = (await app.Send(new ShowPlate((await app.Plate("01 BC 01")).Id), PlateApp.Keeper)).Value;

        Assert.Equal([PlateHappening.Reserved, PlateHappening.Received], sheet.History.Select(e => e.What));
        Assert.Equal((caseId, PlateApp.Intake.Name, act.Number), (sheet.History[0].CaseId!.Value, sheet.History[0].By, sheet.History[1].ActNumber));
        Assert.StartsWith("VR-26-", sheet.History[0].CaseNumber, StringComparison.Ordinal);
    }
}
