using Licensing.Platform.Notices;
using Licensing.Platform.Outbox;
using Licensing.Queue.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Queue;

/// <summary>What somebody who booked is told (C-5).</summary>
public sealed class BookingNoticesTests(HallApp app) : IClassFixture<HallApp>
{
    [Fact]
    public async Task Booked_WithATelephone_IsConfirmedAndRemindedTheDayBefore()
    {
        var hall = await app.Centre(["AC"]);
        var held = (await hall.Book(contact: "+77015550142", inDays: 2)).Value;

        var told = await Told(held);

        Assert.Equal(["booking-made", "booking-reminder"], told.Select(n => n.Kind).Order(StringComparer.Ordinal));
        Assert.All(told, n => Assert.Equal(("+77015550142", null, "kk", held.Code, (DateTime?)held.At), (n.Phone, n.Email, n.Language, n.Args[1], n.NotAfter)));
        Assert.Equal(held.At.AddDays(-1), told.Single(n => n.Kind == "booking-reminder").NotBefore);
    }

    [Fact]
    public async Task Booked_LessThanADayAhead_IsNotReminded()
    {
        app.At(15);
        var hall = await app.Centre(["AC"]);
        var held = (await hall.Book(contact: "anar@example.kz")).Value;

        var told = await Told(held);

        app.At(10);
        Assert.Equal(("booking-made", "anar@example.kz"), told.Select(n => (n.Kind, n.Email!)).Single());
    }

    [Fact]
    public async Task Booked_WithoutContact_NobodyIsTold()
    {
        var hall = await app.Centre(["AC"]);

        Assert.Empty(await Told((await hall.Book()).Value));
    }

    [Fact]
    public async Task Closed_DayOfABooking_IsToldAndTheReminderIsTakenBack()
    {
        var hall = await app.Centre(["AC"]);
        var held = (await hall.Book(contact: "anar@example.kz", inDays: 2)).Value;
        await Told(held);
        await hall.Send(new CloseBookedDay(app.Today.AddDays(2), "Жөндеу"), hall.Chief);

        var told = await Told(held);

        var calledOff = Assert.Single(told, n => n.Kind == "booking-called-off");
        Assert.DoesNotContain("Жөндеу", string.Join(' ', calledOff.Args), StringComparison.Ordinal);
        var id = (await hall.Booking(held.Code)).Id;
        Assert.Equal(2, await app.Read(db => db.Outbox.CountAsync(m => m.Type == typeof(NoticeWithdrawn).FullName && m.Payload.Contains($"{id:N}"), HallApp.Token)));
    }

    // What was published for the visitor of this booking, once all that was to be heard is heard.
    private async Task<List<NoticeRequested>> Told(HeldBooking held)
    {
        while (await app.Provider.GetRequiredService<OutboxPump>().Round(HallApp.Token) > 0)
        {
        }

        var payloads = await app.Read(db => db.Outbox.Where(m => m.Type == typeof(NoticeRequested).FullName && m.Payload.Contains(held.Code)).Select(m => m.Payload).ToListAsync(HallApp.Token));
        return payloads.ConvertAll(payload => Kernel.Cases.CaseJson.Read<NoticeRequested>(payload));
    }
}
