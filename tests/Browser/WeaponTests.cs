using System.Globalization;
using Licensing.Platform.Intake;

namespace Licensing.Tests.Browser;

/// <summary>Weapons at a licensing-permit unit, each officer at their own browser: the first gun, its sale to the next owner, a guard company with its employees (WP).</summary>
[Trait("Lane", "second")]
public sealed class WeaponTests(Site site)
{
    private const string Home = "Астана қ., Сығанақ к-сі, 24";

    [Theory]
    [InlineData("kk", 15, "AB 101")]
    [InlineData("ru", 16, "AB 102")]
    [InlineData("en", 17, "AB 103")]
    public async Task Gun_BoughtRegisteredAndSold_HasOneOwnerAtATime(string language, int day, string gun)
    {
        site.Set(new DateOnly(2026, 12, day), 9, 30);
        await using var desk = await WeaponDesk.Open(site, language);
        var hunter = Applicant.Make("Ахметов", "Данияр", "Ерланұлы", new DateOnly(1984, 3, day));
        var next = Applicant.Make("Сапаров", "Тимур", "Маратұлы", new DateOnly(1977, 4, day));
        var today = string.Create(CultureInfo.InvariantCulture, $"{day:00}122026");

        var permit = await ToAcquire(desk, hunter, $"W-{language}-1");
        await desk.AskAgain(hunter, "permit-store-carry", "weapon-smoothbore-hunting");
        await desk.Counter.Confirm();
        await desk.Counter.Expect("#errors").ToBeFocusedAsync();
        await desk.Counter.Look("162-weapon-lacking");
        await desk.Describe("Purchase", permit, today, gun, Home);
        await desk.Counter.Look("163-weapon");
        var bought = await desk.Accept($"W-{language}-2", "2596", "168-weapon-check");
        await desk.Grant(bought, "169-permit-to-carry");
        Assert.NotEmpty(await desk.Papers(bought));
        await desk.HandOver(bought);

        site.Set(new DateOnly(2026, 12, day), 14);
        var second = await ToAcquire(desk, next, $"W-{language}-3");
        await desk.AskAgain(next, "permit-store", "weapon-smoothbore-hunting");
        await desk.Describe("Purchase", second, today, gun, Home);
        await desk.Counter.Sees(desk.Counter.Texts.Format("error.WP.unit-registered", gun));
        await desk.Describe("Sale", second, today, gun, Home);
        await desk.Counter.Sees(hunter.Name);
        await desk.Counter.Look("170-weapon-sold");
        var sold = await desk.Accept($"W-{language}-4", "2596", "171-weapon-sold-check");
        await desk.Grant(sold, "172-weapon-of-next-owner");
        await desk.Chief.Sees(next.Name);
    }

    [Theory]
    [InlineData("kk", 21)]
    [InlineData("ru", 22)]
    [InlineData("en", 23)]
    public async Task GuardCompany_LicenceAndTwelveEmployees_EachHasAPermit(string language, int day)
    {
        site.Set(new DateOnly(2026, 12, day), 9, 30);
        await using var desk = await WeaponDesk.Open(site, language);
        var counter = desk.Counter;
        var head = Applicant.Make("Қанатұлы", "Ерлан", "Серікұлы", new DateOnly(1985, 5, day));
        var bin = FleetTests.NewBin();

        await BeginForCompany(counter, bin, head);
        await Intake.Answer(counter, "applicantKind-guard-company", "permit-acquire-service", "weapon-service");
        await counter.Look("173-guard-situation");
        await Intake.GoOn(counter, DraftSteps.Subject);
        await counter.Fill("#subject-place", "Астана қ., Қабанбай батыр д-лы, 3");
        await counter.Fill("#subject-capacity", "20");
        await counter.Fill("#subject-placeAct", "Б-3");
        await counter.Fill("#subject-placeActOn", "01122026");
        await counter.Press("Tab");
        await counter.Look("174-guard-room");
        var licence = await desk.Accept($"G-{language}-1", "12975", "175-guard-check");
        await desk.Visit(licence);
        await desk.Answer(licence, health: false);
        await desk.Grant(licence, "176-licence");
        Assert.NotEmpty(await desk.Papers(licence));

        await BeginForKnown(counter, bin, head);
        await Intake.Answer(counter, "applicantKind-guard-company", "permit-employee-store-carry", "weapon-service");
        await counter.Fill("#facts-birthDate", "01011990");
        await Intake.GoOn(counter, DraftSteps.Subject);
        var employees = Enumerable.Range(1, 12).Select(n => Applicant.Make("Күзетші", $"Адам{(char)('А' + n)}", "Болатұлы", new DateOnly(1990, n, day)));
        await counter.Page.ClickAsync("details.paste summary");
        await counter.Page.FillAsync("#employees-pasted", string.Join('\n', employees.Select(e => $"{e.Name}; {e.Iin}")));
        await counter.Page.ClickAsync("#employees-pasted-take");
        await counter.Expect("#subject-employees-11-iin").ToBeVisibleAsync();
        await counter.Look("177-employees");
        var permits = await desk.Accept($"G-{language}-2", "51900", "178-employees-check");
        await desk.Answer(permits);
        await desk.Grant(permits, "179-employees-permits");
        Assert.Equal(12, await desk.Chief.Page.Locator($"main td[data-label='{desk.Chief.Texts["WP.case.permit-number"]}']").CountAsync());
    }

    private static async Task<string> ToAcquire(WeaponDesk desk, Applicant applicant, string receipt)
    {
        await desk.Ask(applicant, "permit-acquire", "weapon-smoothbore-hunting");
        await desk.Counter.Look("160-weapon-place");
        await desk.Counter.Fill("#subject-place", Home);
        await desk.Counter.Press("Tab");
        var number = await desk.Accept(receipt, "2163", "161-acquire-check");
        await desk.Visit(number);
        await desk.Answer(number);
        return await desk.Grant(number, "159-permit-to-acquire");
    }

    private static async Task BeginForCompany(Visitor counter, string bin, Applicant head)
    {
        await Intake.BeginOf(counter, "WP");
        await counter.Page.CheckAsync("#applicant-kind-LegalEntity");
        await counter.Fill("#applicant-organisation", bin);
        await counter.TabTo("#applicant-organisation-add");
        await counter.Press("Enter");
        await counter.Expect("#applicant-organisation-bin").ToHaveValueAsync(bin);
        await counter.Fill("#applicant-organisation-registeredOn", "09032015");
        await counter.Fill("#applicant-organisation-name", "«Қорған күзет» ЖШС");
        await counter.Fill("#applicant-organisation-head", "Қанатұлы Ерлан");
        await counter.Fill("#applicant-organisation-address", "Астана қ., Қабанбай батыр д-лы, 3");
        await counter.TabTo("#applicant-search");
        await Intake.Enter(counter, head);
        await Act(counter);
    }

    private static async Task BeginForKnown(Visitor counter, string bin, Applicant head)
    {
        await Intake.BeginOf(counter, "WP");
        await counter.Page.CheckAsync("#applicant-kind-LegalEntity");
        await counter.Fill("#applicant-organisation", bin);
        await counter.Page.ClickAsync("#applicant-organisation-hits button");
        await counter.TabTo("#applicant-search");
        await counter.Type(head.Iin);
        await counter.Page.ClickAsync("#applicant-search-hits .hits button >> nth=0");
        await counter.Expect("main .panel h3 a[href^='/people/']").ToBeVisibleAsync();
        await Act(counter);
    }

    private static async Task Act(Visitor counter)
    {
        await counter.Fill("#applicant-acting-authority", "№ 17, 02.03.2026");
        await counter.Fill("#applicant-acting-validTo", "02032027");
        await counter.Press("Tab");
        await Intake.GoOn(counter, DraftSteps.Facts);
    }
}
