using Licensing.Platform.UseCases;
using Licensing.Queue;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Queue;

/// <summary>The chief's book of a day (C-5).</summary>
public sealed class ManageBookingsTests(HallApp app) : IClassFixture<HallApp>
{
    [Fact]
    public async Task Close_ADay_CallsOffWhatIsBooked_ListsWhomToTell_AndNobodyBooksAnyMore()
    {
        var hall = await app.Centre(["AC"], ["AC"], ["AC"]);
        var held = (await hall.Book(contact: "anar@example.kz")).Value;
        await hall.Book("15:00", "Басқа адам", inDays: 2);

        var closed = (await hall.Send(new CloseBookedDay(app.Today.AddDays(1), "Жөндеу"), hall.Chief)).Value;

        Assert.Equal(1, closed.CalledOff);
        var list = (await hall.Send(new ListBookings(app.Today.AddDays(1)), hall.Chief)).Value;
        Assert.Equal((true, "Жөндеу", hall.Chief.Name), (list.IsClosed, list.Reason, list.ClosedByName));
        Assert.Equal((BookingState.CalledOff, "anar@example.kz"), (list.Bookings.Single().State, list.Bookings.Single().Contact));
        Assert.Equal("Жөндеу", (await hall.Send(new ShowBooking(held.Code), Actor.Public)).Value.Reason);
        Assert.Equal("queue.day-closed", HallApp.Code(await hall.Book()));
        Assert.DoesNotContain((await hall.Send(new AskDays(hall.Office, "AC"), Actor.Public)).Value.Days, d => d.Day == app.Today.AddDays(1));
        var id = (await hall.Booking(held.Code)).Id.ToString();
        Assert.True(await app.Read(db => db.Outbox.AnyAsync(m => m.Type == typeof(BookingEnded).FullName && m.Payload.Contains(id) && m.Payload.Contains("anar@example.kz"), HallApp.Token)));
        Assert.Equal(0, (await hall.Send(new CloseBookedDay(app.Today.AddDays(1), "Жөндеу"), hall.Chief)).Value.CalledOff);
    }

    [Fact]
    public async Task Reopen_AClosedDay_CanBeBookedAgain_AndWhatWasCalledOffStaysSo()
    {
        var hall = await app.Centre(["AC"]);
        var held = (await hall.Book()).Value;
        await hall.Send(new CloseBookedDay(app.Today.AddDays(1), "Жөндеу"), hall.Chief);

        Assert.Null(HallApp.Code(await hall.Send(new ReopenBookedDay(app.Today.AddDays(1)), hall.Chief)));

        Assert.Null(HallApp.Code(await hall.Book()));
        Assert.Equal(BookingState.CalledOff, (await hall.Booking(held.Code)).State);
        Assert.Equal("Жөндеу", (await hall.Send(new ShowBooking(held.Code), Actor.Public)).Value.Reason);
        await hall.Send(new CloseBookedDay(app.Today.AddDays(1), "Жарық жоқ"), hall.Chief);
        Assert.Equal("Жарық жоқ", (await hall.Send(new ShowBooking(held.Code), Actor.Public)).Value.Reason);
    }

    [Fact]
    public async Task Close_WhileTwentyBook_NobodyIsLeftInTheClosedDay()
    {
        var hall = await app.Centre([.. Enumerable.Repeat<string[]>(["AC"], 40)]);

        var bookings = Enumerable.Range(0, 20).Select(n => hall.Book(who: $"Адам {(char)('А' + n)}")).ToList();
        var closed = hall.Send(new CloseBookedDay(app.Today.AddDays(1), "Жөндеу"), hall.Chief);
        var (sent, calledOff) = (await Task.WhenAll(bookings), (await closed).Value.CalledOff);

        var list = (await hall.Send(new ListBookings(app.Today.AddDays(1)), hall.Chief)).Value;
        Assert.All(list.Bookings, b => Assert.Equal(BookingState.CalledOff, b.State));
        Assert.Equal(calledOff, list.Bookings.Count);
        Assert.All(sent.Where(r => !r.IsOk), r => Assert.Equal("queue.day-closed", HallApp.Code(r)));
    }

    [Fact]
    public async Task Rules_Changed_HoldForTheNextBooking()
    {
        var hall = await app.Centre(["AC"], ["AC"], ["AC"]);

        Assert.Null(HallApp.Code(await hall.Send(new SetHallRules(new HallLimits(30, 1, 5, 2)), hall.Chief)));

        Assert.Equal(new HallLimits(30, 1, 5, 2), (await hall.Send(new ListBookings(app.Today), hall.Chief)).Value.Limits);
        Assert.Equal("queue.slot-taken", HallApp.Code(await hall.Book("14:20")));
        Assert.Null(HallApp.Code(await hall.Book("14:30")));
        Assert.Equal("queue.slot-taken", HallApp.Code(await hall.Book("14:30", "Басқа адам")));
        Assert.Equal("queue.too-far", HallApp.Code(await hall.Book("14:30", "Басқа адам", inDays: 3)));
    }

    [Theory]
    [InlineData(4, 1, 5, 2, "slotMinutes")]
    [InlineData(121, 1, 5, 2, "slotMinutes")]
    [InlineData(20, 0, 5, 2, "mostAtOnce")]
    [InlineData(20, null, 121, 2, "lateMinutes")]
    [InlineData(20, null, -1, 2, "lateMinutes")]
    [InlineData(20, null, 5, 0, "daysAhead")]
    [InlineData(20, null, 5, 61, "daysAhead")]
    public async Task Rules_OutOfRange_AreRefusedAtTheField(int slot, int? most, int late, int ahead, string field)
    {
        var hall = await app.Centre(["AC"]);

        Assert.Equal($"{field}:queue.out-of-range", HallApp.Code(await hall.Send(new SetHallRules(new HallLimits(slot, most, late, ahead)), hall.Chief)));
    }

    [Fact]
    public async Task Day_PastOrWithoutAReason_IsNotClosed()
    {
        var hall = await app.Centre(["AC"]);

        Assert.Equal("queue.day-past", HallApp.Code(await hall.Send(new CloseBookedDay(app.Today.AddDays(-1), "Жөндеу"), hall.Chief)));
        Assert.Equal("reason:queue.reason-needed", HallApp.Code(await hall.Send(new CloseBookedDay(app.Today, " "), hall.Chief)));
    }

    [Fact]
    public async Task Book_OfTheDay_ByAnOfficer_IsTheHallsAlone()
    {
        var hall = await app.Centre(["AC"]);
        await hall.Book("11:00", inDays: 0, contact: "anar@example.kz");

        Assert.Equal("role", HallApp.Code(await hall.Send(new ListBookings(app.Today), hall.Officer(1))));
        Assert.Equal("role", HallApp.Code(await hall.Send(new CloseBookedDay(app.Today, "Жөндеу"), hall.Officer(1))));
        Assert.Equal("role", HallApp.Code(await hall.Send(new ReopenBookedDay(app.Today), hall.Officer(1))));
        Assert.Equal("role", HallApp.Code(await hall.Send(new SetHallRules(new HallLimits(20, 1, 5, 2)), hall.Officer(1))));
        var administrator = Licensing.Testing.Actors.At(hall.Office, "KZ-AST", $"Admin {hall.Office}", Roles.Administrator);
        Assert.Equal("role", HallApp.Code(await hall.Send(new ListBookings(app.Today), administrator)));
        Assert.Empty((await hall.Send(new ShowHall(), administrator)).Value.Bookings);
        var shown = (await hall.Send(new ShowHall(), hall.Officer(1))).Value.Bookings.Single();
        Assert.Equal(("Серікова Айгүл", null), (shown.Who, shown.Contact));
        Assert.Empty((await (await app.Centre(["AC"])).Send(new ShowHall(), hall.Officer(2) with { OfficeId = "elsewhere" })).Value.Bookings);
    }
}
