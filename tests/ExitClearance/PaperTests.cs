using System.Text.Json.Nodes;
using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;

namespace Licensing.Tests.ExitClearance;

/// <summary>The forms of the appendices: each at its stage and not before, for those who may print it.</summary>
public sealed class PaperTests(ExitApp app) : IClassFixture<ExitApp>
{
    // Appendices 2 and 4 from the day of acceptance, at the counter that took it in.
    [Fact]
    public async Task Questionnaire_AndReceipt_PrintFromTheStart()
    {
        var subject = ExitApp.Subject with
        {
            HomePhone = "+7 7172 55 01 42",
            OtherNames = "Вебер",
            Relatives = [new ExitRelative { Name = "Вебер Анна", Degree = "бұрынғы жұбайы" }],
            Work = [new ExitWork { Years = "2021–2026", Organisation = "ЖШС", Secrets = true }],
        };
        var caseId = (await app.Accept(await app.Person(), subject: subject, corporation: true)).CaseId;
        await IsPaper(new PrintQuestionnaire(caseId), ExitApp.Corporation);
        await IsPaper(new PrintReceipt(caseId), ExitApp.Corporation);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintReceipt(caseId), ExitApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new PrintQuestionnaire(caseId), ExitApp.Of(AgreeingBody.Tax))).Failure);
        Assert.Equal("EX.not-granted", await Refused(new PrintConfirmation(caseId)));
        Assert.Equal("EX.not-removed", await Refused(new PrintDecision(caseId, "https://x/verify")));
        Assert.Equal("EX.not-refused", await Refused(new PrintRefusal(caseId)));
    }

    // Appendix 4-1 after the decision, appendix 1 once the registers are left (EX-6, EX-9).
    [Fact]
    public async Task Confirmation_ThenDecision_PrintAtTheirStages()
    {
        var caseId = (await app.Accept(await app.Person(), new JsonObject { ["liableToService"] = true })).CaseId;
        await app.Grant(caseId);
        await IsPaper(new PrintConfirmation(caseId), ExitApp.Intake);
        Assert.Equal("EX.not-removed", await Refused(new PrintDecision(caseId, "https://x/verify")));
        Assert.True((await app.Confirm(caseId)).IsOk);
        Assert.True((await app.Proof(caseId)).IsOk);
        Assert.True((await app.Remove(caseId)).IsOk);
        await IsPaper(new PrintDecision(caseId, "https://x/verify"), ExitApp.Intake);

        var file = await app.FileOf(caseId);
        var known = await app.Read<IEnumerable<Platform.Verifying.IVerifiable>, Platform.Verifying.VerifiedPaper?>(
            all => all.OfType<VerifyExit>().Single().Find(file.VerifyCode, app.Today, ExitApp.Token));
        Assert.Equal((file.CaseNumber, true), (known!.Number, known.IsValid));
    }

    // Appendix 1-1: each ground with until when it holds.
    [Fact]
    public async Task Refusal_Signed_Prints()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        Assert.Equal(CaseState.Proposed, (await app.Propose(caseId, DecisionKind.Refuse, "false-information", "tax-debt")).Value);
        Assert.Equal("EX.not-refused", await Refused(new PrintRefusal(caseId)));
        Assert.Equal(CaseState.Refused, (await app.Approve(caseId)).Value);
        await IsPaper(new PrintRefusal(caseId), ExitApp.Chief);
        Assert.Equal("EX.not-granted", await Refused(new PrintConfirmation(caseId)));
    }

    // EX-10: every ground of the act but a tax debt names its end.
    [Theory]
    [InlineData("knows-secrets", true)]
    [InlineData("tax-debt", false)]
    [InlineData("military-removal-not-presented", false)]
    public void Ground_HasAnEnd_OrNone(string ground, bool has) => Assert.Equal(has, ExitGrounds.HasEnd(ground));

    // Appendix 3.
    [Fact]
    public async Task Request_ForARelative_Prints()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        var asked = (await app.Send(new AskRegistration(caseId, "Вебер Анна", "бұрынғы жұбайы"), ExitApp.Intake)).Value;
        await IsPaper(new PrintRequest(caseId, asked.Id), ExitApp.Intake);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintRequest(caseId, Guid.CreateVersion7()), ExitApp.Intake)).Failure);
    }

    // The warning, for one and for all of the office.
    [Fact]
    public async Task Warning_AfterTheTenDays_Prints()
    {
        var (_, caseId) = await app.Removed();
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintWarnings(caseId), ExitApp.Intake)).Failure);
        app.Clock.Now = BusinessTime.At((await app.FileOf(caseId)).LeaveBy!.Value.AddDays(1), new TimeOnly(9, 0));
        await app.Age();
        await IsPaper(new PrintWarnings(caseId), ExitApp.Intake);
        await IsPaper(new PrintWarnings(), ExitApp.Supervisor);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintWarnings(), ExitApp.Elsewhere)).Failure);
    }

    private async Task IsPaper(IRequest<PrintedPaper> request, Actor by)
    {
        var printed = await app.Send(request, by, "print");
        Assert.True(printed.IsOk, $"{printed.Failure}");
        Assert.Equal("%PDF"u8.ToArray(), printed.Value.Pdf[..4]);
    }

    private async Task<string> Refused(IRequest<PrintedPaper> request) =>
        Assert.IsType<Failure.Refused>((await app.Send(request, request is PrintReceipt ? ExitApp.Intake : ExitApp.Chief, "print")).Failure).Problem.Code;
}
