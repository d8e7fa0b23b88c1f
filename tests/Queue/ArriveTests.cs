using Licensing.Kernel.Calendars;
using Licensing.Platform.Measuring;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Queue;

/// <summary>A booking becomes a ticket (C-5); the clock is this class's own, its tests take turns.</summary>
public sealed class ArriveTests(HallApp app) : IClassFixture<HallApp>
{
    [Fact]
    public async Task Arrive_BeforeTheTime_IsCalledAtItBeforeWhoDidNotBook_AndNotSooner()
    {
        var hall = await Hall();
        var held = (await hall.Book("11:00", inDays: 0)).Value;
        app.At(10, 30);
        var arrived = (await hall.Arrive(held)).Value;
        await hall.Take("AC");
        await hall.Take("AC");
        var officer = await hall.Seated(1);

        Assert.Equal(("001", false), (arrived.Ticket.Name, arrived.IsLate));
        Assert.Single((await hall.Send(new ShowHall(), officer)).Value.Bookings);
        Assert.Equal("002", await hall.Next(officer));
        app.At(11);
        Assert.Equal("001", await hall.Next(officer));

        // The wait counts from the booked time: nobody waits for having come early.
        var ticket = await hall.Ticket("001");
        Assert.Equal((0, BookingState.Arrived), (ticket.WaitSeconds, (await hall.Booking(held.Code)).State));
        Assert.Equal("003", await hall.Next(officer));
    }

    [Fact]
    public async Task Load_OfOneWhoCameEarly_CountsFromTheBookedTimeToTheFirstCall()
    {
        app.Clock.Now = Licensing.Testing.TestClock.Tuesday;
        var hall = await app.Centre(["AC"], ["RR"]);
        var held = (await hall.Book("11:00", inDays: 0)).Value;
        app.At(10, 30);
        await hall.Arrive(held);
        app.At(10, 50);
        Assert.Equal(TimeSpan.Zero, (await Load(hall)).Longest);
        app.At(11, 5);
        Assert.Equal(TimeSpan.FromMinutes(5), (await Load(hall)).Longest);

        var officer = await hall.Seated(1);
        await hall.Next(officer);
        await hall.Send(new EndCall((await hall.Ticket("001")).Id, CallEnd.Sent, await hall.Window(2)), officer);
        app.At(11, 50);

        var load = await Load(hall);
        Assert.Equal((1, TimeSpan.FromMinutes(5), 0), (load.Waiting, load.Longest, load.Over));
    }

    [Fact]
    public async Task Arrive_BeforeTheTimeInAnEmptyHall_IsCalledAtOnce()
    {
        var hall = await Hall();
        var held = (await hall.Book("12:00", inDays: 0)).Value;
        await hall.Arrive(held);

        Assert.Equal("001", await hall.Next(await hall.Seated(1)));
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public async Task Arrive_LaterThanTheRulesAllow_IsAnOrdinaryTicket(int minutes, bool isLate)
    {
        var hall = await Hall();
        var held = (await hall.Book("11:00", inDays: 0)).Value;
        app.At(11, minutes - 1);
        var others = await hall.Take("AC");
        app.At(11, minutes);

        var arrived = (await hall.Arrive(held)).Value;

        Assert.Equal((isLate, isLate ? BookingState.Late : BookingState.Arrived), (arrived.IsLate, (await hall.Booking(held.Code)).State));
        Assert.Equal(isLate ? others.Value.Name : arrived.Ticket.Name, await hall.Next(await hall.Seated(1)));
    }

    [Fact]
    public async Task Arrive_WithAGroundByLaw_GoesFirstAtOnce()
    {
        var hall = await Hall();
        var held = (await hall.Book("15:00", inDays: 0)).Value;
        await hall.Take("AC");

        Assert.Equal("priority:queue.priority-unknown", HallApp.Code(await hall.Arrive(held, "cousin")));
        await hall.Arrive(held, "disability");

        Assert.Equal("002", await hall.Next(await hall.Seated(1)));
    }

    [Fact]
    public async Task Arrive_TwiceAndTwentyTimesAtOnce_IsOneTicket()
    {
        var hall = await Hall();
        var (one, two, key) = ((await hall.Book("11:00", inDays: 0)).Value, (await hall.Book("11:20", "Басқа адам", inDays: 0)).Value, Guid.CreateVersion7());

        Assert.Equal((await hall.Arrive(one)).Value, (await hall.Arrive(one)).Value);
        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hall.Arrive(two, key: key)));

        Assert.Single(sent.Where(r => r.IsOk).Select(r => r.Value.Ticket.Code).Distinct());
        Assert.All(sent.Where(r => !r.IsOk), r => Assert.Equal("conflict", HallApp.Code(r)));
        Assert.Equal(2, await app.Read<QueueDb, int>(db => db.Tickets.CountAsync(t => t.OfficeId == hall.Office, HallApp.Token)));
    }

    [Fact]
    public async Task Arrive_WhereItDoesNotHold_IsRefused()
    {
        var (hall, other) = (await Hall(), await Hall());
        var (today, tomorrow, cancelled) = ((await hall.Book("11:00", inDays: 0)).Value, (await hall.Book(who: "Ертеңгі адам")).Value, (await hall.Book("15:00", "Келмейтін адам")).Value);
        await hall.Send(new CancelBooking(cancelled.Code), Actor.Public);

        Assert.Equal("queue.booking-day", HallApp.Code(await hall.Arrive(tomorrow)));
        Assert.Equal("queue.booking-elsewhere", HallApp.Code(await other.Arrive(today)));
        Assert.Equal("queue.booking-over", HallApp.Code(await hall.Arrive(cancelled)));
        Assert.Equal("code:queue.booking-unknown", HallApp.Code(await hall.Send(new Arrive(hall.Office, "12", "kk", null), Actor.Public)));
        Assert.Equal("language:required", HallApp.Code(await hall.Send(new Arrive(hall.Office, today.Code, "de", null), Actor.Public)));
        Assert.Equal("role", HallApp.Code(await hall.Send(new Arrive(hall.Office, today.Code, "kk", null), hall.Officer(1))));
        app.At(8);
        Assert.Equal("queue.closed", HallApp.Code(await hall.Arrive(today)));
    }

    [Fact]
    public async Task Booking_NotUsed_ExpiresTheNextDayAndCannotBeCancelled()
    {
        var hall = await Hall();
        var (used, unused) = ((await hall.Book("11:00", inDays: 0)).Value, (await hall.Book("11:20", "Басқа адам", inDays: 0)).Value);
        await hall.Arrive(used);
        await hall.Send(new EndQueueDays(), Actor.System);
        Assert.Equal(BookingState.Open, (await hall.Booking(unused.Code)).State);

        app.Clock.Advance(TimeSpan.FromDays(1));
        await hall.Send(new EndQueueDays(), Actor.System);

        Assert.Equal((BookingState.Arrived, BookingState.Expired), ((await hall.Booking(used.Code)).State, (await hall.Booking(unused.Code)).State));
        Assert.Equal("queue.booking-over", HallApp.Code(await hall.Send(new CancelBooking(unused.Code), Actor.Public)));
        Assert.Equal("queue.booking-over", HallApp.Code(await hall.Arrive(unused)));
    }

    private async Task<HallLoad> Load(Hall hall)
    {
        await using var scope = app.Provider.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IHallMeasures>().Load([hall.Office], BusinessTime.ToUtc(app.Clock.GetUtcNow()), HallApp.Token)).Single();
    }

    private Task<Hall> Hall()
    {
        app.Clock.Now = Licensing.Testing.TestClock.Tuesday;
        return app.Centre(["AC"], ["AC"], ["AC"], ["AC"]);
    }
}
