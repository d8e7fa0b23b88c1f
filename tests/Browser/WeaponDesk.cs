using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>The officers of a licensing-permit unit at their browsers, and what they do for weapons.</summary>
internal sealed class WeaponDesk : IAsyncDisposable
{
    private const string Unit = "licensing-permit-ast";

    private readonly Site site;

    private WeaponDesk(Site site, Visitor counter, Visitor inspector, Visitor decider, Visitor chief) =>
        (this.site, Counter, Inspector, Decider, Chief) = (site, counter, inspector, decider, chief);

    public Visitor Counter { get; }

    public Visitor Inspector { get; }

    public Visitor Decider { get; }

    public Visitor Chief { get; }

    public static async Task<WeaponDesk> Open(Site site, string language) => new(
        site,
        await site.SignInAt(Unit, language, "Жүнісова А.", Roles.IntakeOfficer),
        await site.SignInAt(Unit, language, "Омаров С.", Roles.Inspector),
        await site.SignInAt(Unit, language, "Тілеуова Г.", Roles.DecisionOfficer),
        await site.SignInWithRecoveryCodeAt(Unit, language, "Әлиев Б.", Roles.ApprovingChief));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Counter.DisposeAsync();
        await Inspector.DisposeAsync();
        await Decider.DisposeAsync();
        await Chief.DisposeAsync();
    }

    /// <summary>A person's application up to the subject.</summary>
    public async Task Ask(Applicant applicant, params string[] answers)
    {
        await Intake.BeginOf(Counter, "WP");
        await Intake.Enter(Counter, applicant);
        await Intake.GoOn(Counter, DraftSteps.Facts);
        await Intake.Answer(Counter, answers);
        await Intake.GoOn(Counter, DraftSteps.Subject);
    }

    /// <summary>An application for which the person is on record.</summary>
    public async Task AskAgain(Applicant applicant, params string[] answers)
    {
        await Intake.BeginOf(Counter, "WP");
        await Counter.Type(applicant.Iin);
        await Counter.Expect("#applicant-search-hits .hits button >> nth=0").ToBeVisibleAsync();
        await Counter.TabTo("#applicant-search-hits .hits button >> nth=0");
        await Counter.Press("Enter");
        // The record is loaded now; before that it would come over what is answered next.
        await Counter.Expect("main .panel h3 a[href^='/people/']").ToBeVisibleAsync();
        await Intake.GoOn(Counter, DraftSteps.Facts);
        await Intake.Answer(Counter, answers);
        await Intake.GoOn(Counter, DraftSteps.Subject);
    }

    /// <summary>A weapon that was bought or came from another owner, and where it is kept.</summary>
    public async Task Describe(string origin, string? permit, string acquiredOn, string number, string home)
    {
        await Choose($"subject-origin-{origin}");
        if (permit is not null)
        {
            await Counter.Fill("#subject-permitNumber", permit);
        }

        await Counter.Fill("#subject-acquiredOn", acquiredOn);
        await Counter.Fill("#subject-units-0-make", "ИЖ");
        await Counter.Fill("#subject-units-0-model", "ИЖ-27М");
        await Counter.Fill("#subject-units-0-calibre", "12");
        await Counter.Fill("#subject-units-0-number", number);
        await Counter.Fill("#subject-place", home);
        await Counter.Press("Tab");
    }

    /// <summary>Ticks a choice of the subject.</summary>
    public async Task Choose(string id)
    {
        await Counter.Expect($"#{id}").ToBeVisibleAsync();
        await Counter.Page.FocusAsync($"#{id}");
        await Counter.Press("Space");
        await Counter.Expect($"#{id}").ToBeCheckedAsync();
    }

    /// <summary>Papers, fee, acceptance.</summary>
    /// <returns>The number of the case.</returns>
    public async Task<string> Accept(string receipt, string due, string picture)
    {
        await Intake.TickAll(Counter);
        await Intake.PayDue(Counter, receipt, due);
        await Intake.GoOn(Counter, DraftSteps.Check);
        await Counter.Look(picture);
        return await Intake.Accept(Counter);
    }

    /// <summary>The visit on a telephone, from the inspector's list (WP flow).</summary>
    public async Task Visit(string number)
    {
        await Inspector.Page.SetViewportSizeAsync(390, 844);
        await Inspector.Open("/weapons/visits");
        await Inspector.Look("164-visits-telephone");
        Assert.False(await Inspector.IsWiderThanTheScreen());
        await Inspector.Page.ClickAsync($"main a:has-text('{number}')");
        await Inspector.Expect("#reference").ToBeVisibleAsync();
        await Inspector.Press("Control+Enter");
        await Inspector.Sees(Inspector.Texts["error.WP.answer-needed"]);
        await Inspector.Page.CheckAsync("#storage-yes");
        await Inspector.Page.CheckAsync("#residence-yes");
        await Inspector.Page.FillAsync("#reference", "Б-17");
        await Inspector.Upload("#photos", VehicleDesk.Photo);
        await Assertions.Expect(Inspector.Page.Locator(".photos img")).ToHaveCountAsync(1);
        await Inspector.Look("165-visit-telephone");
        Assert.False(await Inspector.IsWiderThanTheScreen());
        await Inspector.Confirm();
        await Inspector.Sees(Inspector.Texts.Format("WP.check.saved", Inspector.Texts["step.conviction-check"]));
        await Inspector.Look("166-visited-telephone");
        Assert.False(await Inspector.IsWiderThanTheScreen());
        await Inspector.Page.SetViewportSizeAsync(1366, 768);
    }

    /// <summary>The answers on convictions and, where they are asked, on health.</summary>
    public async Task Answer(string number, bool health = true)
    {
        await Steps(Decider, number);
        await Decider.Page.CheckAsync("#convicted-no");
        await Decider.Fill("#reference", "ҚСАЕК-3");
        await Decider.Look("167-convictions");
        await Decider.Confirm();
        await Decider.Sees(Decider.Texts.Format("WP.check.saved", Decider.Texts[health ? "step.medical-check" : "step.decision"]));
        if (health)
        {
            await Decider.Page.CheckAsync("#fit-yes");
            await Decider.Fill("#reference", "М-5");
            await Decider.Confirm();
            await Decider.Sees(Decider.Texts.Format("WP.check.saved", Decider.Texts["step.decision"]));
        }
    }

    /// <summary>Proposed by one, signed by the other (WP flow).</summary>
    /// <returns>The number of the first permit.</returns>
    public async Task<string> Grant(string number, string picture)
    {
        await VehicleDesk.OpenCase(Decider, number);
        await Decider.Follow("main .tabs a[href*='tab=decision']", "tab=decision");
        await Decider.Confirm();
        await Decider.SeesHead("state.Proposed");
        await VehicleDesk.OpenCase(Chief, number);
        await Chief.Follow("main .tabs a[href*='tab=decision']", "tab=decision");
        await Chief.Confirm();
        await Chief.SeesHead("state.Granted");
        await Chief.Follow("main .tabs a >> nth=0", "/cases/");
        await Chief.Sees(Chief.Texts["WP.case.permits"]);
        await Chief.Look(picture);
        return (await Chief.Page.InnerTextAsync($"main td[data-label='{Chief.Texts["WP.case.permit-number"]}'] >> nth=0")).Trim();
    }

    /// <summary>The permits as a file, by the printouts of the case.</summary>
    public async Task<byte[]> Papers(string number)
    {
        await VehicleDesk.OpenCase(Counter, number);
        await Counter.Follow("main .tabs a[href*='tab=printouts']", "tab=printouts");
        return await Counter.Paper("main a[href^='/print/weapon-permits/']");
    }

    /// <summary>WP-17: to the holder, in the hours of handing out.</summary>
    public async Task HandOver(string number)
    {
        site.Set(DateOnly.FromDateTime(site.Hours.Now.UtcDateTime), 12, 30);
        await VehicleDesk.OpenCase(Counter, number);
        await Counter.Follow("main .tabs a[href*='tab=hand-over']", "tab=hand-over");
        await Counter.Expect("#documentShown").ToBeVisibleAsync();
        if (await Counter.Page.Locator("#outsideHoursReason").CountAsync() > 0)
        {
            await Counter.Page.FillAsync("#outsideHoursReason", "Өтініш берушінің сұрауы");
        }

        await Counter.Confirm();
        await Counter.SeesHead("state.HandedOver");
    }

    private static async Task Steps(Visitor officer, string number)
    {
        await VehicleDesk.OpenCase(officer, number);
        await officer.Follow("main .tabs a[href*='tab=steps']", "tab=steps");
        await officer.Expect("#reference").ToBeVisibleAsync();
    }
}
