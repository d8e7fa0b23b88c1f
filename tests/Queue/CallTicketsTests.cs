using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Queue;

public sealed class CallTicketsTests(HallApp app) : IClassFixture<HallApp>
{
    [Fact]
    public async Task Next_ByService_CallsInOrderAndServesTheOneBefore()
    {
        var hall = await app.Hall(["DL"], ["VR"]);
        await hall.Take("VR");
        await hall.Take();
        await hall.Take();
        var officer = await hall.Seated(1);

        Assert.Equal("002", await hall.Next(officer));
        Assert.Equal("003", await hall.Next(officer));
        Assert.Null(await hall.Next(officer));

        Assert.Equal((TicketState.Served, TicketState.Served, TicketState.Waiting), ((await hall.Ticket("002")).State, (await hall.Ticket("003")).State, (await hall.Ticket("001")).State));
    }

    [Fact]
    public async Task Next_WithAPriorityByLaw_ComesBeforeAllOthers()
    {
        var hall = await app.Hall(["DL"]);
        await hall.Take();
        await hall.Take(priority: "disability");
        await hall.Take(priority: "war-veteran");
        var officer = await hall.Seated(1);

        Assert.Equal(("002", "003", "001"), (await hall.Next(officer), await hall.Next(officer), await hall.Next(officer)));
    }

    [Fact]
    public async Task Next_FiftyOfficersAtOnce_NoTicketIsCalledTwiceOrLost()
    {
        var hall = await app.Hall([.. Enumerable.Repeat<string[]>(["DL"], 50)]);
        await Task.WhenAll(Enumerable.Range(0, 120).Select(_ => hall.Take()));
        var officers = new List<Actor>();
        for (var window = 1; window <= 50; window++)
        {
            officers.Add(await hall.Seated(window));
        }

        var called = (await Task.WhenAll(officers.Select(async officer =>
        {
            var mine = new List<string>();
            while (await hall.Next(officer) is { } name)
            {
                mine.Add(name);
            }

            return mine;
        }))).SelectMany(mine => mine).Order().ToList();

        Assert.Equal(Enumerable.Range(1, 120).Select(n => $"{n:000}"), called);
    }

    [Fact]
    public async Task Next_PressedTwice_CallsOne()
    {
        var hall = await app.Hall(["DL"]);
        await hall.Take();
        await hall.Take();
        await hall.Take();
        var officer = await hall.Seated(1);

        Assert.Equal(("001", "001"), ((await hall.Send(new CallNext(null), officer)).Value.Name, (await hall.Send(new CallNext(null), officer)).Value.Name));

        var first = (await hall.Ticket("001")).Id;
        Assert.Equal(("002", "002"), ((await hall.Send(new CallNext(first), officer)).Value.Name, (await hall.Send(new CallNext(first), officer)).Value.Name));
        Assert.Equal((TicketState.Served, 1, TicketState.Called, 1, TicketState.Waiting), (
            (await hall.Ticket("001")).State, (await hall.Ticket("001")).Calls, (await hall.Ticket("002")).State, (await hall.Ticket("002")).Calls, (await hall.Ticket("003")).State));
    }

    [Fact]
    public async Task Next_SentTwentyTimesAtOnce_CallsOne()
    {
        var hall = await app.Hall(["DL"]);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hall.Take()));
        var officer = await hall.Seated(1);

        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hall.Send(new CallNext(null), officer)));

        // Which one is for chance to say: a press that came to nothing may have held the first ticket for a moment, which is the next one then.
        var called = await app.Read<QueueDb, List<Ticket>>(db => db.Tickets.Where(t => t.OfficeId == hall.Office && t.State == TicketState.Called).ToListAsync(HallApp.Token));
        Assert.Equal([called.Single().Name], sent.Where(r => r.IsOk).Select(r => r.Value.Name).Distinct());
        Assert.All(sent.Where(r => !r.IsOk), r => Assert.Equal("conflict", HallApp.Code(r)));
    }

    [Fact]
    public async Task Next_OnANodeThatWasStartedAnew_GoesOnWhereTheOtherStopped()
    {
        var hall = await app.Hall(["DL"]);
        await hall.Take();
        await hall.Take();
        var officer = await hall.Seated(1);
        Assert.Equal("001", await hall.Next(officer));

        await using var restarted = TestApp.Services(app.ConnectionString, app.Clock, _ => { });
        var dispatcher = restarted.GetRequiredService<IDispatcher>();

        var seen = (await dispatcher.Send(new ShowHall(), officer, cancellation: HallApp.Token)).Value;
        Assert.Equal(("001", 1), (seen.Current!.Name, seen.Waiting.Count));
        Assert.Equal("002", (await dispatcher.Send(new CallNext(seen.Current.Id), officer, cancellation: HallApp.Token)).Value.Name);
        Assert.Equal(TicketState.Served, (await hall.Ticket("001")).State);
    }

    [Fact]
    public async Task Longest_WithTwoLimits_IsTheOneOverItsOwn()
    {
        var hall = await app.Hall(["DL", "PD"]);
        await hall.Take();
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await hall.Take("PD");
        app.Clock.Advance(TimeSpan.FromMinutes(25));

        // DL may wait 40 minutes and has waited 30; PD may wait 20 and has waited 25 (C-5).
        var (longest, board) = ((await hall.Send(new ShowHall(), hall.Chief)).Value.Longest!, (await hall.Send(new ShowBoard(hall.Office), Actor.Public)).Value);
        Assert.Equal(("002", true, 20), (longest.Name, longest.IsOver, longest.LimitMinutes));
        Assert.Equal((TimeSpan.FromMinutes(25), 20, true), (board.Longest, board.LimitMinutes, board.IsOver));
        app.Clock.Now = TestClock.Tuesday;
    }

    [Fact]
    public async Task NoShow_CalledBack_IsAtTheWindowAgain()
    {
        var hall = await app.Hall(["DL"]);
        await hall.Take();
        var officer = await hall.Seated(1);
        await hall.Next(officer);
        var id = (await hall.Ticket("001")).Id;

        Assert.Null(HallApp.Code(await hall.Send(new EndCall(id, CallEnd.NoShow), officer)));
        Assert.Equal("queue.not-called", HallApp.Code(await hall.Send(new EndCall(id, CallEnd.NoShow), officer)));
        Assert.Equal("001", (await hall.Send(new ShowHall(), officer)).Value.Missed.Single().Name);
        Assert.Equal("001", (await hall.Send(new CallBack(id), officer)).Value.Name);

        Assert.Equal((TicketState.Called, 2), ((await hall.Ticket("001")).State, (await hall.Ticket("001")).Calls));
        Assert.Equal("not-found", HallApp.Code(await hall.Send(new CallBack(Guid.NewGuid()), officer)));
    }

    [Fact]
    public async Task Sent_ToAnotherWindow_IsCalledThereNextAndNowhereElse()
    {
        var hall = await app.Hall(["DL"], ["VR"], ["DL"]);
        await hall.Take();
        await hall.Take("VR");
        var (first, second, third) = (await hall.Seated(1), await hall.Seated(2), await hall.Seated(3));
        await hall.Next(first);

        Assert.Equal("queue.window-needed", HallApp.Code(await hall.Send(new EndCall((await hall.Ticket("001")).Id, CallEnd.Sent, await hall.Window(1)), first)));
        Assert.Null(HallApp.Code(await hall.Send(new EndCall((await hall.Ticket("001")).Id, CallEnd.Sent, await hall.Window(2)), first)));

        Assert.Null(await hall.Next(third));
        Assert.Equal(("001", "002"), (await hall.Next(second), await hall.Next(second)));
    }

    [Fact]
    public async Task Sent_ToAWindowThatCloses_GoesBackToTheService()
    {
        var hall = await app.Hall(["DL"], ["VR"]);
        await hall.Take();
        var officer = await hall.Seated(1);
        await hall.Next(officer);
        await hall.Send(new EndCall((await hall.Ticket("001")).Id, CallEnd.Sent, await hall.Window(2)), officer);

        Assert.Null(HallApp.Code(await hall.Send(new CloseWindow(await hall.Window(2)), hall.Chief)));

        Assert.Equal("001", await hall.Next(officer));
    }

    [Fact]
    public async Task End_AnotherOfficersTicket_IsNotFound()
    {
        var hall = await app.Hall(["DL"], ["DL"]);
        await hall.Take();
        await hall.Next(await hall.Seated(1));

        Assert.Equal("not-found", HallApp.Code(await hall.Send(new EndCall((await hall.Ticket("001")).Id, CallEnd.Served), await hall.Seated(2))));
    }

    [Fact]
    public async Task Call_WithoutAWindow_AsksForOne()
    {
        var hall = await app.Hall(["DL"]);

        Assert.Equal("queue.no-window", HallApp.Code(await hall.Send(new CallNext(null), hall.Officer(1))));
        Assert.Equal("queue.no-window", HallApp.Code(await hall.Send(new CallBack(Guid.NewGuid()), hall.Officer(1))));
    }

    [Fact]
    public async Task Call_ByAPatrolOrAnAuditor_IsDenied()
    {
        var hall = await app.Hall(["DL"]);
        var patrol = Actors.At(hall.Office, "KZ-AST", "Patrol", Roles.Patrol);

        Assert.Equal("role", HallApp.Code(await hall.Send(new CallNext(null), patrol)));
        Assert.Equal("role", HallApp.Code(await hall.Send(new ShowHall(), patrol)));
    }

    [Fact]
    public async Task Window_TakenByAnother_NamesWhoSitsThere_AndChangingWindowsLeavesTheFirst()
    {
        var hall = await app.Hall(["DL"], ["DL"]);
        await hall.Seated(1, officer: 1);
        Assert.Equal("queue.window-taken", HallApp.Code(await hall.Send(new OpenWindow(await hall.Window(1)), hall.Officer(2))));

        await hall.Seated(2, officer: 1);

        Assert.Null(HallApp.Code(await hall.Send(new OpenWindow(await hall.Window(1)), hall.Officer(2))));
        Assert.Equal("not-found", HallApp.Code(await hall.Send(new OpenWindow(Guid.NewGuid()), hall.Officer(2))));
    }

    [Fact]
    public async Task Leave_WithSomebodyAtTheWindow_ServesThem()
    {
        var hall = await app.Hall(["DL"]);
        await hall.Take();
        var officer = await hall.Seated(1);
        await hall.Next(officer);

        await hall.Send(new LeaveWindow(), officer);
        Assert.Null(HallApp.Code(await hall.Send(new LeaveWindow(), officer)));

        Assert.Equal(TicketState.Served, (await hall.Ticket("001")).State);
        Assert.Null((await hall.Send(new ShowHall(), officer)).Value.WindowId);
    }

    [Fact]
    public async Task Board_ShowsCallsNewestFirst_WithAKeyForEveryTimeTheNumberIsSaid()
    {
        var hall = await app.Hall(["DL"], ["DL"]);
        await hall.Take();
        await hall.Take();
        await hall.Take();
        var (one, two) = (await hall.Seated(1), await hall.Seated(2));
        await hall.Next(one);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await hall.Next(two);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await hall.Send(new EndCall((await hall.Ticket("001")).Id, CallEnd.Again), one);

        var board = (await hall.Send(new ShowBoard(hall.Office), Actor.Public)).Value;

        Assert.Equal([("001", 1, "1-2"), ("002", 2, "2-1")], board.Calls.Select(c => (c.Name, c.Window, c.Key)));
        Assert.Equal(1, board.Waiting);
        Assert.Equal("not-found", HallApp.Code(await hall.Send(new ShowBoard("no-such-office"), Actor.Public)));
    }
}

public sealed class WindowTests(HallApp app) : IClassFixture<HallApp>
{
    [Fact]
    public async Task Save_NewAndChanged_IsListedWithTheServicesOfTheOffice()
    {
        var hall = await app.Hall(["DL"]);

        Assert.Null(HallApp.Code(await hall.Send(new SaveWindow(await hall.Window(1), 7, ["VR", "DL", "VR"]), hall.Chief)));

        var list = (await hall.Send(new ListWindows(), hall.Chief)).Value;
        Assert.Equal((7, "DL VR", "DL VR PD"), (list.Windows.Single().Number, string.Join(' ', list.Windows.Single().Services), string.Join(' ', list.Services)));
    }

    [Theory]
    [InlineData(0, "DL", "number:queue.window-number")]
    [InlineData(100, "DL", "number:queue.window-number")]
    [InlineData(1, "DL", "number:queue.window-there")]
    [InlineData(2, "WP", "services:queue.service-not-given")]
    [InlineData(2, "", "services:queue.services-needed")]
    public async Task Save_WhatCannotBe_IsRefusedAtItsField(int number, string service, string code)
    {
        var hall = await app.Hall(["DL"]);

        Assert.Equal(code, HallApp.Code(await hall.Send(new SaveWindow(null, number, service.Length == 0 ? [] : [service]), hall.Chief)));
    }

    [Fact]
    public async Task Save_AnotherOfficesWindow_IsNotFound()
    {
        var (mine, theirs) = (await app.Hall(["DL"]), await app.Hall(["DL"]));

        Assert.Equal("not-found", HallApp.Code(await mine.Send(new SaveWindow(await theirs.Window(1), 5, ["DL"]), mine.Chief)));
        Assert.Equal("not-found", HallApp.Code(await mine.Send(new CloseWindow(await theirs.Window(1)), mine.Chief)));
    }

    [Fact]
    public async Task Windows_ChangedByAnOfficer_AreDenied()
    {
        var hall = await app.Hall(["DL"]);

        Assert.Equal("role", HallApp.Code(await hall.Send(new SaveWindow(null, 2, ["DL"]), hall.Officer(1))));
        Assert.Equal("role", HallApp.Code(await hall.Send(new CloseWindow(await hall.Window(1)), hall.Officer(1))));
    }

    [Fact]
    public async Task Close_AWindow_FreesItsNumberAndStopsItsService()
    {
        var hall = await app.Hall(["DL"]);

        await hall.Send(new CloseWindow(await hall.Window(1)), hall.Chief);

        Assert.Equal("service:queue.not-served", HallApp.Code(await hall.Take()));
        Assert.Null(HallApp.Code(await hall.Send(new SaveWindow(null, 1, ["DL"]), hall.Chief)));
    }
}
