using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Notices;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Tests.Platform.Cases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Notices;

public sealed class NoticeRaisingTests(NoticesApp app) : IClassFixture<NoticesApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // C-10: status, number, office and what to bring; neither the name nor the service.
    [Fact]
    public async Task Decide_Granted_TellsByBothChannelsThatItIsReady()
    {
        var (phone, email) = (NoticesApp.NewPhone(), $"ready{Guid.NewGuid():N}@example.kz");
        var made = await app.Accepted(person: NoticesApp.Reachable(phone, email));
        await app.Decide(made.Id, DecisionKind.Grant);

        await app.Pump();

        var notices = await app.About(made.Number);
        Assert.Equal([(NoticeChannel.Email, "ready", NoticeState.Sent), (NoticeChannel.Sms, "ready", NoticeState.Sent)], notices.Select(n => (n.Channel, n.Kind, n.State)));
        var text = Assert.Single(app.Gateway.To(phone));
        Assert.Contains(made.Number, text, StringComparison.Ordinal);
        Assert.Contains("24.12.2026", text, StringComparison.Ordinal);
        var letter = Assert.Single(app.Mail.Messages, m => m.Contains(email, StringComparison.Ordinal));
        Assert.Contains("Message-ID", letter, StringComparison.OrdinalIgnoreCase);
        var body = app.Mail.Bodies.Single(b => b.Contains(made.Number, StringComparison.Ordinal));
        Assert.All([text, body], words => Assert.DoesNotContain("Хабарова", words, StringComparison.Ordinal));
        Assert.Contains("– ", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DecisionKind.Refuse, "refused")]
    [InlineData(DecisionKind.Grant, "ready")]
    public async Task Decide_OutboxDeliversTwice_TellsOnce(DecisionKind kind, string notice)
    {
        var phone = NoticesApp.NewPhone();
        var made = await app.Accepted(person: NoticesApp.Reachable(phone));
        await app.Decide(made.Id, kind, grounds: kind == DecisionKind.Refuse ? ["barred"] : []);
        await app.Listen();
        var moved = await app.Read(db => db.Outbox.AsNoTracking().Where(m => m.Payload.Contains(made.Id.ToString()) && m.Type == typeof(CaseMoved).FullName).ToListAsync(Token));
        await app.Add<KernelDb>(moved.Select(m => new OutboxMessage { At = m.At, Type = m.Type, Payload = m.Payload }).Cast<object>().ToArray());

        await app.Pump();

        Assert.Equal(notice, Assert.Single(await app.About(made.Number)).Kind);
        Assert.Single(app.Gateway.To(phone));
    }

    // C-5: the applicant learns that the term is over; that it is close is the office's matter.
    [Fact]
    public async Task MarkDue_Overdue_TellsThatItIsLate()
    {
        var made = await app.Accepted(person: NoticesApp.Reachable(NoticesApp.NewPhone()));
        app.Clock.Advance(TimeSpan.FromHours(5.5));
        await app.Send(new MarkDueCases(), Actor.System);
        await app.Listen();
        Assert.Empty(await app.About(made.Number));

        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Send(new MarkDueCases(), Actor.System);
        await app.Listen();

        Assert.Equal("late", Assert.Single(await app.About(made.Number)).Kind);
        app.Clock.Advance(TimeSpan.FromHours(-7.5));
    }

    [Fact]
    public async Task Decide_NoContactOnRecord_RaisesNothingAndTheCaseGoesOn()
    {
        var made = await app.Accepted(person: NoticesApp.Reachable("жоқ", "жоқ"));

        Assert.Equal(CaseState.Granted, (await app.Decide(made.Id, DecisionKind.Grant)).Value);
        await app.Pump();

        Assert.Empty(await app.About(made.Number));
        var shown = (await app.Send(new NoticesOfCase(made.Id), CasesApp.Intake)).Value;
        Assert.Equal((true, false), (shown.IsWanted, shown.IsReachable));
    }

    [Fact]
    public async Task Decide_LongAgo_IsNoNews()
    {
        var made = await app.Accepted(person: NoticesApp.Reachable(NoticesApp.NewPhone()));
        await app.Decide(made.Id, DecisionKind.Grant);
        app.Clock.Advance(TimeSpan.FromDays(8));

        await app.Listen();

        Assert.Empty(await app.About(made.Number));
        app.Clock.Advance(TimeSpan.FromDays(-8));
    }

    // The contract for other modules: a reminder for later, in a language of its own, that can be taken back.
    [Fact]
    public async Task NoticeRequested_ByAnyModule_WaitsForItsHourAndCanBeTakenBack()
    {
        var (phone, key) = (NoticesApp.NewPhone(), $"booking:{Guid.NewGuid():N}:reminder");
        var number = $"B{Random.Shared.Next(100_000, 999_999)}";
        var tomorrow = BusinessNow.AddDays(1);
        await Publish(new NoticeRequested("ready", key, number) { Phone = phone, Language = "ru", OfficeId = Actors.Astana, Args = ["24.12.2026"], NotBefore = tomorrow });
        await Publish(new NoticeRequested("ready", key + "2", number) { Phone = phone, Language = "ru", OfficeId = Actors.Astana, Args = ["24.12.2026"], NotBefore = tomorrow });
        await app.Pump();
        Assert.Empty(app.Gateway.To(phone));

        await Publish(new NoticeWithdrawn(key + "2"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Pump();

        Assert.Contains("результат готов", Assert.Single(app.Gateway.To(phone)), StringComparison.Ordinal);
        Assert.Equal([NoticeState.Sent, NoticeState.Withdrawn], (await app.About(number)).Select(n => n.State));
        app.Clock.Advance(TimeSpan.FromDays(-1));
    }

    [Fact]
    public async Task NoticesOfCase_OtherOffice_IsNotFound()
    {
        var made = await app.Accepted(person: NoticesApp.Reachable(NoticesApp.NewPhone()));

        Assert.IsType<Failure.NotFound>((await app.Send(new NoticesOfCase(made.Id), CasesApp.Elsewhere)).Failure);
    }

    // C-10: the administrator sees neither words nor whole addresses.
    [Fact]
    public async Task ListNotices_ByNumberAndState_ShowsMaskedAddresses()
    {
        var phone = NoticesApp.NewPhone();
        var made = await app.Accepted(person: NoticesApp.Reachable(phone));
        await app.Decide(made.Id, DecisionKind.Grant);
        await app.Pump();

        var found = (await app.Send(new ListNotices(NoticeState.Sent, NoticeChannel.Sms, made.Number), Administrator)).Value;
        var line = Assert.Single(found.Lines);

        Assert.Equal($"•••{phone[^2..]}", line.To);
        Assert.Equal((1, "sent"), (line.Attempts, line.Outcome));
        Assert.Empty((await app.Send(new ListNotices(NoticeState.GivenUp, null, made.Number), Administrator)).Value.Lines);
        var health = (await app.Send(new ShowNoticeHealth(), Administrator)).Value;
        Assert.All(health.Channels, c => Assert.True(c.IsReady));
        Assert.DoesNotContain(health.Channels, c => c.Leads.Contains("s3cret", StringComparison.Ordinal));
    }

    private static Actor Administrator { get; } = Actors.With("Әкімші", Roles.Administrator);

    private DateTime BusinessNow => app.Clock.GetUtcNow().UtcDateTime;

    private Task Publish(IIntegrationEvent happened) => app.Add<KernelDb>(
        new OutboxMessage { At = BusinessNow, Type = happened.GetType().FullName!, Payload = CaseJson.Write<object>(happened) });
}
