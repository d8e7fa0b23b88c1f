using Licensing.Platform.Intake;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>The intake of a driver licence for category B, with the keyboard alone.</summary>
internal static class Intake
{
    /// <summary>Documents of DL-12, in the order of the act.</summary>
    public static readonly string[] Documents =
        ["application", "identity-document", "training-certificate", "medical-certificate", "driver-card", "duty-receipt"];

    /// <summary>From any page to the applicant's step of a new draft.</summary>
    public static Task Begin(Visitor officer) => BeginOf(officer, "DL");

    /// <summary>Looks for the applicant by number, does not find them, and adds them.</summary>
    public static async Task Enter(Visitor officer, Applicant applicant)
    {
        await Add(officer, applicant);
        await Describe(officer, applicant);
    }

    /// <summary>Looks for the applicant by number and does not find them.</summary>
    public static async Task Add(Visitor officer, Applicant applicant)
    {
        await officer.Type(applicant.Iin);
        await officer.Expect("#applicant-search").ToHaveValueAsync(applicant.Iin);
        await officer.TabTo("#applicant-search-add");
        await officer.Press("Enter");
        await officer.Expect("#applicant-iin").ToHaveValueAsync(applicant.Iin);
    }

    /// <summary>Types the data of an applicant whose form is open.</summary>
    public static async Task Describe(Visitor officer, Applicant applicant)
    {
        await officer.Fill("#applicant-surname", applicant.Surname);
        await officer.Fill("#applicant-givenName", applicant.GivenName);
        await officer.Fill("#applicant-patronymic", applicant.Patronymic);
        await officer.Fill("#applicant-address", "Астана қ., Сығанақ к-сі, 24, 118-пәтер");
        await officer.Fill("#applicant-phone", "+7 701 555 01 42");
        await officer.Fill("#applicant-documentNumber", applicant.Card);
        await officer.Fill("#applicant-documentIssuer", "ҚР ІІМ");
        await officer.Fill("#applicant-documentIssuedOn", "15082024");
        await officer.Fill("#applicant-documentValidTo", "14082034");
    }

    /// <summary>Goes on to the situation: category B.</summary>
    public static async Task Choose(Visitor officer)
    {
        await GoOn(officer, DraftSteps.Facts);
        await officer.TabTo("#facts-categories-B");
        await officer.Press("Space");
        await officer.Expect("#facts-categories-B").ToBeCheckedAsync();
    }

    /// <summary>Goes on to the documents and ticks these: the arrow to the next row, Space for «presented».</summary>
    public static async Task Tick(Visitor officer, params IEnumerable<string> presented)
    {
        await GoOn(officer, DraftSteps.Documents);
        await officer.TabTo($"#documents-{Documents[0]}");
        foreach (var code in Documents)
        {
            await officer.Expect($"#documents-{code}").ToBeFocusedAsync();
            if (presented.Contains(code))
            {
                await officer.Press("Space");
                await officer.Expect($"#documents-{code}").ToBeCheckedAsync();
            }

            await officer.Press("ArrowDown");
        }
    }

    /// <summary>Goes on to the fee: what is due and today's date stand there, bank and receipt are typed.</summary>
    public static async Task Pay(Visitor officer, string receipt)
    {
        await GoOn(officer, DraftSteps.Fee);
        await officer.Expect("#fee-payments-0-amount").ToHaveValueAsync("5406");
        await officer.Fill("#fee-payments-0-bank", "Халық банкі");
        await officer.Fill("#fee-payments-0-receiptNumber", receipt);
    }

    /// <summary>From any page to the applicant's step of a new draft of a service.</summary>
    public static async Task BeginOf(Visitor officer, string service)
    {
        await officer.InFrame();
        await officer.Press("n");
        await officer.TabTo($".tile:has(b:text-is('{officer.Texts[$"{service}.service"]}'))");
        await officer.Press("Enter");
        await officer.Arrives("**/drafts/*/applicant");
        await officer.Expect("#applicant-search").ToBeFocusedAsync();
    }

    /// <summary>Answers questions of the situation, one after the other: arrows move within a question.</summary>
    public static async Task Answer(Visitor officer, params IEnumerable<string> answers)
    {
        foreach (var answer in answers)
        {
            await officer.Expect($"#facts-{answer}").ToBeVisibleAsync();
            await officer.Page.FocusAsync($"#facts-{answer}");
            await officer.Press("Space");
            await officer.Expect($"#facts-{answer}").ToBeCheckedAsync();
        }
    }

    /// <summary>Goes on to the documents and ticks every row.</summary>
    public static async Task TickAll(Visitor officer)
    {
        await GoOn(officer, DraftSteps.Documents);
        var rows = officer.Page.Locator(".checklist-head input[type=checkbox]");
        for (var i = 0; i < await rows.CountAsync(); i++)
        {
            await rows.Nth(i).FocusAsync();
            await officer.Press("Space");
            await Assertions.Expect(rows.Nth(i)).ToBeCheckedAsync();
        }
    }

    /// <summary>Goes on to the fee, which is due in this amount.</summary>
    public static async Task PayDue(Visitor officer, string receipt, string due)
    {
        await GoOn(officer, DraftSteps.Fee);
        await officer.Expect("#fee-payments-0-amount").ToHaveValueAsync(due);
        await officer.Fill("#fee-payments-0-bank", "Халық банкі");
        await officer.Fill("#fee-payments-0-receiptNumber", receipt);
    }

    /// <summary>Accepts what stands on the sheet with everything.</summary>
    /// <returns>The number of the case.</returns>
    public static async Task<string> Accept(Visitor officer)
    {
        await officer.Confirm();
        await officer.Expect("#case-number").ToBeVisibleAsync();
        return await officer.Page.InnerTextAsync("#case-number");
    }

    /// <summary>The whole of it.</summary>
    public static async Task<string> Whole(Visitor officer, Applicant applicant, string receipt)
    {
        await Begin(officer);
        await Enter(officer, applicant);
        await Choose(officer);
        await Tick(officer, Documents);
        await Pay(officer, receipt);
        await GoOn(officer, DraftSteps.Check);
        return await Accept(officer);
    }

    /// <summary>Ctrl+Enter to a step; its title has the focus then.</summary>
    public static async Task GoOn(Visitor officer, string step)
    {
        await officer.Confirm();
        await officer.Arrives($"**/drafts/*/{step}");
        await officer.Expect("#step-title").ToContainTextAsync(officer.Texts[$"intake.step.{step}"]);
        await officer.Expect("#step-title").ToBeFocusedAsync();
    }
}
