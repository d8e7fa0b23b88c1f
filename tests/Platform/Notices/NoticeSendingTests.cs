using Licensing.Kernel.Cases;
using Licensing.Platform.Auditing;
using Licensing.Platform.Notices;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Tests.Platform.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Licensing.Tests.Platform.Notices;

public sealed class NoticeSendingTests(NoticesApp app) : IClassFixture<NoticesApp>, IAsyncLifetime
{
    private static Actor Administrator { get; } = Actors.With("Әкімші", Roles.Administrator);

    public ValueTask InitializeAsync()
    {
        (app.Mail.Behaviour, app.Gateway.Behaviour, app.Gateway.Status) = (Behaviour.Take, Behaviour.Take, null);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        // What a test left waiting is not the next one's.
        (app.Mail.Behaviour, app.Gateway.Behaviour, app.Gateway.Status) = (Behaviour.Take, Behaviour.Take, null);
        app.Clock.Advance(TimeSpan.FromHours(1));
        while (await app.Pump() > 0)
        {
        }

        app.Clock.Now = TestClock.Tuesday;
    }

    [Fact]
    public async Task Round_GatewayBusy_TriesAgainWithGrowingPausesAndGivesUp()
    {
        var (made, phone) = await Decided();
        app.Gateway.Behaviour = Behaviour.Busy;

        await app.Pump();
        Assert.Equal((NoticeState.Waiting, 1), await Standing(made.Number));
        Assert.Equal(0, await app.Pump());
        Assert.Equal((NoticeState.Waiting, 1), await Standing(made.Number));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Pump();
        app.Clock.Advance(TimeSpan.FromMinutes(4));
        await app.Pump();
        Assert.Equal((NoticeState.Waiting, 2), await Standing(made.Number));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Pump();

        Assert.Equal((NoticeState.GivenUp, 3), await Standing(made.Number));
        Assert.All((await app.About(made.Number))[0].Attempts, a => Assert.Equal("unreachable", a.Outcome));
        Assert.Empty(app.Gateway.To(phone));
    }

    [Fact]
    public async Task SendNoticeAgain_GivenUp_GoesOutAndSaysWhoAsked()
    {
        var (made, phone) = await Decided();
        app.Gateway.Behaviour = Behaviour.RefuseAddress;
        await app.Pump();
        var given = Assert.Single((await app.Send(new NoticesOfCase(made.Id), CasesApp.Intake)).Value.Lines);
        Assert.Equal((NoticeState.GivenUp, "refused", true), (given.State, given.Outcome, given.MaySendAgain));
        app.Gateway.Behaviour = Behaviour.Take;

        Assert.True((await app.Send(new SendNoticeAgain(given.Id), CasesApp.Intake)).IsOk);
        await app.Pump();

        var line = Assert.Single((await app.Send(new NoticesOfCase(made.Id), CasesApp.Intake)).Value.Lines);
        Assert.Equal((NoticeState.Sent, 2, CasesApp.Intake.Name), (line.State, line.Attempts, line.AskedAgainBy));
        Assert.Single(app.Gateway.To(phone));
        Assert.Equal(1, await app.Read(db => db.Audit.CountAsync(a => a.SubjectKind == "notice" && a.CaseId == made.Id && a.Verb == AuditVerb.Changed)));
        Assert.Equal("notice-not-given-up", Assert.IsType<Failure.Refused>((await app.Send(new SendNoticeAgain(given.Id), Administrator)).Failure).Problem.Code);
    }

    [Fact]
    public async Task SendNoticeAgain_OtherOfficeOrRole_IsRefused()
    {
        var (made, _) = await Decided();
        app.Gateway.Behaviour = Behaviour.RefuseAddress;
        await app.Pump();
        var id = (await app.About(made.Number))[0].Id;

        Assert.IsType<Failure.NotFound>((await app.Send(new SendNoticeAgain(id), CasesApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new SendNoticeAgain(id), Actors.With("Аудитор", Roles.Auditor))).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new SendNoticeAgain(long.MaxValue), Administrator)).Failure);
        Assert.Equal((NoticeState.GivenUp, 1), await Standing(made.Number));
    }

    [Fact]
    public async Task SendNoticeAgain_TwoAtOnce_IsAskedForOnce()
    {
        var (made, phone) = await Decided();
        app.Gateway.Behaviour = Behaviour.RefuseAddress;
        await app.Pump();
        var id = (await app.About(made.Number))[0].Id;
        app.Gateway.Behaviour = Behaviour.Take;

        var both = await Task.WhenAll(app.Send(new SendNoticeAgain(id), CasesApp.Intake), app.Send(new SendNoticeAgain(id), CasesApp.Decider));
        await app.Pump();

        Assert.Single(both, r => r.IsOk);
        Assert.Single(app.Gateway.To(phone));
    }

    // Two nodes at the same moment: what one has taken the other leaves, until the lease ends.
    [Fact]
    public async Task Claim_TwoNodesAtOnce_NeverTheSameNotice()
    {
        var cases = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            cases.Add((await Decided()).Made.Number);
        }

        await app.Listen();

        var turns = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Send(new ClaimNotices(), Actor.System)));

        var taken = turns.Where(t => t.IsOk).SelectMany(t => t.Value).Select(n => n.Id).ToList();
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.Equal(6, (await Task.WhenAll(cases.Select(app.About))).SelectMany(n => n).Count(n => taken.Contains(n.Id)));
        Assert.Empty((await app.Send(new ClaimNotices(), Actor.System)).Value);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(taken.Count, (await app.Send(new ClaimNotices(), Actor.System)).Value.Count);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
    }

    [Fact]
    public async Task NoteNotice_LeaseOfAnotherNode_ChangesNothing()
    {
        var (made, _) = await Decided();
        await app.Listen();
        var taken = (await app.Send(new ClaimNotices(), Actor.System)).Value;
        var notice = taken.Single(n => n.Body.Contains(made.Number, StringComparison.Ordinal));

        await app.Send(new NoteNotice(notice.Id, Guid.NewGuid(), SendOutcome.Sent), Actor.System);

        Assert.Equal((NoticeState.Waiting, 0), await Standing(made.Number));
        app.Clock.Advance(TimeSpan.FromMinutes(11));
    }

    [Theory]
    [InlineData(Behaviour.RefuseAddress, "refused", NoticeState.GivenUp)]
    [InlineData(Behaviour.Busy, "unreachable", NoticeState.Waiting)]
    [InlineData(Behaviour.SayNothing, "timed-out", NoticeState.Waiting)]
    public async Task Mail_ServerBehaves_OutcomeIsKept(Behaviour behaviour, string outcome, NoticeState state)
    {
        var made = await app.Accepted(person: NoticesApp.Reachable(null, $"mail{Guid.NewGuid():N}@example.kz"));
        await app.Decide(made.Id, DecisionKind.Grant);
        app.Mail.Behaviour = behaviour;

        await app.Pump();

        var notice = Assert.Single(await app.About(made.Number));
        Assert.Equal((state, outcome), (notice.State, Assert.Single(notice.Attempts).Outcome));
    }

    [Theory]
    [InlineData(401, "not-trusted", NoticeState.Waiting)]
    [InlineData(302, "unreachable", NoticeState.Waiting)]
    [InlineData(400, "refused", NoticeState.GivenUp)]
    [InlineData(429, "unreachable", NoticeState.Waiting)]
    public async Task Sms_GatewayAnswers_OutcomeIsKept(int status, string outcome, NoticeState state)
    {
        var (made, _) = await Decided();
        app.Gateway.Status = status;

        await app.Pump();

        var notice = Assert.Single(await app.About(made.Number));
        Assert.Equal((state, outcome), (notice.State, Assert.Single(notice.Attempts).Outcome));
    }

    [Fact]
    public async Task Sms_Taken_CarriesIdSenderAndSecret()
    {
        var (_, phone) = await Decided();

        await app.Pump();

        var (body, secret) = app.Gateway.Messages.Single(m => m.Body.GetProperty("to").GetString() == phone);
        Assert.Equal(("s3cret", "Licensing"), (secret, body.GetProperty("sender").GetString()));
        Assert.NotEqual(Guid.Empty, body.GetProperty("id").GetGuid());
    }

    // STARTTLS is asked for before anything is said; a certificate that nobody vouches for gets no letter.
    [Fact]
    public async Task Mail_CertificateOfNobody_GetsNothing()
    {
        await using var server = new FakeMailServer(withTls: true);
        var options = Options.Create(new NoticeOptions { Email = new SmtpOptions { Host = "127.0.0.1", Port = server.Port, From = "licensing@example.kz", TimeoutSeconds = 5 } });

        var outcome = await new SmtpSender(options).Send(new OutgoingNotice(1, Guid.NewGuid(), Guid.NewGuid(), NoticeChannel.Email, "ayim@example.kz", "subject", "words"), TestContext.Current.CancellationToken);

        Assert.Equal(SendOutcome.NotTrusted, outcome);
        Assert.Empty(server.Messages);
        Assert.DoesNotContain(server.Heard, line => line.StartsWith("RCPT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_NobodyListens_IsUnreachable()
    {
        var options = Options.Create(new NoticeOptions { Email = new SmtpOptions { Host = "127.0.0.1", Port = 1, StartTls = false, From = "licensing@example.kz" } });

        var outcome = await new SmtpSender(options).Send(new OutgoingNotice(1, Guid.NewGuid(), Guid.NewGuid(), NoticeChannel.Email, "ayim@example.kz", "s", "w"), TestContext.Current.CancellationToken);

        Assert.Equal(SendOutcome.Unreachable, outcome);
    }

    // The demo keeps messages and sends none.
    [Fact]
    public async Task ListCaught_WhereMessagesAreSent_ShowsNothing()
    {
        await Decided();
        await app.Pump();

        Assert.Equal((false, 0), ((await app.Send(new ListCaught(), Actor.Public)).Value.IsOn, await app.Read<NoticesDb, int>(db => db.Caught.CountAsync())));
        Assert.False(app.Provider.GetRequiredService<NoticeSenders>().AreCaught);
    }

    private async Task<(Case Made, string Phone)> Decided()
    {
        var phone = NoticesApp.NewPhone();
        var made = await app.Accepted(person: NoticesApp.Reachable(phone));
        await app.Decide(made.Id, DecisionKind.Grant);
        return (made, phone);
    }

    private async Task<(NoticeState State, int Attempts)> Standing(string number) =>
        Assert.Single(await app.About(number)) is var notice ? (notice.State, notice.Attempts.Count) : default;
}
