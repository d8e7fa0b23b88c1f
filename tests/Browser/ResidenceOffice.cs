using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>The officers of a migration police unit at their browsers, and what they do for permanent residence.</summary>
internal sealed class ResidenceOffice : IAsyncDisposable
{
    private const string Unit = "migration-police-ast-department";

    private readonly Site site;

    private ResidenceOffice(Site site, Visitor counter, Visitor decider, Visitor chief) => (this.site, Counter, Decider, Chief) = (site, counter, decider, chief);

    public Visitor Counter { get; }

    public Visitor Decider { get; }

    public Visitor Chief { get; }

    public static async Task<ResidenceOffice> Open(Site site, string language, string unit = Unit) => new(
        site,
        await site.SignInAt(unit, language, "Жүнісова А.", Roles.IntakeOfficer),
        await site.SignInAt(unit, language, "Тілеуова Г.", Roles.DecisionOfficer),
        await site.SignInWithRecoveryCodeAt(unit, language, "Әлиев Б.", Roles.ApprovingChief));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Counter.DisposeAsync();
        await Decider.DisposeAsync();
        await Chief.DisposeAsync();
    }

    /// <summary>An application of a foreigner who is not on record, a citizen of Germany unless another state is named.</summary>
    public async Task EnterForeigner(string surname, string givenName, string passport, string born, string service = "PR", string state = "DEU")
    {
        await Intake.BeginOf(Counter, service);
        await Counter.Type(passport);
        await Counter.Expect("#applicant-search").ToHaveValueAsync(passport);
        await Counter.TabTo("#applicant-search-add");
        await Counter.Press("Enter");
        await Counter.Expect("#applicant-documentNumber").ToHaveValueAsync(passport);
        await Counter.Fill("#applicant-birthDate", born);
        await Counter.Fill("#applicant-surname", surname);
        await Counter.Fill("#applicant-givenName", givenName);
        await Counter.Page.CheckAsync("#applicant-sex-Male");
        await Counter.Page.CheckAsync("#applicant-status-Foreigner");
        await Counter.Fill("#applicant-citizenship", state);
        await Counter.Press("Tab");
        await Counter.Page.SelectOptionAsync("#applicant-documentKind", "NationalPassport");
        await Counter.Fill("#applicant-documentIssuer", state);
        await Counter.Fill("#applicant-documentIssuedOn", "15082024");
        await Counter.Fill("#applicant-documentValidTo", "14082034");
        await Counter.Press("Tab");
    }

    /// <summary>Goes on to the documents and ticks what is not ticked yet.</summary>
    public async Task TickRest()
    {
        await Intake.GoOn(Counter, DraftSteps.Documents);
        var rows = Counter.Page.Locator(".checklist-head input[type=checkbox]");
        for (var i = 0; i < await rows.CountAsync(); i++)
        {
            if (!await rows.Nth(i).IsCheckedAsync())
            {
                await rows.Nth(i).FocusAsync();
                await Counter.Press("Space");
            }

            await Assertions.Expect(rows.Nth(i)).ToBeCheckedAsync();
        }
    }

    /// <summary>An answer that finds nothing.</summary>
    public async Task Answer(string number, string today, string next)
    {
        await Steps(Decider, number);
        await Decider.Expect("#reference").ToBeVisibleAsync();
        await Decider.Confirm();
        await Decider.Sees(Decider.Texts["error.PR.answer-needed"]);
        await Decider.Page.CheckAsync("#clear-yes");
        await Decider.Fill("#reference", "14/2-77");
        await Decider.Fill("#answeredOn", today);
        await Decider.Press("Tab");
        await Decider.Look("202-residence-answer");
        await Decider.Confirm();
        await Decider.Sees(Decider.Texts.Format("PR.step.saved", Decider.Texts[$"step.{next}"]));
    }

    /// <summary>Proposed by one and signed by the other, or decided by one.</summary>
    public async Task Grant(string number, bool fourEyes)
    {
        await VehicleDesk.OpenCase(Decider, number);
        await Decider.Follow("main .tabs a[href*='tab=decision']", "tab=decision");
        await Decider.Confirm();
        await Decider.SeesHead(fourEyes ? "state.Proposed" : "state.Granted");
        if (fourEyes)
        {
            await VehicleDesk.OpenCase(Chief, number);
            await Chief.Follow("main .tabs a[href*='tab=decision']", "tab=decision");
            await Chief.Confirm();
            await Chief.SeesHead("state.Granted");
        }
    }

    /// <summary>The second checklist and the duty (PR-8, PR-17).</summary>
    public async Task TakePapers(string number, string receipt)
    {
        await Steps(Counter, number);
        await Counter.Expect("#papers-registration-book").ToBeVisibleAsync();
        await Counter.Confirm();
        await Counter.Sees(Counter.Texts["error.document-missing"]);
        foreach (var code in new[] { "registration-book", "housing-title", "arrival-slip", "statistics-slip" })
        {
            await Counter.Page.CheckAsync($"#papers-{code}");
        }

        await Counter.Fill("#papers-registration-book-number", "АТК 001234");
        await Counter.Expect("#fee-payments-0-amount").ToHaveValueAsync("433");
        await Counter.Fill("#fee-payments-0-bank", "Халық банкі");
        await Counter.Fill("#fee-payments-0-receiptNumber", receipt);
        await Counter.Press("Tab");
        await Counter.Look("203-residence-papers");
        await Counter.Confirm();
        await Counter.Sees(Counter.Texts.Format("PR.step.saved", Counter.Texts["step.permanent-registration"]));
    }

    /// <summary>The stamp (PR-5).</summary>
    public async Task Register(string number)
    {
        await Steps(Counter, number);
        await Counter.Expect("#bookNumber").ToHaveValueAsync("АТК 001234");
        await Counter.Fill("#address", "Астана қ., Тұран д-лы, 7");
        await Counter.Press("Tab");
        await Counter.Look("204-residence-register");
        await Counter.Confirm();
        await Counter.Expect("#on-to-permit").ToBeVisibleAsync();
    }

    /// <summary>Made, told, signed (RP-16, RP-17).</summary>
    /// <returns>The number of the document.</returns>
    public async Task<string> Make(string number, string today)
    {
        await Steps(Counter, number);
        await Counter.Fill("#blankNumber", "Б 0004567");
        await Counter.Press("Tab");
        await Counter.Look("208-permit-made");
        await Counter.Confirm();
        await Counter.Expect("#how").ToBeVisibleAsync();
        await Counter.Page.CheckAsync("#how-Phone");
        await Counter.Look("209-permit-told");
        await Counter.Confirm();
        await Counter.Expect("#signedOn").ToBeVisibleAsync();
        await Counter.Fill("#signedOn", today);
        await Counter.Press("Tab");
        await Counter.Look("210-permit-signed");
        await Counter.Confirm();
        await Counter.Sees(Counter.Texts.Format("PR.step.saved", Counter.Texts["step.hand-over"]));
        await Counter.Follow("main .tabs a >> nth=0", "/cases/");
        await Counter.Expect("#document-number").ToBeVisibleAsync();
        await Counter.Look("211-permit-case");
        return (await Counter.Page.InnerTextAsync("#document-number")).Trim();
    }

    /// <summary>To the holder in person.</summary>
    public async Task HandOver(string number)
    {
        site.Set(DateOnly.FromDateTime(site.Hours.Now.UtcDateTime), 12, 30);
        await VehicleDesk.OpenCase(Counter, number);
        await Counter.Follow("main .tabs a[href*='tab=hand-over']", "tab=hand-over");
        await Counter.Expect("#documentShown").ToBeVisibleAsync();
        await Counter.Confirm();
        await Counter.SeesHead("state.HandedOver");
    }

    /// <summary>A paper of the case, by its printouts.</summary>
    public async Task<byte[]> Paper(string number, string path)
    {
        await VehicleDesk.OpenCase(Counter, number);
        await Counter.Follow("main .tabs a[href*='tab=printouts']", "tab=printouts");
        return await Counter.Paper($"main a[href^='{path}']");
    }

    private static async Task Steps(Visitor officer, string number)
    {
        await VehicleDesk.OpenCase(officer, number);
        await officer.Follow("main .tabs a[href*='tab=steps']", "tab=steps");
    }
}
