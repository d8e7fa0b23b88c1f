using Licensing.Platform.Intake;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>What the officers of a migration police unit do for citizenship at their browsers.</summary>
internal sealed class CitizenshipDesk(ResidenceOffice office, string today)
{
    private Visitor Counter => office.Counter;

    private Visitor Decider => office.Decider;

    /// <summary>Focuses a field and types over what stands there.</summary>
    public static async Task Put(Visitor officer, string selector, string text)
    {
        await officer.Expect(selector).ToBeVisibleAsync();
        await officer.Page.FocusAsync(selector);
        await officer.Press("Control+a");
        await officer.Type(text);
    }

    /// <summary>The situation: the basis first, then what it asks.</summary>
    public async Task Situation(string basis, string state, params IEnumerable<string> answers)
    {
        await Intake.GoOn(Counter, DraftSteps.Facts);
        await Intake.Answer(Counter, $"basis-{basis}");
        await Put(Counter, "#facts-citizenship", state);
        await Counter.Press("Tab");
        await Intake.Answer(Counter, answers);
    }

    /// <summary>What the questionnaire asks; the bases stand above it with what each asks for.</summary>
    public async Task Questionnaire(string basis, string? relative)
    {
        await Intake.GoOn(Counter, DraftSteps.Subject);
        await Counter.Expect($"#basis-{basis}").ToHaveAttributeAsync("open", "");
        await Counter.Sees(Counter.Texts["CZ.fit.Met"]);
        await Put(Counter, "#subject-birthPlace", "Үрімжі қ.");
        await Put(Counter, "#subject-phone", "+7 701 555 01 42");
        await Put(Counter, "#subject-address", "Астана қ., Сығанақ к-сі, 24");
        if (relative is not null)
        {
            await Put(Counter, "#subject-relative", relative);
        }

        await Counter.Press("Tab");
    }

    /// <summary>Somebody of the family who is not on record; the citizenship stands there already.</summary>
    public async Task Member(int index, string role, string surname, string givenName, string born, string sex, bool consents = false)
    {
        await Counter.Page.ClickAsync($"#family-{role}");
        var row = $"#subject-family-{index}-";
        await Put(Counter, $"{row}surname", surname);
        await Put(Counter, $"{row}givenName", givenName);
        await Put(Counter, $"{row}birthDate", born);
        await Counter.Press("Tab");
        await Counter.Page.CheckAsync($"{row}sex-{sex}");
        if (consents)
        {
            await Counter.Page.CheckAsync($"{row}consents");
        }
    }

    /// <summary>A body answers that it has nothing against anybody.</summary>
    public async Task Answer(string number, string next)
    {
        await Steps(Decider, number);
        await Decider.Expect("#reference").ToBeVisibleAsync();
        await Decider.Confirm();
        await Decider.Sees(Decider.Texts["error.CZ.answer-needed"]);
        await Decider.Page.CheckAsync("#clear-yes");
        await Put(Decider, "#reference", "14/2-77");
        await Put(Decider, "#answeredOn", today);
        await Decider.Press("Tab");
        await Decider.Look("501-citizenship-opinion");
        await Decider.Confirm();
        await Decider.Sees(Decider.Texts.Format("CZ.step.saved", Decider.Texts[$"step.{next}"]));
    }

    /// <summary>A body found something against the applicant: the case goes to the decision (CZ-19).</summary>
    public async Task Object(string number, string ground)
    {
        await Steps(Decider, number);
        await Decider.Expect("#reference").ToBeVisibleAsync();
        await Decider.Page.CheckAsync("#clear-no");
        await Decider.Expect($"#findings-1-{ground}").ToBeVisibleAsync();
        await Decider.Confirm();
        await Decider.Sees(Decider.Texts["error.CZ.finding-needed"]);
        await Decider.Page.CheckAsync($"#findings-1-{ground}");
        await Put(Decider, "#reference", "14/2-78");
        await Put(Decider, "#answeredOn", today);
        await Put(Decider, "#note", "Атқарушылық іс жүргізу аяқталмаған");
        await Decider.Press("Tab");
        await Decider.Look("512-citizenship-objection");
        await Decider.Confirm();
        await Decider.Sees(Decider.Texts["CZ.step.saved-against"]);
    }

    /// <summary>On a covering list, and off to the commission.</summary>
    public async Task SendToCommission(string number)
    {
        await Decider.Open("/citizenship/commission");
        await Decider.Expect($"#file-{number}").ToBeVisibleAsync();
        await Decider.Page.CheckAsync($"#file-{number}");
        await Decider.Look("502-commission");
        await Decider.Page.ClickAsync("#make-batch");
        await Decider.Expect("#outgoingNumber").ToBeVisibleAsync();
        await Decider.Sees(number);
        await Put(Decider, "#outgoingNumber", "15/3-101");
        await Put(Decider, "#sentOn", today);
        await Decider.Press("Tab");
        await Decider.Confirm();
        await Decider.Expect("#decreeNumber").ToBeVisibleAsync();
        Assert.NotEmpty(await Decider.Paper("main a[href^='/print/citizenship-batch/']"));
    }

    /// <summary>The decree: whom it declines, in the order of the file, and all others granted.</summary>
    public async Task EnterDecree(string number, int? declined)
    {
        if (declined is { } place)
        {
            var choice = Decider.Page.Locator("main fieldset.field").Nth(place);
            var ground = Decider.Page.Locator("main select");
            await choice.Locator("input[value=declined]").CheckAsync();
            await ground.SelectOptionAsync("incited-hatred");

            // Who is declined after all is declined on the ground that is shown.
            await choice.Locator("input[value=granted]").CheckAsync();
            await Assertions.Expect(ground).ToHaveCountAsync(0);
            await choice.Locator("input[value=declined]").CheckAsync();
            await Assertions.Expect(ground).ToHaveValueAsync("incited-hatred");
        }

        await Decider.Page.ClickAsync("#grant-all");
        await Put(Decider, "#decreeNumber", number);
        await Put(Decider, "#decreeOn", today);
        await Decider.Press("Tab");
        await Decider.Look("503-citizenship-decree");
        await Decider.Confirm();
        await Decider.Expect("#decreeNumber").ToHaveCountAsync(0);
    }

    /// <summary>The applicant is told, and everybody with a certificate gives up the old passport, or who leaves card and passport (CZ-16, CZ-17).</summary>
    public async Task TellAndTake(string number, int papers, bool leaving = false)
    {
        await Steps(Counter, number);
        await Counter.Expect("#how").ToBeVisibleAsync();
        await Counter.Page.CheckAsync("#how-Phone");
        await Counter.Confirm();
        await Counter.Expect("#papers-0-first").ToBeVisibleAsync();
        await Counter.Confirm();
        await Counter.Sees(Counter.Texts[leaving ? "error.CZ.card-and-passport-needed" : "error.CZ.passport-needed"]);
        for (var i = 0; i < papers; i++)
        {
            await Put(Counter, $"#papers-{i}-first", $"G10203{i:00}");
            if (leaving)
            {
                await Put(Counter, $"#papers-{i}-passport", $"N10203{i:00}");
            }
        }

        await Counter.Press("Tab");
        await Counter.Look(leaving ? "518-renunciation-surrender" : "504-citizenship-surrender");
        await Counter.Confirm();
        await Counter.Sees(Counter.Texts.Format("CZ.step.saved", Counter.Texts["step.hand-over"]));
    }

    /// <summary>The certificates, as the case shows them.</summary>
    public async Task<IReadOnlyList<string>> Certificates(string number)
    {
        await VehicleDesk.OpenCase(Counter, number);
        await Assertions.Expect(Counter.Page.Locator(".act-number").First).ToBeVisibleAsync();
        await Counter.Look("505-citizenship-case");
        return await Counter.Page.Locator(".act-number").AllInnerTextsAsync();
    }

    private static async Task Steps(Visitor officer, string number)
    {
        await VehicleDesk.OpenCase(officer, number);
        await officer.Follow("main .tabs a[href*='tab=steps']", "tab=steps");
    }
}
