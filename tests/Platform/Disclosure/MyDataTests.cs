using System.Text.RegularExpressions;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Disclosure;
using Licensing.Platform.Notices;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Tests.Platform.Cases;
using Licensing.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Disclosure;

/// <summary>Who proves to be the applicant, and who does not (C-10).</summary>
public sealed partial class MyDataTests(NoticesApp app) : IClassFixture<NoticesApp>
{
    [Fact]
    public async Task ShowMyLooks_CodeTyped_TellsWhichOfficeWhenAndForWhat()
    {
        var (made, phone) = await Case();
        await app.Send(new ShowCase(made.Id), CasesApp.Intake);
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await app.Send(new ShowPerson(made.PersonId!.Value), CasesApp.Elsewhere, "Запрос другого органа: № 7 от 20.11.2026");
        app.Clock.Advance(TimeSpan.FromMinutes(20));

        var looks = (await app.Send(new ShowMyLooks(await Prove(app, made, phone)), Actor.Public)).Value;

        Assert.Equal(made.Number, looks.Number);
        var (own, elsewhere, inCase) = (looks.Looks[0], looks.Looks[1], looks.Looks[2]);
        Assert.Equal((null, made.Number), (own.Office, own.CaseNumber));
        Assert.Equal((null, false), (elsewhere.CaseNumber, elsewhere.Changed));
        Assert.NotNull(elsewhere.Purpose);
        Assert.DoesNotContain("№ 7", CaseJson.Write(looks), StringComparison.Ordinal);
        Assert.Equal((made.Number, false), (inCase.CaseNumber, inCase.IsOthersCase));
        Assert.DoesNotContain(CasesApp.Intake.Name, CaseJson.Write(looks), StringComparison.Ordinal);
        Assert.DoesNotContain(CasesApp.Elsewhere.Name, CaseJson.Write(looks), StringComparison.Ordinal);
        app.Clock.Now = TestClock.Tuesday;
    }

    // The answer is the same whether or not there is such a case, and nothing is sent where there is none.
    [Fact]
    public async Task AskMyData_WrongDateOrNoSuchCase_AnswersTheSameAndSendsNothing()
    {
        var (made, phone) = await Case();
        var unknown = CaseNumber.Create("TC", 2026, 8_888_888).Value;
        foreach (var request in new[] { new AskMyData(made.Number, made.ApplicantDate.AddDays(1)), new AskMyData(unknown, made.ApplicantDate) })
        {
            var ticket = (await app.Send(request, Actor.Public)).Value.Ticket;
            await app.Pump();

            Assert.Equal(64, ticket.Length);
            for (var i = 1; i <= Proof.MostTries; i++)
            {
                Assert.Equal(new ProofAnswer(null, i < Proof.MostTries), (await app.Send(new ProveMyData(ticket, "123456"), Actor.Public)).Value);
            }
        }

        Assert.Empty(app.Gateway.To(phone));
    }

    [Fact]
    public async Task ProveMyData_FiveWrongCodes_TheRightOneHelpsNoMore()
    {
        var (made, phone) = await Case();
        var (ticket, code) = await Ask(app, made, phone);
        for (var i = 1; i <= Proof.MostTries; i++)
        {
            var answer = (await app.Send(new ProveMyData(ticket, Other(code)), Actor.Public)).Value;
            Assert.Equal(new ProofAnswer(null, i < Proof.MostTries), answer);
        }

        Assert.Equal(new ProofAnswer(null, false), (await app.Send(new ProveMyData(ticket, code), Actor.Public)).Value);
    }

    [Fact]
    public async Task ProveMyData_CodeUsedOrTooLateOrUnknownTicket_ShowsNothing()
    {
        var (made, phone) = await Case();
        var (ticket, code) = await Ask(app, made, phone);
        Assert.NotNull((await app.Send(new ProveMyData(ticket, $"{code[..3]} {code[3..]}"), Actor.Public)).Value.Session);
        Assert.Null((await app.Send(new ProveMyData(ticket, code), Actor.Public)).Value.Session);

        var (later, second) = await Ask(app, made, phone);
        app.Clock.Advance(Proof.CodeHolds);
        Assert.Equal(new ProofAnswer(null, false), (await app.Send(new ProveMyData(later, second), Actor.Public)).Value);
        Assert.Equal(new ProofAnswer(null, false), (await app.Send(new ProveMyData("nothing", second), Actor.Public)).Value);
        app.Clock.Now = TestClock.Tuesday;
    }

    // Two tries at the same moment are not two tries for one.
    [Fact]
    public async Task ProveMyData_ManyAtOnce_EveryOneIsCounted()
    {
        var (made, phone) = await Case();
        var (ticket, code) = await Ask(app, made, phone);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Send(new ProveMyData(ticket, Other(code)), Actor.Public)));

        Assert.All(answers, a => Assert.True(a.Failure is Failure.Conflict || a.Value.Session is null));
        var hash = Proof.Hash(ticket);
        var tries = await app.Read<DisclosureDb, int>(db => db.Proofs.Where(p => p.Ticket == hash).Select(p => p.Tries).SingleAsync());
        Assert.Equal(answers.Count(a => a.IsOk), Math.Max(tries, answers.Count(a => a.IsOk)));
        Assert.InRange(tries, 1, Proof.MostTries);
    }

    [Fact]
    public async Task AskMyData_ManyTimes_SendsThreeCodesAnHour()
    {
        var (made, phone) = await Case();
        for (var i = 0; i < 5; i++)
        {
            await app.Send(new AskMyData(made.Number, made.ApplicantDate), Actor.Public);
            await app.Pump();
        }

        Assert.Equal(3, app.Gateway.To(phone).Count);
    }

    // The code lies closed in the database until it is sent, and nowhere after that; the administrator's list has no words anyway.
    [Fact]
    public async Task AskMyData_CodeOnItsWay_IsNotReadableInTheDatabase()
    {
        var (made, phone) = await Case();
        await app.Send(new AskMyData(made.Number, made.ApplicantDate), Actor.Public);
        await app.Listen();
        var waiting = Assert.Single(await app.About(made.Number));
        Assert.True(waiting.IsSecret);
        await app.Pump();

        var code = Digits().Match(app.Gateway.To(phone)[^1]).Value;
        Assert.DoesNotContain(code, waiting.Body, StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(await app.About(made.Number)).Body);
        Assert.Empty((await app.Send(new NoticesOfCase(made.Id), CasesApp.Intake)).Value.Lines);
    }

    [Fact]
    public async Task ShowMyLooks_SessionEndedOrOver_ShowsNothing()
    {
        var (made, phone) = await Case();
        var session = await Prove(app, made, phone);
        await app.Send(new EndMyData(session), Actor.Public);
        Assert.Equal("my-data-over", Assert.IsType<Failure.Refused>((await app.Send(new ShowMyLooks(session), Actor.Public)).Failure).Problem.Code);

        var second = await Prove(app, made, phone);
        app.Clock.Advance(Proof.SessionHolds);
        Assert.IsType<Failure.Refused>((await app.Send(new ShowMyLooks(second), Actor.Public)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowMyLooks(second), CasesApp.Intake)).Failure);
        app.Clock.Now = TestClock.Tuesday;
    }

    [Fact]
    public async Task ShowMyLooks_ManyLooks_ComeInPagesWithoutGapOrRepetition()
    {
        var (made, phone) = await Case();
        for (var i = 0; i < 45; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(11));
            await app.Send(new ShowPerson(made.PersonId!.Value), CasesApp.Elsewhere, $"Тексеру: {i} қағаз");
        }

        var session = await Prove(app, made, phone);
        var all = new List<DateTime>();
        for (string? after = null, first = ""; first is not null; first = after)
        {
            var page = (await app.Send(new ShowMyLooks(session, after), Actor.Public)).Value;
            Assert.InRange(page.Looks.Count, 1, 20);
            all.AddRange(page.Looks.Where(l => l.Purpose is not null).Select(l => l.At));
            after = page.Next;
        }

        var start = TestClock.Tuesday.UtcDateTime;
        Assert.Equal(Enumerable.Range(1, 45).Reverse().Select(i => start.AddMinutes(11 * i)), all);
        app.Clock.Now = TestClock.Tuesday;
    }

    [Fact]
    public async Task ClearProofs_ADayLater_RemovesThem()
    {
        var (made, _) = await Case();
        var ticket = Proof.Hash((await app.Send(new AskMyData(made.Number, made.ApplicantDate), Actor.Public)).Value.Ticket);
        app.Clock.Advance(TimeSpan.FromHours(25));

        await app.Send(new ClearProofs(), Actor.System);

        Assert.False(await app.Read<DisclosureDb, bool>(db => db.Proofs.AnyAsync(p => p.Ticket == ticket)));
        app.Clock.Now = TestClock.Tuesday;
    }

    /// <summary>Asks for a code and reads it from the telephone.</summary>
    internal static async Task<(string Ticket, string Code)> Ask(NoticesApp app, Case made, string phone)
    {
        var before = app.Gateway.To(phone).Count;
        var ticket = (await app.Send(new AskMyData(made.Number, made.ApplicantDate), Actor.Public)).Value.Ticket;
        await app.Pump();
        var message = Assert.Single(app.Gateway.To(phone).Skip(before));
        return (ticket, Digits().Match(message).Value);
    }

    internal static async Task<string> Prove(NoticesApp app, Case made, string phone)
    {
        var (ticket, code) = await Ask(app, made, phone);
        return (await app.Send(new ProveMyData(ticket, code), Actor.Public)).Value.Session!;
    }

    private static string Other(string code) => code == "000000" ? "000001" : "000000";

    private async Task<(Case Made, string Phone)> Case()
    {
        var phone = NoticesApp.NewPhone();
        return (await app.Accepted(person: NoticesApp.Reachable(phone)), phone);
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex Digits();
}
