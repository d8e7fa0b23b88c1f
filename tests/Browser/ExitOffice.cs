using System.Globalization;
using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Platform.Data;
using Licensing.Platform.Identity;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Browser;

/// <summary>Who deals with somebody who leaves for good: the State Corporation's counter, the agreeing bodies, two who decide; each signs in anew after the clock was moved.</summary>
internal sealed class ExitOffice(Site site, string language)
{
    private const string Centre = "public-service-centre-ast-astana-qalasy-almaty-audanynyn-no-1-khqko";
    private const string Unit = "migration-police-ast-department";
    private static readonly Actor Administrator = Actors.At(Unit, "KZ-AST", "Әкімші", Roles.Administrator);

    public Task<Visitor> Counter() => site.SignInAt(Centre, language, "Тілеу С.", Roles.CorporationOfficer);

    /// <summary>A whole package of somebody who is not on record, liable to military service.</summary>
    public static async Task<string> TakeIn(Visitor counter, Applicant applicant, string receipt)
    {
        await Intake.BeginOf(counter, "EX");
        await Intake.Enter(counter, applicant);
        await Intake.GoOn(counter, DraftSteps.Facts);
        await Intake.Answer(counter, "liableToService-true");
        await Intake.GoOn(counter, DraftSteps.Subject);
        await counter.Fill("#subject-country", "DEU");
        await counter.Press("Tab");
        await counter.Fill("#subject-address", "Астана қ., Сығанақ к-сі, 24, 118-пәтер");
        await counter.Fill("#subject-birthPlace", "Қарағанды қ.");
        await counter.Fill("#subject-mobilePhone", "+7 701 555 01 42");
        await counter.Press("Tab");
        await counter.Page.CheckAsync("#subject-consents");
        await counter.Look("500-exit-questionnaire");
        await Intake.TickAll(counter);
        await Intake.PayDue(counter, receipt, "4325");
        await Intake.GoOn(counter, DraftSteps.Check);
        await counter.Look("501-exit-check");
        return await Intake.Accept(counter);
    }

    /// <summary>The tax authorities answer at their own page, two bodies on paper, the others as their pages send it.</summary>
    public async Task Agree(string number, string surname)
    {
        var caseId = await CaseOf(number);
        await using var tax = await site.SignInAt(Unit, language, $"Салық {language} {surname}", Roles.AgreeingBody);
        await Name(AgreeingBody.Tax, $"Салық {language} {surname}");
        await tax.Open("/exit/questions");
        await tax.Expect($"main table a:has-text('{surname}')").ToBeVisibleAsync();
        await tax.Look("502-exit-questions");
        Assert.DoesNotContain(number, await tax.Page.ContentAsync(), StringComparison.Ordinal);
        await tax.Follow($"main table a:has-text('{surname}')", "/exit/questions/");
        await tax.Expect("#send-answer").ToBeVisibleAsync();
        await tax.Confirm();
        await tax.Sees(tax.Texts["error.EX.answer-needed"]);
        await tax.Page.CheckAsync("#agrees-yes");
        await tax.Fill("#reference", "14/2-77");
        await tax.Fill("#answeredOn", Today.ToString("ddMMyyyy", CultureInfo.InvariantCulture));
        await tax.Press("Tab");
        await tax.Look("503-exit-question");
        await tax.Confirm();
        await tax.Expect("#answer-kept").ToBeVisibleAsync();
        await tax.Page.GotoAsync($"/cases/{caseId}");
        await tax.Arrives("**/not-allowed*");
        Assert.DoesNotContain(number, await tax.Page.ContentAsync(), StringComparison.Ordinal);
        await EnterPapers(number, AgreeingBody.Prosecution, AgreeingBody.Courts);
        foreach (var body in BodyGrounds.All.Except([AgreeingBody.Tax, AgreeingBody.Prosecution, AgreeingBody.Courts]))
        {
            var account = Actors.At(Unit, "KZ-AST", $"{body} {number}", Roles.AgreeingBody);
            Assert.True((await Send(new NameAccount(account.UserId, account.Name, body), Administrator)).IsOk);
            var question = await Read<ExitClearanceDb, Guid>(db => db.Questions.Where(q => q.CaseId == caseId && q.Body == body).Select(q => q.Id).SingleAsync());
            Assert.True((await Send(new AnswerQuestion(question, new GivenAnswer([], "14/2-78", Today, null)), account)).IsOk);
        }
    }

    /// <summary>Answers that came on paper, one after the other on one page; each is there in the end.</summary>
    private async Task EnterPapers(string number, params AgreeingBody[] bodies)
    {
        await using var decider = await site.SignInAt(Unit, language, "Тілеуова Г.", Roles.DecisionOfficer);
        await Steps(decider, number);
        foreach (var body in bodies)
        {
            await decider.Page.ClickAsync("#paper-answer:not([open]) > summary");
            await decider.Page.CheckAsync($"#body-{body}");
            await decider.Expect("#agrees-yes").ToBeVisibleAsync();
            await decider.Page.CheckAsync("#agrees-yes");
            await decider.Fill("#reference", $"15/{(int)body}");
            await decider.Fill("#answeredOn", Today.ToString("ddMMyyyy", CultureInfo.InvariantCulture));
            await decider.Press("Tab");
            await decider.Look("503-exit-paper-answer");
            await decider.Page.ClickAsync("#paper-answer .actions button");
            await decider.Expect($"#bodies tr:has-text('{decider.Texts[$"EX.body.{body}"]}')").ToContainTextAsync($"15/{(int)body}");
        }
    }

    /// <summary>Proposed by one and signed by the other.</summary>
    public async Task Grant(string number)
    {
        await using var decider = await site.SignInAt(Unit, language, "Тілеуова Г.", Roles.DecisionOfficer);
        await Steps(decider, number);
        await decider.Expect("#bodies").ToContainTextAsync(decider.Texts["EX.answer.agrees"]);
        await decider.Look("504-exit-answers");
        await decider.Follow("main .tabs a[href*='tab=decision']", "tab=decision");
        await decider.Confirm();
        await decider.SeesHead("state.Proposed");
        await Sign(number, "state.Granted");
    }

    public async Task Sign(string number, string state)
    {
        await using var chief = await site.SignInWithRecoveryCodeAt(Unit, language, "Әлиев Б.", Roles.ApprovingChief);
        await VehicleDesk.OpenCase(chief, number);
        await chief.Follow("main .tabs a[href*='tab=decision']", "tab=decision");
        await chief.Look("505-exit-signature");
        await chief.Confirm();
        await chief.SeesHead(state);
    }

    /// <summary>A step that is one press.</summary>
    public static async Task Do(Visitor counter, string number, string step)
    {
        await Steps(counter, number);
        await counter.Expect("#do-step").ToContainTextAsync(counter.Texts[$"EX.do.{step}"]);
        await counter.Look($"506-{step}");
        await counter.Confirm();
        await counter.Sees(counter.Texts[$"EX.done.{step}"]);
    }

    /// <summary>The certificate of leaving the military register.</summary>
    public async Task ShowProof(Visitor counter, string number)
    {
        await Steps(counter, number);
        await counter.Fill("#reference", "ӘК-15");
        await counter.Fill("#removedOn", Today.ToString("ddMMyyyy", CultureInfo.InvariantCulture));
        await counter.Press("Tab");
        await counter.Look("507-military-removal");
        await counter.Confirm();
        await counter.Sees(counter.Texts["EX.done.military-removal"]);
    }

    public static async Task<byte[]> Paper(Visitor officer, string number, string path)
    {
        await VehicleDesk.OpenCase(officer, number);
        await officer.Follow("main .tabs a[href*='tab=printouts']", "tab=printouts");
        return await officer.Paper($"main a[href^='{path}']");
    }

    public static async Task HandOver(Visitor counter, string number)
    {
        await VehicleDesk.OpenCase(counter, number);
        await counter.Follow("main .tabs a[href*='tab=hand-over']", "tab=hand-over");
        await counter.Expect("#documentShown").ToBeVisibleAsync();
        await counter.Confirm();
        await counter.SeesHead("state.HandedOver");
    }

    /// <summary>The entry of the register.</summary>
    public async Task<ExitFile> File(string number)
    {
        var caseId = await CaseOf(number);
        return await Read<ExitClearanceDb, ExitFile>(db => db.Files.AsNoTracking().SingleAsync(f => f.CaseId == caseId));
    }

    /// <summary>What the job does.</summary>
    public Task Age() => Send(new AgeExits(), Actor.System);

    private static async Task Steps(Visitor officer, string number)
    {
        await VehicleDesk.OpenCase(officer, number);
        await officer.Follow("main .tabs a[href*='tab=steps']", "tab=steps");
        await officer.Expect("#stages").ToBeVisibleAsync();
    }

    private DateOnly Today => Kernel.Calendars.BusinessTime.DateOf(site.Hours.GetUtcNow());

    // The account that signed in by the page speaks for the body from now on.
    private async Task Name(AgreeingBody body, string name)
    {
        var account = await Read<IdentityDb, Guid>(db => db.Users.Where(u => u.Name == name).OrderByDescending(u => u.Id).Select(u => u.Id).FirstAsync());
        Assert.True((await Send(new NameAccount(account, name, body), Administrator)).IsOk);
    }

    private Task<Guid> CaseOf(string number) => Read<KernelDb, Guid>(db => db.Cases.Where(c => c.Number == number).Select(c => c.Id).SingleAsync());

    private Task<Result<T>> Send<T>(IRequest<T> request, Actor actor) =>
        site.Services.GetRequiredService<IDispatcher>().Send(request, actor, cancellation: TestContext.Current.CancellationToken);

    private async Task<TResult> Read<TContext, TResult>(Func<TContext, Task<TResult>> look)
        where TContext : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<TContext>());
    }
}
