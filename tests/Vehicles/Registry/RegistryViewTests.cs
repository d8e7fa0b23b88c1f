using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Vehicles.Registry;

/// <summary>VR registry: what its pages show, from the words that find to the whole history of a vehicle.</summary>
public sealed class RegistryViewTests(VehicleApp app) : IClassFixture<VehicleApp>
{
    private static readonly ITexts Texts = new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<ITexts>();

    [Fact]
    public async Task Find_WithAMeaning_ReadsTheWordsAsThatAndSaysSo()
    {
        var owner = await app.Person("Қамабаев");
        var vehicle = await app.Registered(owner);

        async Task<VehiclePage> Find(string text, VehicleSought? by) => (await app.Send(new FindVehicles(text, By: by), VehicleApp.Inspector)).Value;

        Assert.Equal(VehicleSought.Plate, (await Find(vehicle.Plate!, null)).Read);
        Assert.Equal(VehicleSought.Vin, (await Find(vehicle.Vin!, null)).Read);
        Assert.Equal(VehicleSought.Certificate, (await Find(vehicle.Certificate!, null)).Read);
        Assert.Equal(VehicleSought.Owner, (await Find("Қамабаев", null)).Read);
        Assert.Equal(vehicle.Id, Assert.Single((await Find(vehicle.Plate!, VehicleSought.Plate)).Lines).Id);
        Assert.Empty((await Find(vehicle.Plate!, VehicleSought.Owner)).Lines);
        Assert.Equal(vehicle.Id, Assert.Single((await Find(owner.Iin!, VehicleSought.Owner)).Lines).Id);
        Assert.Null((await Find("ZZZZ9999", null)).Read);
    }

    [Theory]
    [InlineData("ZZZZ9999", null, "ZZZZ9999")]
    [InlineData("А123ВС", VehicleSought.Plate, "A123BC")]
    [InlineData("?", null, "4")]
    [InlineData("Ғалымов", VehicleSought.Plate, "похоже на номерной знак")]
    [InlineData("900101300018", null, "последняя цифра")]
    [InlineData("XTA2190101234567", null, "17 знаков, здесь 16")]
    [InlineData("Нетакогоовна", VehicleSought.Owner, "имя или название")]
    public void NothingFound_AnyWords_SaysWhy(string typed, object? by, string said) =>
        Assert.Contains(NothingFound.Reasons(Texts.In(Cultures.Russian), typed, (VehicleSought?)by), reason => reason.Contains(said, StringComparison.Ordinal));

    [Fact]
    public async Task Timeline_OfASoldAndRestrictedCar_TellsEverythingInOneOrder()
    {
        var (seller, buyer) = (await app.Person(), await app.Person());
        var vehicle = await app.Registered(seller);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Finish(await app.Case(buyer, new() { Operation = Operation.ReRegister }, new() { VehicleId = vehicle.Id }));
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await app.Restrict(vehicle.Id, RestrictionKind.Pledge)).IsOk);

        var sheet = (await app.Send(new ShowVehicle(vehicle.Id), VehicleApp.Decider)).Value;
        var lines = VehicleTimeline.Of(sheet);

        Assert.Equal(sheet.EventCount + 2, lines.Count);
        Assert.Equal(lines.OrderByDescending(l => l.At).Select(l => l.At), lines.Select(l => l.At));
        Assert.Equal((TimelinePart.Restriction, "VR.vehicle-event.Restricted"), (lines[0].Part, lines[0].TextKey));
        Assert.Equal($"/people/{buyer.Id}", lines.Single(l => l.TextKey.EndsWith(".OwnerChanged", StringComparison.Ordinal)).Href);
        Assert.Equal($"/people/{seller.Id}", lines.Single(l => l.TextKey.EndsWith(".Registered", StringComparison.Ordinal)).Href);
        Assert.StartsWith("/plates/", lines.Single(l => l.Part == TimelinePart.Plate).Href, StringComparison.Ordinal);
        Assert.Equal(2, lines.Count(l => l.Part == TimelinePart.Case && l.CaseId is not null));
        Assert.Equal(2, lines.Count(l => l.Part == TimelinePart.Inspection));
        Assert.All(lines, l => Assert.NotEqual(l.TextKey, Texts[l.TextKey]));
        Assert.True(lines.ToList().FindIndex(l => l.TextKey.EndsWith(".filed.Register", StringComparison.Ordinal)) == lines.Count - 1);
    }

    [Fact]
    public async Task ShowOwned_AfterASale_HasThePastOfTheSellerAndTheCarOfTheBuyer()
    {
        var (seller, buyer) = (await app.Person(), await app.Person());
        var vehicle = await app.Registered(seller);
        await app.Finish(await app.Case(buyer, new() { Operation = Operation.ReRegister }, new() { VehicleId = vehicle.Id }));

        var sold = (await app.Send(new ShowOwned(seller.Id, null), VehicleApp.Intake)).Value;
        var bought = (await app.Send(new ShowOwned(buyer.Id, null), VehicleApp.Intake)).Value;

        Assert.NotNull(Assert.Single(sold.Vehicles).To);
        Assert.Null(Assert.Single(bought.Vehicles).To);
        Assert.Equal((false, buyer.Iin), (bought.HasMore, bought.OwnerNumber));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowOwned(seller.Id, null), Actors.With("Аудитор", Roles.Auditor))).Failure);
    }

    [Fact]
    public void Words_OfEveryValue_AreThereInThreeLanguages()
    {
        string[] keys =
        [
            .. Enum.GetNames<VehicleStatus>().Select(n => $"VR.registry.status.{n}"),
            .. Enum.GetNames<CertificateStatus>().Select(n => $"VR.registry.certificate.{n}"),
            .. Enum.GetNames<RestrictionKind>().Select(n => $"VR.restriction.{n}"),
            .. Enum.GetNames<AggregateKind>().Select(n => $"VR.registry.aggregate.{n}"),
            .. Enum.GetNames<VehicleHappening>().Select(n => $"VR.vehicle-event.{n}"),
            .. Enum.GetNames<Operation>().Select(n => $"VR.registry.filed.{n}"),
            .. Enum.GetNames<VehicleKind>().Select(n => $"VR.registry.kind.{n}"),
            .. Enum.GetNames<TimelinePart>().Select(n => $"VR.registry.part.{n}"),
            .. Enum.GetNames<VehicleSought>().SelectMany(n => new[] { $"VR.registry.by.{n}", $"VR.registry.read.{n}", $"VR.registry.none.{n}", $"VR.registry.none.not-{n}" }),
            .. InspectionReasons.All.Select(n => $"VR.inspection-reason.{n}"),
        ];

        Assert.All(Cultures.All, culture => Assert.All(keys, key => Assert.NotEqual(key, Texts.In(culture)[key])));
    }
}
