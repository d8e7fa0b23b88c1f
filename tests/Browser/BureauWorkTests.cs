using System.Text;
using Licensing.AddressBureau.Features.Lists;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>The address bureau beside its window (AC): lists of people, requests of centres, the post, calls with a password, each in the edition of the day.</summary>
public sealed class BureauWorkTests(Site site)
{
    [Theory]
    [InlineData("kk", "2008-06-11", "written-request", "Әбдіров")]
    [InlineData("ru", "2011-06-15", "written-request third-party-consent", "Бектасов")]
    [InlineData("en", "2026-12-22", "application power-of-attorney person-list-with-consents", "Дүйсенов")]
    public async Task List_OfPeople_IsAnsweredWithItsProgress(string language, string day, string papers, string surname)
    {
        var on = site.On(day);
        var came = await BureauOffice.Registered(site, surname, "Асхат", on, isRegistered: false);
        await BureauOffice.Registered(site, $"{surname}а", "Гүлсім", on);
        await BureauOffice.Registered(site, surname, "Данияр", on);
        await BureauOffice.Registered(site, surname, "Данияр", on, isRegistered: false);
        await using var registrar = await site.SignInAt(BureauOffice.Bureau, language, "Омарова Ғ.", Roles.Registrar);
        await registrar.Open("/addresses/lists");
        await registrar.Look("310-lists-empty");
        await registrar.Follow("#new-list", "/addresses/lists/new");
        await registrar.Fill("#subject-organisation", "«Самұрық-Энерго» АҚ");
        await registrar.Fill("#subject-requestNumber", "14-7/211");
        await registrar.Fill("#subject-requestedOn", on.ToString("ddMMyyyy", System.Globalization.CultureInfo.InvariantCulture));
        await registrar.Fill("#applicant", came.Name.Full);
        await registrar.Page.ClickAsync("#applicant-hits .hits button");
        foreach (var paper in papers.Split(' '))
        {
            await registrar.Page.CheckAsync($"#documents-{paper}");
        }

        await registrar.Upload("#file", new FilePayload { Name = "tizim.csv", MimeType = "text/csv", Buffer = List(surname) });
        await registrar.Sees("tizim.csv");
        await registrar.Look("311-list-new");
        Assert.False(await registrar.IsWiderThanTheScreen());
        await registrar.Confirm();
        await registrar.Expect("progress").ToBeVisibleAsync();
        await registrar.Look("312-list-progress");
        var list = new Uri(registrar.Page.Url).AbsolutePath;

        // The page is left; the work goes on, and the bell tells.
        await registrar.Open("/addresses/lists");
        await registrar.Follow($"main table a[href='{list}']", list);
        await registrar.Expect("progress").ToBeVisibleAsync();
        await site.Services.GetRequiredService<ListRunner>().Round(TestContext.Current.CancellationToken);
        await registrar.Expect("#close").ToBeVisibleAsync();
        await registrar.Look("313-list-looked");
        Assert.False(await registrar.IsWiderThanTheScreen());
        await registrar.Page.ClickAsync("#choose-3 button >> nth=0");
        await registrar.Expect("#choose-3").ToHaveCountAsync(0);
        await registrar.Fill("#documentShown", "№ 012345678");
        await registrar.Press("Tab");
        await registrar.Confirm();
        await registrar.Sees(registrar.Texts["AC.list.state.Closed"]);
        await registrar.Look("314-list-closed");
        var zip = await registrar.Page.Context.APIRequest.GetAsync(await registrar.Page.GetAttributeAsync("#certificates-file", "href") ?? "");
        Assert.Equal((200, "application/zip"), (zip.Status, zip.Headers["content-type"]));
        var table = await registrar.Page.Context.APIRequest.GetAsync(await registrar.Page.GetAttributeAsync("#answer-file", "href") ?? "");
        Assert.Contains("Гүлсім", await table.TextAsync(), StringComparison.Ordinal);
        await registrar.Open("/addresses/lists");
        await registrar.Look("315-lists");
        site.On("2026-11-24");
    }

    [Theory]
    [InlineData("kk", "2011-03-09", "Ерғалиев")]
    [InlineData("ru", "2011-04-13", "Жапаров")]
    [InlineData("en", "2012-05-16", "Зейнуллин")]
    public async Task Request_AtACentre_GoesToTheBureauAndBack(string language, string day, string surname)
    {
        var person = await BureauOffice.Registered(site, surname, "Мейрам", site.On(day));
        await using var centre = await site.SignInAt(BureauOffice.Centre, language, "Тілеу С.", Roles.IntakeOfficer);
        await using var bureau = await site.SignInAt(BureauOffice.Bureau, language, "Омарова Ғ.", Roles.Registrar);
        await Intake.BeginOf(centre, "AC");
        await centre.Type(person.Name.Full);
        await centre.Page.ClickAsync("#applicant-search-hits .hits button");
        await centre.Expect("main .panel h3 a[href^='/people/']").ToBeVisibleAsync();
        await Intake.GoOn(centre, DraftSteps.Facts);
        await Intake.Answer(centre, "requester-individual");
        await centre.Sees("1092-2010");
        await Intake.Answer(centre, "majorCentre-true");
        await centre.Look("320-centre-situation");
        await Intake.GoOn(centre, DraftSteps.Subject);
        await Intake.TickAll(centre);
        await Intake.GoOn(centre, DraftSteps.Fee);
        await Intake.GoOn(centre, DraftSteps.Check);
        var number = await Intake.Accept(centre);

        await centre.Open("/addresses/packages");
        await centre.Expect("#trips").ToBeVisibleAsync();
        await centre.Look("321-centre-to-send");
        await Go(centre, "Requests");
        await centre.Look("322-centre-sent");

        await bureau.Open("/addresses/packages");
        await bureau.Look("323-bureau-coming");
        await bureau.Page.ClickAsync("[id^=receive-]");
        await bureau.Expect($"#answer-{number}").ToBeVisibleAsync();
        await bureau.Page.ClickAsync($"#faulty-{number}");
        await bureau.Look("324-bureau-to-answer");
        Assert.False(await bureau.IsWiderThanTheScreen());
        await bureau.Fill($"#reasons-{number}", "Өтінішке қол қойылмаған");
        await bureau.Press("Tab");
        await bureau.Page.ClickAsync($"#return-{number}");
        await Go(bureau, "Faulty");

        await centre.Open("/addresses/packages");
        await centre.Page.ClickAsync("[id^=receive-]");
        await centre.Sees("Өтінішке қол қойылмаған");
        await centre.Look("325-centre-to-tell");
        await centre.Fill($"#how-{number}", "телефон 71-58-00");
        await centre.Press("Tab");
        await centre.Page.ClickAsync($"#tell-{number}");
        await Go(centre, "Requests");

        await bureau.Open("/addresses/packages");
        await bureau.Page.ClickAsync("[id^=receive-]");
        await bureau.Page.ClickAsync($"#answer-{number}");
        await bureau.Expect("#send-Answers").ToBeVisibleAsync();
        await bureau.Look("326-bureau-answered");
        await Go(bureau, "Answers");
        Assert.Equal("%PDF"u8.ToArray(), (await bureau.Paper("#message a"))[..4]);

        await centre.Open("/addresses/packages");
        await centre.Page.ClickAsync("[id^=receive-]");
        await centre.Expect($"#file-{number}").ToBeVisibleAsync();
        await centre.Look("327-centre-ready");
        await centre.Follow($"#file-{number} a", "/cases/");
        await centre.Expect("main .tabs a[href*='tab=hand-over']").ToBeVisibleAsync();
        await centre.Look("328-case-of-the-centre");
        await centre.Follow("main .tabs a[href*='tab=hand-over']", "tab=hand-over");
        await centre.Expect("#documentShown").ToBeVisibleAsync();
        await centre.Fill("#documentShown", "№ 012345678");
        await centre.Press("Tab");
        await centre.Confirm();
        await centre.SeesHead("state.HandedOver");
        await centre.Open("/addresses/packages/register");
        await centre.Look("329-register-of-packages");
        Assert.False(await centre.IsWiderThanTheScreen());
        site.On("2026-11-24");
    }

    [Theory]
    [InlineData("kk", "2008-07-02", "Исабеков")]
    [InlineData("ru", "2008-10-08", "Кәрімов")]
    [InlineData("en", "2009-01-14", "Лекеров")]
    public async Task Call_WithAPassword_IsChecked_AndPagesOfTheBureauAreSeen(string language, string day, string surname)
    {
        var asked = await BureauOffice.Registered(site, surname, "Талғат", site.On(day));
        await using var chief = await site.SignInWithRecoveryCodeAt(BureauOffice.Bureau, language, "Бекетов Д.", Roles.ApprovingChief);
        await chief.Open("/addresses/passwords");
        await chief.Page.FillAsync("#bodies", $"Астана қ. прокуратурасы {surname}\nАстана қ. ІІД {surname}");
        await chief.Page.CheckAsync("#days-3");
        await chief.Look("330-passwords");
        await chief.Confirm();
        await chief.Expect("#print-passwords").ToBeVisibleAsync();
        Assert.Equal("%PDF"u8.ToArray(), (await chief.Paper("#print-passwords"))[..4]);
        await chief.Look("331-passwords-made");
        Assert.False(await chief.IsWiderThanTheScreen());

        await using var registrar = await site.SignInAt(BureauOffice.Bureau, language, "Омарова Ғ.", Roles.Registrar);
        await registrar.Open("/addresses/calls");
        await registrar.Page.SelectOptionAsync("#body", new SelectOptionValue { Label = $"Астана қ. ІІД {surname}" });
        await registrar.Fill("#caller", "аға лейтенант Серіков Б.");
        await registrar.Fill("#said", "БАЛА-00");
        await registrar.Press("Tab");
        await registrar.Confirm();
        await registrar.Expect("#wrong").ToBeVisibleAsync();
        await registrar.Expect("#said").ToHaveValueAsync("");
        await registrar.Look("332-call-wrong");
        Assert.False(await registrar.IsWiderThanTheScreen());
        await Post(registrar, await BureauOffice.Written(site, asked));

        await using var administrator = await site.SignInWithRecoveryCodeAt(BureauOffice.Bureau, language, "Әкімші", Roles.Administrator);
        await administrator.Open("/addresses/classifier");
        await administrator.Look("334-classifier");
        Assert.False(await administrator.IsWiderThanTheScreen());
        await registrar.Open("/addresses?for=slip");
        await registrar.Fill("#line", $"{surname} Талғат 1961");
        await registrar.Follow("#hits li a", "/addresses/people/");
        await registrar.Page.ClickAsync("#slips summary");
        await registrar.Look("335-slips");
        Assert.False(await registrar.IsWiderThanTheScreen());
        site.On("2026-11-24");
    }

    private static async Task Post(Visitor registrar, string number)
    {
        await registrar.Open("/addresses/post");
        await registrar.Expect($"#post-{number}").ToBeVisibleAsync();
        await registrar.Look("333-post");
        Assert.False(await registrar.IsWiderThanTheScreen());
        await registrar.Page.ClickAsync($"#post-{number}");
        await registrar.Expect("#message").ToBeVisibleAsync();
        await registrar.Look("336-posted");
        Assert.False(await registrar.IsWiderThanTheScreen());
        foreach (var paper in new[] { "envelope", "certificate", "mail" })
        {
            Assert.Equal("%PDF"u8.ToArray(), (await registrar.Paper($"main a[href^='/print/address-{paper}/'] >> nth=0"))[..4]);
        }
    }

    private static async Task Go(Visitor officer, string kind)
    {
        await officer.Expect($"#send-{kind}").ToBeVisibleAsync();
        await officer.Fill($"#courier-{kind}", "Қасымов Б.");
        await officer.Press("Tab");
        await officer.Page.ClickAsync($"#go-{kind}");
        await officer.Expect($"#go-{kind}").ToHaveCountAsync(0);
        await officer.Expect("#message").ToBeVisibleAsync();
    }

    private static byte[] List(string surname) => Encoding.UTF8.GetBytes($"""
        iin;name;born
        ;{surname}а Гульсим;12.04.1961
        ;{surname} Данияр;1961
        ;Ешкімбаев Жоқ;15.01.1990
        123;;
        ;{surname} Ерлан;
        """);
}
