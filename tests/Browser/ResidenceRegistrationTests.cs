using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Browser;

/// <summary>A family moves house in one case, with the keyboard alone (RR-6, RR-9.1): household, dwelling, consent, chips, the register, the dwelling with the owner's extract.</summary>
public sealed class ResidenceRegistrationTests(Site site)
{
    private const string Unit = "migration-police-ast-department";

    [Theory]
    [InlineData("kk", 7, "Байжанов")]
    [InlineData("ru", 8, "Кузнецов")]
    [InlineData("en", 9, "Искаков")]
    public async Task Family_MovesHouse_IsRegisteredInOneCase(string language, int day, string surname)
    {
        site.Set(new DateOnly(2026, 12, day), 10);
        var father = Applicant.Make(surname, "Ерлан", "Маратұлы", new DateOnly(1984, 5, day));
        await Family(father, $"8{day}");
        await using var counter = await site.SignInAt(Unit, language, "Жүнісова А.", Roles.IntakeOfficer);

        await Intake.BeginOf(counter, "RR");
        await Find(counter, father);
        await Intake.GoOn(counter, DraftSteps.Facts);
        await Intake.Answer(counter, "kind-permanent");
        await counter.Look("620-residence-facts");
        await Intake.GoOn(counter, DraftSteps.Subject);
        await Move(counter, $"9{day}");
        await Intake.TickAll(counter);
        await Intake.PayDue(counter, $"RR-{language}-1", "433");
        await Intake.GoOn(counter, DraftSteps.Check);
        await counter.Look("624-residence-check");
        var number = await Intake.Accept(counter);
        Assert.StartsWith("RR-26-", number, StringComparison.Ordinal);

        await Written(counter, number, surname);
        await Registered(counter, number);
        await Dwelling(counter, $"9{day}", surname);
    }

    // RD-6, RD-9.2: the owner asks by a court's decision; for leaving the country the register of EX is asked.
    [Fact]
    public async Task Removal_ByCourt_PrintsTheSlip()
    {
        site.Set(new DateOnly(2026, 12, 10), 10);
        var owner = Applicant.Make("Есжанов", "Ерлан", "Маратұлы", new DateOnly(1984, 5, 10));
        await Family(owner, "810");
        await using var counter = await site.SignInAt(Unit, "kk", "Жүнісова А.", Roles.IntakeOfficer);
        await Begin(counter, owner, "emigration");
        await counter.Expect("#clearance").ToBeVisibleAsync();
        await counter.Look("632-removal-emigration");

        await Begin(counter, owner, "court-decision");
        await counter.Expect("#with-0").ToBeVisibleAsync();
        await counter.Page.FocusAsync("#with-0");
        await counter.Press("Space");
        await counter.Expect("#with-0").ToBeCheckedAsync();
        await counter.Fill("#subject-court", "Есіл аудандық соты");
        await counter.Fill("#subject-actNumber", "7-14");
        await counter.Fill("#subject-actOn", "01122026");
        await counter.Press("Tab");
        await counter.Look("633-removal-subject");
        Assert.False(await counter.IsWiderThanTheScreen());
        await Intake.TickAll(counter);
        await Intake.GoOn(counter, DraftSteps.Fee);
        await Intake.GoOn(counter, DraftSteps.Check);
        await counter.Look("634-removal-check");
        var number = await Intake.Accept(counter);

        await VehicleDesk.OpenCase(counter, number);
        await counter.SeesHead("state.HandedOver");
        await counter.Look("635-removal-case");
        await counter.Follow("main .tabs a[href*='tab=printouts']", "tab=printouts");
        Assert.NotEmpty(await counter.Paper("main a[href^='/print/registration-slips/']"));
    }

    // RR-6: after a request through the portal the case waits for the person with the card.
    [Fact]
    public async Task Registration_ThroughThePortal_WaitsForTheCard()
    {
        site.Set(new DateOnly(2026, 12, 11), 10);
        var person = Applicant.Make("Дүйсенов", "Ерлан", "Маратұлы", new DateOnly(1984, 5, 11));
        await Family(person, "811");
        await using var counter = await site.SignInAt(Unit, "en", "Жүнісова А.", Roles.IntakeOfficer);
        await Intake.BeginOf(counter, "RR");
        await Find(counter, person);
        await Intake.GoOn(counter, DraftSteps.Facts);
        await Intake.Answer(counter, "kind-permanent", "channel-portal");
        await Intake.GoOn(counter, DraftSteps.Subject);
        await Named(counter, "911");
        await Consent(counter, "1");
        await Intake.TickAll(counter);
        await Intake.PayDue(counter, "RR-portal-1", "433");
        await Intake.GoOn(counter, DraftSteps.Check);
        var number = await Intake.Accept(counter);

        await VehicleDesk.OpenCase(counter, number);
        await counter.SeesHead("state.Granted");
        await counter.Expect("#portal-notice").ToBeVisibleAsync();
        await counter.Look("636-residence-portal");
        await counter.Follow("main .tabs a[href*='tab=hand-over']", "tab=hand-over");
        await counter.Expect("#documentShown").ToBeVisibleAsync();
        await counter.Confirm();
        await counter.SeesHead("state.HandedOver");
        await counter.Open("/registry/registrations?list=ChipAwaited");
        await counter.Expect($"main table :text('{number}')").ToHaveCountAsync(0);
        await counter.Look("637-residence-chips-awaited");
    }

    private static async Task Begin(Visitor counter, Applicant applicant, string reason)
    {
        await Intake.BeginOf(counter, "RD");
        await Find(counter, applicant);
        await Intake.GoOn(counter, DraftSteps.Facts);
        await Intake.Answer(counter, $"reason-{reason}");
        await Intake.GoOn(counter, DraftSteps.Subject);
    }

    private static async Task Find(Visitor counter, Applicant applicant)
    {
        await counter.Type(applicant.Iin);
        await counter.Expect("#applicant-search-hits li button").ToHaveCountAsync(1);
        await counter.TabTo("#applicant-search-hits li button");
        await counter.Press("Enter");
        await counter.Sees(applicant.Name);
    }

    private static async Task Named(Visitor counter, string house)
    {
        await counter.Expect("#registered-now").ToBeVisibleAsync();
        await counter.Fill("#subject-place", "Астана, Есіл, Сығанақ");
        await counter.TabTo("#subject-place-hits li button >> nth=0");
        await counter.Press("Enter");
        await counter.Fill("#house", house);
        await counter.Fill("#flat", "118");
        await counter.TabTo("#use-dwelling");
        await counter.Press("Enter");
        await counter.Expect("#dwelling-address").ToContainTextAsync(house);
    }

    private static async Task Consent(Visitor counter, string count)
    {
        await counter.Fill("#subject-owner", "Ахметов Берік");
        await counter.Fill("#subject-ownerDocument", "023456789");
        await counter.Fill("#subject-ownerDocumentOn", "15082020");
        await counter.Fill("#subject-consentCount", count);
        await counter.Fill("#subject-consentOn", "01122026");
        await counter.Press("Tab");
    }

    // The dwelling is named on its street; the family is ticked; the owner agrees to three.
    private static async Task Move(Visitor counter, string house)
    {
        await Named(counter, house);
        await counter.Look("621-residence-dwelling");
        foreach (var i in new[] { 0, 1 })
        {
            await counter.TabTo($"#with-{i}");
            await counter.Press("Space");
            await counter.Expect($"#with-{i}").ToBeCheckedAsync();
        }

        await Typed(counter, house);
        await Choose(counter, "#subject-members-0-relation-Spouse");
        await counter.Fill("#subject-members-0-document", "034567891");
        await Choose(counter, "#subject-members-1-relation-Child");
        await counter.Fill("#subject-members-1-document", "ТК 7654321");
        await Consent(counter, "2");
        await counter.Sees(counter.Texts.Format("error.RR.count-differs", 2, 3));
        await counter.Look("622-residence-consent-differs");
        Assert.False(await counter.IsWiderThanTheScreen());
        await counter.Page.FocusAsync("#subject-owner");
        await counter.Fill("#subject-consentCount", "3");
        await counter.Press("Tab");
        await counter.Expect("#subject-consentCount-error").ToHaveCountAsync(0);
        await counter.Look("623-residence-subject");
        Assert.NotEmpty(await counter.Paper("#print-consent"));
    }

    // Somebody whom the register does not know is typed on the spot, and taken out again.
    private static async Task Typed(Visitor counter, string house)
    {
        await counter.Fill("#member-search", "Жаңабекова Аружан");
        await counter.TabTo("#member-search-add");
        await counter.Press("Enter");
        await counter.Expect("#surname").ToHaveValueAsync("Жаңабекова");
        await counter.Fill("#birthDate", $"0{house[^1]}112026");
        await Choose(counter, "#sex-Female");
        await counter.Look("631-residence-member-typed");
        await counter.TabTo("#person-save");
        await counter.Press("Enter");
        await counter.Expect("#subject-members-2-name").ToContainTextAsync("Аружан");
        await counter.Expect("#subject-members-2-name").ToBeFocusedAsync();
        await counter.TabTo("#subject-members-2-remove");
        await counter.Press("Enter");
        await counter.Expect("#subject-members-2-name").ToHaveCountAsync(0);
        await counter.Expect("#subject-members").ToBeFocusedAsync();
    }

    // Closed at once; the chips of both cards are noted one after the other.
    private static async Task Written(Visitor counter, string number, string surname)
    {
        await VehicleDesk.OpenCase(counter, number);
        await counter.SeesHead("state.HandedOver");
        await counter.Expect("#acts tbody tr").ToHaveCountAsync(3);
        await counter.Look("625-residence-case");
        Assert.False(await counter.IsWiderThanTheScreen());
        foreach (var left in new[] { 1, 0 })
        {
            await counter.Expect("input[id^='card-'] >> nth=0").Not.ToHaveValueAsync("");
            await counter.TabTo("button[id^='write-'] >> nth=0");
            await counter.Press("Enter");
            await counter.Expect("#act-message").ToContainTextAsync(surname);
            await counter.Expect("button[id^='write-']").ToHaveCountAsync(left);
        }

        await counter.Look("626-residence-chips");
        await counter.Follow("main .tabs a[href*='tab=printouts']", "tab=printouts");
        Assert.NotEmpty(await counter.Paper("main a[href^='/print/registration-address/']"));
        Assert.NotEmpty(await counter.Paper("main a[href^='/print/registration-consent/']"));
    }

    private static async Task Registered(Visitor counter, string number)
    {
        await counter.Open($"/registry/registrations?q={number}");
        await counter.Expect("main table tbody tr").ToHaveCountAsync(3);
        await counter.Look("627-residence-register");
        Assert.False(await counter.IsWiderThanTheScreen());
        Assert.NotEmpty(await counter.Paper("#print"));
        await counter.Open("/registry/registrations?q=99999999");
        await counter.StatePurpose("№ 1 сұрау");
        await counter.Sees(counter.Texts["RR.registry.none"]);
        await counter.Look("628-residence-register-empty");
    }

    // Asked for a reason first; capacity and extract on the dwelling's page.
    private static async Task Dwelling(Visitor counter, string house, string surname)
    {
        await counter.Open("/residence/dwellings");
        await Choose(counter, "#purpose-owner");
        await counter.Arrives(url => url.Contains("for=owner", StringComparison.Ordinal));
        await counter.Fill("#place", $"Астана, Есіл, Сығанақ, {house}, 118");
        await counter.Look("629-dwellings");
        await counter.TabTo($"#place-hits li button:has-text('{house}') >> nth=0");
        await counter.Press("Enter");
        await counter.Arrives(url => url.Contains("/residence/dwellings/", StringComparison.Ordinal));
        await counter.Sees(surname);
        await counter.Fill("#people", "2");
        await counter.Fill("#basis", "Техникалық паспорт № 5");
        await counter.TabTo("#set-capacity");
        await counter.Press("Enter");
        await counter.Expect("#full").ToBeVisibleAsync();
        await counter.Fill("#owner", "Ахметов Берік");
        await counter.Fill("#documents", "№ 023456789, шарт № 4");
        await counter.TabTo("#issue-extract");
        await counter.Press("Enter");
        await counter.Expect("#print-extract").ToBeVisibleAsync();
        await counter.Look("630-dwelling");
        Assert.False(await counter.IsWiderThanTheScreen());
        Assert.NotEmpty(await counter.Paper("#print-extract"));
    }

    private static async Task Choose(Visitor officer, string option)
    {
        await officer.Expect(option).ToBeVisibleAsync();
        await officer.Page.FocusAsync(option);
        await officer.Press("Space");
        await officer.Expect(option).ToBeCheckedAsync();
    }

    // Father, mother and child who live in one flat by slips, as the bureau entered them.
    private async Task Family(Applicant father, string house)
    {
        Person[] family =
        [
            Of(father.Surname, father.GivenName, father.Patronymic, father.BirthDate, Sex.Male, father.Iin), Of(father.Surname, "Айгүл", null, new(1986, 3, 2), Sex.Female, null),
            Of(father.Surname, "Дәурен", null, new(2016, 9, 1), Sex.Male, null),
        ];
        family[0].Present(IdentityDocument.Of(family[0].Id, IdentityDocumentKind.IdentityCard, father.Card, "ҚР ІІМ", new(2024, 8, 15), new(2034, 8, 14)));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
            db.People.AddRange(family);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var (desk, registrar) = (site.Services.GetRequiredService<IDispatcher>(), Actors.At("address-bureau-ast", "KZ-AST", "Тіркеуші", Roles.Registrar));
        var street = (await desk.Send(new FindPlaces("Астана, Есіл, Сығанақ"), registrar)).Value[0];
        var dwelling = (await desk.Send(new EnterDwelling(street.Id, house, "7"), registrar)).Value;
        foreach (var person in family)
        {
            Assert.True((await desk.Send(new EnterArrival(person.Id, true, dwelling.Id, new(2020, 1, 15), null, "К-1"), registrar)).IsOk);
        }
    }

    private static Person Of(string surname, string given, string? patronymic, DateOnly born, Sex sex, string? iin) =>
        new Person().Describe(new(PersonName.Of(surname, given, patronymic), born, sex, PersonStatus.Citizen, "KAZ", iin));
}
