using Licensing.Platform.Auditing;
using Licensing.Platform.UseCases;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Queue;

public sealed class TakeTicketTests(HallApp app) : IClassFixture<HallApp>
{
    [Fact]
    public async Task Take_FirstAndSecond_AreNumberedFromOneWithTheEditionsLimitAndATrace()
    {
        var hall = await app.Hall(["DL", "VR"]);

        var (first, second) = ((await hall.Take()).Value, (await hall.Take("VR")).Value);

        Assert.Equal(("001", "002"), (first.Name, second.Name));
        var ticket = await hall.Ticket("001");
        Assert.Equal(("DL", "362-2007", 40, TicketState.Waiting), (ticket.Service, ticket.Edition, ticket.LimitMinutes, ticket.State));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.SubjectKind == "ticket" && a.SubjectId == ticket.Id.ToString() && a.Verb == AuditVerb.Changed, HallApp.Token)));
    }

    [Fact]
    public async Task Take_SentTwiceWithOneKey_IsOneTicket()
    {
        var hall = await app.Hall(["DL"]);
        var key = Guid.CreateVersion7();

        var (first, again) = ((await hall.Take(key: key)).Value, (await hall.Take(key: key)).Value);

        Assert.Equal(first, again);
        Assert.Equal("002", (await hall.Take()).Value.Name);
    }

    [Fact]
    public async Task Take_SentTwentyTimesAtOnceWithOneKey_IsOneTicket()
    {
        var hall = await app.Hall(["DL"]);
        var key = Guid.CreateVersion7();

        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hall.Take(key: key)));

        Assert.All(sent, r => Assert.Equal("001", r.Value.Name));
        Assert.Equal("002", (await hall.Take()).Value.Name);
    }

    [Fact]
    public async Task Take_FortyTerminalsAtOnce_AreFortyNumbersWithoutAGap()
    {
        var hall = await app.Hall(["DL"]);

        var taken = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => hall.Take()));

        Assert.Equal(Enumerable.Range(1, 40).Select(n => $"{n:000}"), taken.Select(t => t.Value.Name).Order());
    }

    [Theory]
    [InlineData("WP", null, "service:queue.not-served")]
    [InlineData("XX", null, "service:queue.not-served")]
    [InlineData("DL", "cousin", "priority:queue.priority-unknown")]
    public async Task Take_WhatTheHallDoesNotKnow_IsRefusedAtTheField(string service, string? priority, string code)
    {
        var hall = await app.Hall(["DL"]);

        Assert.Equal(code, HallApp.Code(await hall.Take(service, priority)));
        Assert.Equal("001", (await hall.Take()).Value.Name);
    }

    [Fact]
    public async Task Take_InAnUnknownLanguage_IsRefused()
    {
        var hall = await app.Hall(["DL"]);

        Assert.Equal("language:required", HallApp.Code(await hall.Send(new TakeTicket(hall.Office, "DL", "de", null), Actor.Public)));
    }

    [Fact]
    public async Task Ask_Hall_SaysWhatIsServedAndWhoWaits()
    {
        var hall = await app.Hall(["DL"], ["DL", "VR"]);
        await hall.Take("VR");

        var offer = (await hall.Send(new AskHall(hall.Office), Actor.Public)).Value;

        Assert.True(offer.IsOpen);
        Assert.Equal([new("DL", 0), new("VR", 1)], offer.Services);
        Assert.Contains("war-veteran", offer.Priorities);
    }

    [Fact]
    public async Task Ticket_ShownByItsCode_CountsThoseBeforeOfTheSameService()
    {
        var hall = await app.Hall(["DL", "VR"]);
        await hall.Take();
        await hall.Take("VR");
        var mine = (await hall.Take()).Value;
        await hall.Take(priority: "war-veteran");

        var shown = (await hall.Send(new ShowTicket(mine.Code.ToLowerInvariant()), Actor.Public)).Value;

        Assert.Equal(("003", 2, TicketState.Waiting), (shown.Name, shown.Ahead, shown.State));
        Assert.Equal("not-found", HallApp.Code(await hall.Send(new ShowTicket("NOSUCH"), Actor.Public)));
    }

    [Fact]
    public async Task GiveUp_WaitingTwiceAndCalled_LeavesTheQueueOnceAndNotFromAWindow()
    {
        var hall = await app.Hall(["DL"]);
        var (one, two) = ((await hall.Take()).Value, (await hall.Take()).Value);

        Assert.Null(HallApp.Code(await hall.Send(new GiveUpTicket(one.Code), Actor.Public)));
        Assert.Null(HallApp.Code(await hall.Send(new GiveUpTicket(one.Code), Actor.Public)));
        Assert.Equal("002", await hall.Next(await hall.Seated(1)));
        Assert.Equal("queue.not-waiting", HallApp.Code(await hall.Send(new GiveUpTicket(two.Code), Actor.Public)));
        Assert.Equal("not-found", HallApp.Code(await hall.Send(new GiveUpTicket("NOSUCH"), Actor.Public)));
    }

    [Fact]
    public async Task Coupon_OfATicket_IsAPaper()
    {
        var hall = await app.Hall(["DL"]);
        var taken = (await hall.Take()).Value;

        var paper = (await hall.Send(new PrintCoupon(taken.Code, "https://example.kz/ticket/A"), Actor.Public)).Value;

        Assert.Equal("%PDF"u8.ToArray(), paper.Pdf[..4]);
        Assert.Equal("not-found", HallApp.Code(await hall.Send(new PrintCoupon("NOSUCH", ""), Actor.Public)));
    }
}

/// <summary>A hall before and after its hours; the clock is this class's own.</summary>
public sealed class ClosedHallTests(HallApp app) : IClassFixture<HallApp>
{
    [Theory]
    [InlineData(24, 8, 59, false)]
    [InlineData(24, 9, 0, true)]
    [InlineData(24, 18, 59, true)]
    [InlineData(24, 19, 0, false)]
    [InlineData(23, 12, 0, false)]
    public async Task Take_InOfficeHoursOnly(int day, int hour, int minute, bool isOpen)
    {
        app.Clock.Now = TestClock.Tuesday;
        var hall = await app.Hall(["DL"]);
        app.Clock.Now = new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(5));

        Assert.Equal(isOpen ? null : "queue.closed", HallApp.Code(await hall.Take()));
    }

    [Fact]
    public async Task Day_Over_ExpiresWhoWaitedAndServesWhoWasCalled_AndNumbersBeginAgain()
    {
        app.Clock.Now = TestClock.Tuesday;
        var hall = await app.Hall(["DL"]);
        await hall.Take();
        await hall.Take();
        await hall.Next(await hall.Seated(1));
        await hall.Send(new EndQueueDays(), Actor.System);
        Assert.Equal(TicketState.Waiting, (await hall.Ticket("002")).State);

        app.Clock.Advance(TimeSpan.FromDays(1));
        await hall.Send(new EndQueueDays(), Actor.System);

        Assert.Equal((TicketState.Served, TicketState.Expired), ((await hall.Ticket("001")).State, (await hall.Ticket("002")).State));
        Assert.Equal("001", (await hall.Take()).Value.Name);
    }

    [Fact]
    public async Task Window_ForgottenYesterday_IsFreeToday()
    {
        app.Clock.Now = TestClock.Tuesday;
        var hall = await app.Hall(["DL"]);
        await hall.Seated(1, officer: 5);
        app.Clock.Advance(TimeSpan.FromDays(1));

        await hall.Seated(1, officer: 6);

        Assert.Equal($"Officer 6 {hall.Office}", (await hall.Send(new ShowHall(), hall.Officer(6))).Value.Windows.Single().OfficerName);
    }

    [Fact]
    public async Task Next_WithSomebodyLeftFromYesterday_CallsTodaysFirst()
    {
        app.Clock.Now = TestClock.Tuesday;
        var hall = await app.Hall(["DL"]);
        await hall.Take();
        await hall.Take();
        await hall.Next(await hall.Seated(1));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await hall.Take();

        Assert.Equal("001", await hall.Next(await hall.Seated(1)));
        Assert.Null(await hall.Next(hall.Officer(1)));
    }

    [Theory]
    [InlineData(40 * 60, false)]
    [InlineData((40 * 60) + 1, true)]
    public async Task Wait_FromTicketToFirstCall_IsHeldAgainstTheLimit(int seconds, bool isOver)
    {
        app.Clock.Now = TestClock.Tuesday;
        var hall = await app.Hall(["DL"]);
        await hall.Take();
        app.Clock.Advance(TimeSpan.FromSeconds(seconds));
        var officer = await hall.Seated(1);
        Assert.Equal(isOver, (await hall.Send(new ShowHall(), officer)).Value.Longest!.IsOver);
        Assert.Equal(isOver, (await hall.Send(new ShowBoard(hall.Office), Actor.Public)).Value.IsOver);

        await hall.Next(officer);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await hall.Send(new EndCall((await hall.Ticket("001")).Id, CallEnd.Again), officer);

        var ticket = await hall.Ticket("001");
        Assert.Equal((seconds, 2, isOver), (ticket.WaitSeconds, ticket.Calls, ticket.IsOverLimit(app.Clock.GetUtcNow().UtcDateTime)));
        Assert.Equal(isOver ? 0 : 1, (await hall.Send(new ShowHall(), officer)).Value.Today.InTime);
    }
}
