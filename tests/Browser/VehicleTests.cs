using Licensing.Platform.Intake;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>
/// A car's life at the road police's desk, each officer at their own browser with the keyboard alone: bought from a dealer and registered with plates, driven by
/// another under a power of attorney, sold, by which the proxy registration ends (VR, PD).
/// </summary>
[Trait("Lane", "second")]
public sealed class VehicleTests(Site site)
{
    [Theory]
    [InlineData("kk", 8, "JTNBE46K173044551")]
    [InlineData("ru", 9, "JTNBE46K173044552")]
    [InlineData("en", 10, "JTNBE46K173044553")]
    public async Task Car_BoughtThenSold_IsRegisteredAndTheProxyRegistrationEnds(string language, int day, string vin)
    {
        site.Set(new DateOnly(2026, 12, day), 9, 30);
        await using var desk = await VehicleDesk.Open(site, language);
        // A series of its own: the tests share one stock.
        var series = $"KZ{char.ToUpperInvariant(language[0])}";
        await desk.ReceivePlates($"001 {series} 01 - 300 {series} 01");
        var buyer = Applicant.Make("Ахметов", "Данияр", "Ерланұлы", new DateOnly(1984, 2, day));
        var driver = Applicant.Make("Қалиева", "Әсем", "Болатқызы", new DateOnly(1991, 6, day));
        var next = Applicant.Make("Сапаров", "Тимур", "Маратұлы", new DateOnly(1977, 9, day));

        var bought = await TakeInBought(desk, buyer, vin, $"V-{language}-1");
        await Review(desk, bought, inspected: vin);
        var plate = await Grant(desk, bought);
        await desk.HandOver(bought, "145-handed-over");
        var certificate = await desk.CertificateOf(vin);

        var proxy = await desk.Proxy(driver, certificate, $"P-{language}-7");
        site.Set(new DateOnly(2026, 12, day), 14);
        var sold = await TakeInSold(desk, next, plate, $"V-{language}-2");
        await Review(desk, sold, inspected: vin);
        await Grant(desk, sold);

        await desk.Deliver();
        await desk.Counter.Open(proxy);
        await desk.Counter.Sees(desk.Counter.Texts["PD.status.ChangedHands"]);
        await desk.Counter.Look("149-proxy-ended");
    }

    private static async Task<string> TakeInBought(VehicleDesk desk, Applicant buyer, string vin, string receipt)
    {
        var counter = desk.Counter;
        await desk.Begin("VR");
        await Intake.Enter(counter, buyer);
        await Intake.GoOn(counter, DraftSteps.Facts);
        await desk.Choose("operation-register", "vehicleKind-car");
        await counter.Look("140-situation");
        await Intake.GoOn(counter, DraftSteps.Subject);
        await counter.Confirm();
        await counter.Expect("#errors").ToBeFocusedAsync();
        await counter.Look("141-vehicle-lacking");
        await counter.Fill("#subject-vehicle-vin", vin[..16]);
        await counter.Press("Tab");
        await counter.Expect("#subject-vehicle-vin-error").ToContainTextAsync("16");
        await counter.Press("Shift+Tab");
        await counter.Fill("#subject-vehicle-vin", vin);
        foreach (var (field, text) in new[] { ("make", "Toyota"), ("model", "Camry"), ("year", "2026"), ("colour", "ақ") })
        {
            await counter.Fill($"#subject-vehicle-{field}", text);
        }

        await counter.TabTo("#subject-vehicle-category-B");
        await counter.Press("Space");
        await counter.Fill("#subject-vehicle-engine", "2AR" + vin[^6..]);
        await counter.Fill("#subject-vehicle-engineVolume", "2494");
        await counter.Fill("#subject-seller", "«Автосалон» ЖШС");
        await counter.Press("Tab");
        await counter.Look("142-vehicle");
        await desk.TickAll();
        await desk.Pay(receipt, "18597");
        await Intake.GoOn(counter, DraftSteps.Check);
        await counter.Look("143-check");
        return await Intake.Accept(counter);
    }

    private static async Task<string> TakeInSold(VehicleDesk desk, Applicant next, string plate, string receipt)
    {
        var counter = desk.Counter;
        await desk.Begin("VR");
        await Intake.Enter(counter, next);
        await Intake.GoOn(counter, DraftSteps.Facts);
        await desk.Choose("operation-re-register", "vehicleKind-car");
        await Intake.GoOn(counter, DraftSteps.Subject);
        await counter.Fill("#subject-lookup", plate);
        await counter.Press("Tab");
        await counter.Sees(plate);
        await counter.Sees(counter.Texts["VR.subject.sale.text"]);
        await counter.Look("146-sold");
        await desk.TickAll();
        await desk.Pay(receipt, "6487");
        await Intake.GoOn(counter, DraftSteps.Check);
        return await Intake.Accept(counter);
    }

    /// <summary>VR-12.5, VR flow: the inspection with a number typed wrongly first, then the checks.</summary>
    private static async Task Review(VehicleDesk desk, string number, string inspected)
    {
        var inspector = desk.Inspector;
        await VehicleDesk.OpenCase(inspector, number);
        await inspector.Press("F2");
        await inspector.Expect("#body").ToBeVisibleAsync();
        await inspector.Fill("#body", inspected[..^1] + "9");
        await inspector.Sees(inspector.Texts["VR.inspection.differs"]);
        await inspector.Fill("#engine", "2ar" + inspected[^6..]);
        await inspector.Upload("#photos", VehicleDesk.Photo);
        await Assertions.Expect(inspector.Page.Locator(".photos img")).ToHaveCountAsync(1);
        await inspector.Look("150-inspection");
        await inspector.Page.SetViewportSizeAsync(390, 844);
        await inspector.Look("150-inspection-telephone");
        Assert.False(await inspector.IsWiderThanTheScreen());
        await inspector.Page.SetViewportSizeAsync(1366, 768);
        await inspector.Page.FocusAsync("h1");
        await inspector.Fill("#body", inspected.ToLowerInvariant());
        await inspector.TabTo("#admitted");
        await inspector.Press("Space");
        await inspector.Confirm();
        await inspector.Sees(inspector.Texts.Format("VR.inspection.saved-admitted", inspector.Texts["step.register-checks"]));
        await inspector.Look("151-inspected");

        await VehicleDesk.OpenCase(desk.Decider, number);
        await desk.Decider.Look("152-case");
        await desk.Decider.Press("F2");
        await desk.Decider.Sees(desk.Decider.Texts["VR.checks.clear"]);
        await desk.Decider.Look("153-checks");
        await desk.Decider.Confirm();
        await desk.Decider.Sees(desk.Decider.Texts["VR.checks.saved-clear"]);
    }

    /// <returns>The plate.</returns>
    private static async Task<string> Grant(VehicleDesk desk, string number)
    {
        var decider = desk.Decider;
        await decider.Follow("main .tabs a[href*='tab=decision']", "tab=decision");
        await decider.Look("155-decision");
        await decider.Confirm();
        await decider.SeesHead("state.Granted");
        await decider.Follow("main .tabs a >> nth=0", "/cases/");
        await decider.Sees(decider.Texts["VR.case.certificate"]);
        await decider.Look("154-granted");
        return await decider.Page.InnerTextAsync($"main dt:text-is('{decider.Texts["VR.plate"]}') + dd");
    }
}
