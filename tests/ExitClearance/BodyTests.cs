using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ExitClearance;

/// <summary>Agreeing bodies (EX-4.1, C-11): each answers its own questions and sees nothing else, and nobody sees an answer without need.</summary>
public sealed class BodyTests(ExitApp app) : IClassFixture<ExitApp>
{
    private static CancellationToken Token => ExitApp.Token;

    // C-11: the question says who, and nothing of the case.
    [Fact]
    public async Task Question_OfABody_ShowsThePersonAndNoCase()
    {
        var person = await app.Person();
        var accepted = await app.Accept(person);
        var id = await app.QuestionOf(accepted.CaseId, AgreeingBody.Tax);

        var shown = (await app.Send(new ShowQuestion(id), ExitApp.Of(AgreeingBody.Tax))).Value;

        Assert.Equal((person.Name.Full, person.BirthDate, person.Iin, "DEU"), (shown.Person, shown.BirthDate, shown.Iin, shown.Country));
        var said = CaseJson.Write(shown);
        Assert.DoesNotContain(accepted.Number, said, StringComparison.Ordinal);
        Assert.DoesNotContain(accepted.CaseId.ToString(), said, StringComparison.Ordinal);
        Assert.Contains((await app.Send(new ListQuestions(), ExitApp.Of(AgreeingBody.Tax))).Value.Lines, q => q.Id == id);
    }

    // Another body, another region, an account that speaks for nobody: there is no such question.
    [Fact]
    public async Task Question_OfAnother_IsNotThere()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        var id = await app.QuestionOf(caseId, AgreeingBody.Tax);
        var nobody = Testing.Actors.At(ExitApp.Unit, "KZ-AST", "Аты жоқ орган", Roles.AgreeingBody);
        var elsewhere = Testing.Actors.At(ExitApp.Elsewhere.OfficeId, "KZ-ALA", "Алматы салық", Roles.AgreeingBody);
        Assert.True((await app.Send(new NameAccount(elsewhere.UserId, elsewhere.Name, AgreeingBody.Tax), ExitApp.Administrator)).IsOk);

        foreach (var other in new[] { ExitApp.Of(AgreeingBody.Courts), nobody, elsewhere })
        {
            Assert.IsType<Failure.NotFound>((await app.Send(new ShowQuestion(id), other)).Failure);
            Assert.IsType<Failure.NotFound>((await app.Send(new AnswerQuestion(id, app.Given()), other)).Failure);
            Assert.DoesNotContain((await app.Send(new ListQuestions(), other)).Value.Lines, q => q.Id == id);
        }

        Assert.Null((await app.Send(new ListQuestions(), nobody)).Value.Body);
    }

    // C-11: a body opens no case, whatever it is asked by.
    [Fact]
    public async Task Case_ForABody_IsNotAllowed()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        var tax = ExitApp.Of(AgreeingBody.Tax);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowCase(caseId), tax)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowExitCase(caseId), tax)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowExit(caseId), tax)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new FindExits(), tax)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowDecision(caseId, []), tax)).Failure);
    }

    // Nobody sees an answer without need: those who decide do, who takes in, supervises or hands out does not.
    [Fact]
    public async Task Answers_OnTheCase_AreForThoseWhoDecide()
    {
        var caseId = (await app.Accept(await app.Person(), corporation: true)).CaseId;
        Assert.True((await app.Answer(caseId, AgreeingBody.Tax, "tax-debt")).IsOk);

        foreach (var deciding in new[] { ExitApp.Decider, ExitApp.Chief })
        {
            Assert.Equal(["tax-debt"], Assert.Single((await app.Send(new ShowExitCase(caseId), deciding)).Value.Answers).Findings);
        }

        foreach (var other in new[] { ExitApp.Intake, ExitApp.Corporation, ExitApp.Supervisor })
        {
            var shown = (await app.Send(new ShowExitCase(caseId), other)).Value;
            Assert.Empty(shown.Answers);
            Assert.NotNull(Assert.Single(shown.Asked, a => a.Body == AgreeingBody.Tax).AnsweredAt);
        }

        Assert.IsType<Failure.NotFound>((await app.Send(new ShowExitCase(caseId), ExitApp.Elsewhere)).Failure);
    }

    // EX-10: a body finds its own grounds, says why, and answers once.
    [Fact]
    public async Task Answer_Wrong_NamesTheField()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        var id = await app.QuestionOf(caseId, AgreeingBody.Tax);
        Task<Result<AnsweredQuestion>> Say(GivenAnswer answer) => app.Send(new AnswerQuestion(id, answer), ExitApp.Of(AgreeingBody.Tax));

        Assert.Equal("EX.unknown-finding", Code(await Say(app.Given("convicted"))));
        Assert.Equal("EX.reference-needed", Code(await Say(app.Given() with { Reference = " " })));
        Assert.Equal("date-in-future", Code(await Say(app.Given() with { On = app.Today.AddDays(1) })));
        Assert.Equal("EX.answered-before-asked", Code(await Say(app.Given() with { On = app.Today.AddDays(-1) })));
        Assert.Equal("EX.note-needed", Code(await Say(app.Given("tax-debt") with { Note = null })));
        Assert.Equal("too-long", Code(await Say(app.Given() with { Note = new string('ж', 1001) })));
        Assert.True((await Say(app.Given())).IsOk);
        Assert.Equal("EX.answered-already", Assert.IsType<Failure.Refused>((await Say(app.Given())).Failure).Problem.Code);
    }

    // The last two bodies answer at the same moment: the stage ends all the same, and once.
    [Fact]
    public async Task Answer_LastTwoAtOnce_EndTheStage()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        foreach (var body in BodyGrounds.All[..^2])
        {
            Assert.True((await app.Answer(caseId, body)).IsOk);
        }

        var both = await Task.WhenAll(app.Answer(caseId, BodyGrounds.All[^2]), app.Answer(caseId, BodyGrounds.All[^1]));

        Assert.All(both, r => Assert.True(r.IsOk, $"{r.Failure}"));
        Assert.Equal(Case.DecisionStep, (await app.CaseOf(caseId)).CurrentStep);
        Assert.Single((await app.CaseOf(caseId)).Events, e => e.Data.Contains("bodies-agree", StringComparison.Ordinal));
    }

    // An answer that came on paper is entered by who decides, and counts the same.
    [Fact]
    public async Task PaperAnswer_OfABody_CountsAsItsOwn()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        async Task<Result<AnsweredQuestion>> Enter(Actor by, params string[] findings) =>
            await app.Send(new EnterPaperAnswer(caseId, await app.VersionOf(caseId), AgreeingBody.Courts, app.Given(findings)), by);

        Assert.IsType<Failure.NotAllowed>((await Enter(ExitApp.Intake)).Failure);
        Assert.IsType<Failure.NotFound>((await Enter(ExitApp.Elsewhere)).Failure);
        Assert.Equal("EX.unknown-finding", Code(await Enter(ExitApp.Decider, "tax-debt")));
        Assert.False((await Enter(ExitApp.Decider, "civil-defendant")).Value.Agrees);
        Assert.Equal("EX.answered-already", Assert.IsType<Failure.Refused>((await app.Answer(caseId, AgreeingBody.Courts)).Failure).Problem.Code);
        Assert.True(await app.Read<ExitClearanceDb, bool>(db => db.Answers.AnyAsync(a => a.CaseId == caseId && a.OnPaper, Token)));
    }

    // C-11: nobody answers about themselves.
    [Fact]
    public async Task Answer_AboutOneself_IsNotAllowed()
    {
        var person = await app.Person();
        var caseId = (await app.Accept(person)).CaseId;
        var self = ExitApp.Of(AgreeingBody.Tax) with { PersonIin = person.Iin };
        var answered = await app.Send(new AnswerQuestion(await app.QuestionOf(caseId, AgreeingBody.Tax), app.Given()), self);
        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>(answered.Failure).Code);
    }

    // Only the administrator says for which body an account speaks; saying it anew replaces it.
    [Fact]
    public async Task NameAccount_Again_ReplacesTheBody()
    {
        var account = Testing.Actors.At(ExitApp.Unit, "KZ-AST", "Жаңа орган", Roles.AgreeingBody);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new NameAccount(account.UserId, account.Name, AgreeingBody.Tax), account)).Failure);
        Assert.True((await app.Send(new NameAccount(account.UserId, account.Name, AgreeingBody.Tax), ExitApp.Administrator)).IsOk);
        Assert.True((await app.Send(new NameAccount(account.UserId, account.Name, AgreeingBody.Courts), ExitApp.Administrator)).IsOk);
        Assert.Equal(AgreeingBody.Courts, (await app.Send(new ListAccounts(), ExitApp.Administrator)).Value[account.UserId].Body);
        Assert.Equal(AgreeingBody.Courts, (await app.Send(new ListQuestions(), account)).Value.Body);
    }

    // EX-9, appendix 3: a relative's registration is asked for and answered once.
    [Fact]
    public async Task Registration_OfARelative_IsAskedAndAnsweredOnce()
    {
        var caseId = (await app.Accept(await app.Person())).CaseId;
        Assert.Equal("EX.relative-needed", Code(await app.Send(new AskRegistration(caseId, " ", "жұбайы"), ExitApp.Intake)));
        var asked = (await app.Send(new AskRegistration(caseId, "Вебер Анна", "бұрынғы жұбайы"), ExitApp.Intake)).Value;
        Assert.Equal("EX.registration-answer-needed", Code(await app.Send(new NoteRegistration(caseId, asked.Id, true, ""), ExitApp.Intake)));
        Assert.True((await app.Send(new NoteRegistration(caseId, asked.Id, true, "Қарағанды қ."), ExitApp.Intake)).IsOk);
        Assert.Equal("EX.request-answered", Assert.IsType<Failure.Refused>((await app.Send(new NoteRegistration(caseId, asked.Id, false, "жоқ"), ExitApp.Intake)).Failure).Problem.Code);
        Assert.True(Assert.Single((await app.Send(new ShowExitCase(caseId), ExitApp.Intake)).Value.Requests).IsRegistered);
    }

    // C-11: nobody answers about their own case.
    [Fact]
    public async Task Registration_OnOnesOwnCase_IsNotAllowed()
    {
        var person = await app.Person();
        var caseId = (await app.Accept(person)).CaseId;
        var asked = (await app.Send(new AskRegistration(caseId, "Вебер Анна", "бұрынғы жұбайы"), ExitApp.Intake)).Value;
        var self = ExitApp.Intake with { PersonIin = person.Iin };

        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>((await app.Send(new AskRegistration(caseId, "Вебер Анна", "жұбайы"), self)).Failure).Code);
        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>((await app.Send(new NoteRegistration(caseId, asked.Id, true, "Қарағанды қ."), self)).Failure).Code);
        Assert.IsType<Failure.NotFound>((await app.Send(new NoteRegistration(caseId, asked.Id, true, "Қарағанды қ."), ExitApp.Elsewhere)).Failure);
    }

    private static string Code<T>(Result<T> result) => Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code;
}
