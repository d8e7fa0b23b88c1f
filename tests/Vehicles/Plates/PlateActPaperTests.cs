using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;

namespace Licensing.Tests.Vehicles.Plates;

/// <summary>VR, Printouts: plate acts.</summary>
public sealed class PlateActPaperTests(PlateApp app) : IClassFixture<PlateApp>
{
    [Fact]
    public async Task Print_EveryKindOfAct_IsAPdf()
    {
        var receipt = await app.Receive("001 PAA 01 - 250 PAA 01");
        var transfer = (await app.Send(new SendPlates(Actors.Almaty, "001 PAA 01 - 010 PAA 01", "Приказ 5"), PlateApp.Keeper)).Value;
        var destruction = (await app.Send(new DestroyPlates("011 PAA 01, 013 PAA 01", "Брак", [new("Омаров С.", "инспектор"), new("Ахметова Д.", "бухгалтер")]), PlateApp.Chief)).Value;
        var caseId = (await app.Cases(1))[0];
        var vehicle = Guid.NewGuid();
        await app.Send(new ReservePlate(caseId, PlateType.Car, PlateHolder.Individual), PlateApp.Intake);
        await app.Flow((desk, useCase) => desk.Issue(caseId, vehicle, useCase, PlateApp.Token));
        var back = await app.Flow((desk, useCase) => desk.TakeBack(vehicle, "Снята с учёта", useCase, PlateApp.Token));
        var returned = (await app.Plate(back.Value.Text)).Events[^1].ActId!.Value;

        foreach (var id in new[] { receipt.Id, transfer.Id, destruction.Id, returned })
        {
            var printed = (await app.Send(new PrintPlateAct(id), PlateApp.Keeper)).Value;
            Assert.Equal("%PDF"u8.ToArray(), printed.Pdf[..4]);
            if (Environment.GetEnvironmentVariable("LICENSING_PAPERS") is { Length: > 0 } folder)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, printed.FileName), printed.Pdf, PlateApp.Token);
            }
        }
    }

    [Fact]
    public async Task Print_AnotherOfficesAct_IsNotFound()
    {
        var receipt = await app.Receive("001 PAB 01");

        Assert.IsType<Failure.NotFound>((await app.Send(new PrintPlateAct(receipt.Id), PlateApp.Elsewhere)).Failure);
    }

    [Theory]
    [InlineData("001 PAC 01,002 PAC 01,003 PAC 01,005 PAC 01", "001–003, 005")]
    [InlineData("007 PAC 01", "007")]
    public void Numbers_OfASeries_AreRanges(string plates, string expected) =>
        Assert.Equal(expected, PlateNumbers.Of(plates.Split(',').Select(p => PlateText.Parse(p)!.Value)));
}
