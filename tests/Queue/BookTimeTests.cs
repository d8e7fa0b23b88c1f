using Licensing.Kernel.Calendars;
using Licensing.Platform.Auditing;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Licensing.Queue;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Queue;

/// <summary>Booking a time at a service centre (C-5).</summary>
public sealed class BookTimeTests(HallApp app) : IClassFixture<HallApp>
{
    private const string Iin = "950317300010";

    [Fact]
    public async Task Book_AFreeTime_IsNumberedWithACodeAndLeavesATraceAndAnEvent()
    {
        var hall = await app.Centre(["AC"], ["AC", "RR"]);

        var (first, second) = ((await hall.Book(contact: " +7 701 000 00 00 ")).Value, (await hall.Book("14:20", "Серіков Бек")).Value);

        Assert.Equal(("2511-001", "2511-002", "132-2014", BookingState.Open), (first.Name, second.Name, first.Edition, first.State));
        var made = await hall.Booking(first.Code);
        Assert.Equal((10, "Серікова Айгүл", "+7 701 000 00 00", 1), (made.Code.Length, made.Who, made.Contact, made.Place));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.SubjectKind == "booking" && a.SubjectId == made.Id.ToString() && a.Verb == AuditVerb.Changed, HallApp.Token)));
        Assert.True(await app.Read(db => db.Outbox.AnyAsync(m => m.Type == typeof(TimeBooked).FullName && m.Payload.Contains(made.Id.ToString()), HallApp.Token)));
        var shown = (await hall.Send(new ShowBooking($"{first.Code[..5]} {first.Code[5..]}"), Actor.Public)).Value;
        Assert.Equal(first, shown);
    }

    [Fact]
    public async Task Book_SentTwiceWithOneKey_IsOneBooking()
    {
        var hall = await app.Centre(["AC"]);
        var key = Guid.CreateVersion7();

        var sent = await Task.WhenAll(hall.Book(key: key), hall.Book(key: key), hall.Book(key: key));

        Assert.Single(sent.Select(r => r.Value.Code).Distinct());
        Assert.Equal("2511-002", (await hall.Book("15:00", "Басқа адам")).Value.Name);
    }

    [Fact]
    public async Task Book_TheLastPlaceByTwentyAtOnce_OneGetsIt()
    {
        var hall = await app.Centre(["AC"], ["AC"]);

        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => hall.Book(who: $"Адам {(char)('А' + n)}")));

        Assert.Single(sent, r => r.IsOk);
        Assert.All(sent.Where(r => !r.IsOk), r => Assert.Equal("queue.slot-taken", HallApp.Code(r)));
    }

    [Fact]
    public async Task Book_OnePersonTwentyTimesAtOnce_BooksOnceAtEachOffice()
    {
        var (here, there) = (await app.Centre(["AC"], ["AC"], ["AC"], ["AC"]), await app.Centre(["AC"], ["AC"], ["AC"], ["AC"]));

        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? here : there).Book($"{9 + (n / 2)}:00", Iin)));

        Assert.Equal([0, 1], sent.Index().Where(r => r.Item.IsOk).Select(r => r.Index % 2).Order());
        Assert.All(sent.Where(r => !r.IsOk), r => Assert.Equal("queue.booked-already", HallApp.Code(r)));
    }

    [Fact]
    public async Task Book_OnePerson_OnceForAServiceAndDay_AgainOnceCancelled()
    {
        var hall = await app.Centre(["AC", "RR"], ["AC", "RR"], ["AC"]);
        var first = (await hall.Book(who: "Ахметов Әли")).Value;

        Assert.Equal("queue.booked-already", HallApp.Code(await hall.Book("15:00", "ахметов али")));
        Assert.Null(HallApp.Code(await hall.Book("15:00", "Ахметов Әли", "RR")));
        Assert.Null(HallApp.Code(await hall.Book("15:00", "Ахметов Әли", inDays: 2)));

        // A namesake at another centre is somebody else.
        Assert.Null(HallApp.Code(await (await app.Centre(["AC"])).Book(who: "Ахметов Әли")));
        await hall.Send(new CancelBooking(first.Code), Actor.Public);
        Assert.Null(HallApp.Code(await hall.Book("14:00", "Ахметов Әли")));
    }

    [Fact]
    public async Task Book_ByCaseOrIin_KeepsTheCaseAndHidesTheNumber()
    {
        var hall = await app.Centre(["AC"], ["AC"], ["AC"], ["AC"]);

        var (byCase, byIin) = ((await hall.Book(who: "ac26 0000012 " + CheckDigit("AC26", "260000012"))).Value, (await hall.Book(who: "900101300019")).Failure);

        Assert.StartsWith("AC-26-0000012-", (await hall.Booking(byCase.Code)).CaseNumber, StringComparison.Ordinal);
        Assert.Equal("who:queue.who-iin", HallApp.Code<HeldBooking>(byIin!));
        var known = await hall.Booking((await hall.Book(who: Iin, inDays: 3)).Value.Code);
        Assert.Equal((null, "…0010"), (known.CaseNumber, known.Who));
        Assert.DoesNotContain(Iin, known.PersonKey, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OfficeKind.RoadPoliceUnit, "DL", "queue.no-booking")]
    [InlineData(OfficeKind.MigrationPoliceUnit, "EX", "queue.no-booking")]
    [InlineData(OfficeKind.MigrationPoliceUnit, "ID", "queue.no-booking")]
    [InlineData(OfficeKind.AddressBureau, "AC", "queue.no-booking")]
    [InlineData(OfficeKind.PublicServiceCentre, "EX", null)]
    [InlineData(OfficeKind.PublicServiceCentre, "IN", null)]
    public async Task Book_WhereTheQueueIsALiveOne_IsRefusedWithTheEdition(OfficeKind kind, string service, string? code)
    {
        var hall = await app.Hall(kind, [service], [service]);

        var result = await hall.Book(service: service);

        Assert.Equal(code, HallApp.Code(result));
        Assert.Equal(code, HallApp.Code(await hall.Send(new AskDays(hall.Office, service), Actor.Public)));
        Assert.True(code is null || result.Failure is Failure.Refused { Problem.Args: [{ Length: > 7 }] });
    }

    [Theory]
    [InlineData("14:10", 1, "AC", "queue.slot-taken")]
    [InlineData("20:00", 1, "AC", "queue.slot-taken")]
    [InlineData("10:00", 0, "AC", "queue.slot-taken")]
    [InlineData("14:00", 5, "AC", "queue.day-shut")]
    [InlineData("14:00", -1, "AC", "queue.too-far")]
    [InlineData("14:00", 15, "AC", "queue.too-far")]
    [InlineData("14:00", 1, "RD", "service:queue.not-served")]
    [InlineData("14:00", 1, "XX", "service:queue.not-served")]
    public async Task Book_WhatCannotBe_IsRefused(string time, int inDays, string service, string code)
    {
        var hall = await app.Centre(["AC"]);

        Assert.Equal(code, HallApp.Code(await hall.Book(time, service: service, inDays: inDays)));
        Assert.Equal("2511-001", (await hall.Book()).Value.Name);
    }

    [Theory]
    [InlineData("", null, "kk", "who:queue.who-needed")]
    [InlineData("Ан", null, "kk", "who:queue.who-name")]
    [InlineData("95031730001", null, "kk", "who:queue.who-iin")]
    [InlineData("DL-26-12", null, "kk", "who:queue.who-case")]
    [InlineData("Анар", "123", "kk", "contact:queue.contact")]
    [InlineData("Анар", "a@", "kk", "contact:queue.contact")]
    [InlineData("Анар", "1234567890", "kk", "contact:queue.contact")]
    [InlineData("Анар", "anar@example.kz", "de", "language:required")]
    public async Task Book_WhatCannotBeRead_IsSaidAtItsField(string who, string? contact, string language, string code)
    {
        var hall = await app.Centre(["AC"]);

        Assert.Equal(code, HallApp.Code(await hall.Send(new BookTime(hall.Office, "AC", app.Today.AddDays(1), new TimeOnly(14, 0), who, contact, language), Actor.Public)));
    }

    [Fact]
    public async Task Book_ByAnOfficer_IsDenied()
    {
        var hall = await app.Centre(["AC"]);

        Assert.Equal("role", HallApp.Code(await hall.Send(new BookTime(hall.Office, "AC", app.Today.AddDays(1), new TimeOnly(14, 0), "Анар", null, "kk"), hall.Officer(1))));
        Assert.Equal("role", HallApp.Code(await hall.Send(new CancelBooking("1"), hall.Officer(1))));
    }

    [Fact]
    public async Task Ask_Days_ShowsWhatIsFreeWhereTheOfficeIsOpen()
    {
        var hall = await app.Centre(["AC"], ["AC", "RR"]);
        await hall.Book();

        var asked = (await hall.Send(new AskDays(hall.Office, "AC"), Actor.Public)).Value;

        // Tuesday: from 10:20 to 19:40; Sunday the 29th is closed, and the term is two weeks (C-5).
        Assert.Equal((new TimeOnly(10, 20), new TimeOnly(19, 40), 29), (asked.Days[0].Times[0], asked.Days[0].Times[^1], asked.Days[0].Times.Count));
        Assert.Equal(13, asked.Days.Count);
        Assert.DoesNotContain(asked.Days, d => d.Day == new DateOnly(2026, 11, 29));
        Assert.DoesNotContain(new TimeOnly(14, 0), asked.Days[1].Times);
        Assert.Equal("not-found", HallApp.Code(await hall.Send(new AskDays("nowhere", "AC"), Actor.Public)));
    }

    [Fact]
    public async Task Ask_OfficesAndServices_NamesWhereAWindowServesIt()
    {
        var (hall, other) = (await app.Centre(["AC"]), await app.Centre(["RR"]));

        var found = (await hall.Send(new AskOffices("AC", $"бөлім {hall.Office}"), Actor.Public)).Value;
        var services = (await hall.Send(new AskServices(), Actor.Public)).Value;

        Assert.Contains(found, o => o.Id == hall.Office);
        Assert.DoesNotContain(found, o => o.Id == other.Office);
        Assert.Equal(["AC", "EX", "ID", "IN", "RD", "RR", "TI"], services.Where(s => s.IsBookable).Select(s => s.Service));
        Assert.Equal(15, services.Count);
    }

    [Fact]
    public async Task Cancel_TwiceAndAfterwards_FreesThePlaceOnceAndTellsOnce()
    {
        var hall = await app.Centre(["AC"]);
        var held = (await hall.Book()).Value;

        Assert.Null(HallApp.Code(await hall.Send(new CancelBooking(held.Code), Actor.Public)));
        Assert.Null(HallApp.Code(await hall.Send(new CancelBooking(held.Code), Actor.Public)));

        var id = (await hall.Booking(held.Code)).Id.ToString();
        Assert.Equal(1, await app.Read(db => db.Outbox.CountAsync(m => m.Type == typeof(BookingEnded).FullName && m.Payload.Contains(id), HallApp.Token)));
        Assert.Null(HallApp.Code(await hall.Book(who: "Басқа адам")));
        Assert.Equal("not-found", HallApp.Code(await hall.Send(new CancelBooking("0000000000"), Actor.Public)));
        Assert.Equal("not-found", HallApp.Code(await hall.Send(new ShowBooking(""), Actor.Public)));
    }

    [Fact]
    public async Task Coupon_OfABooking_IsAPaper()
    {
        var hall = await app.Centre(["AC"]);
        var held = (await hall.Book()).Value;

        var paper = (await hall.Send(new PrintBooking(held.Code, "https://example.kz/book/1"), Actor.Public)).Value;

        Assert.Equal("%PDF"u8.ToArray(), paper.Pdf[..4]);
        Assert.Equal("not-found", HallApp.Code(await hall.Send(new PrintBooking("1", ""), Actor.Public)));
    }

    [Fact]
    public async Task Rights_OfEveryEdition_AreFrom2014OnAndOnlyAtCentres()
    {
        var (law, snapshot) = (app.Provider.GetRequiredService<ILaw>(), await app.Provider.GetRequiredService<ILaw>().Now(HallApp.Token));

        // C-5: «bookable from 2014» stands in the row of the centres; every other row says live queue, or electronic without more.
        Assert.All(law.Standards.Values.SelectMany(s => new[] { new DateOnly(2009, 1, 1), new DateOnly(2012, 1, 1), new DateOnly(2026, 1, 1) }.Select(on => s.EditionOn(on, snapshot))), edition =>
            Assert.All(Enum.GetValues<OfficeKind>(), kind => Assert.Equal(
                edition?.Act.InForceFrom.Year >= 2014 && kind == OfficeKind.PublicServiceCentre, edition is not null && BookingRights.Of(edition, kind) is not null)));
    }

    private static char CheckDigit(string of, string digits) => Enumerable.Range('0', 10).Select(c => (char)c)
        .First(c => Licensing.Kernel.Cases.CaseNumber.TryParse($"{of[..2]}{digits}{c}", out _));
}

/// <summary>Booking in another year, and days with holidays; the clock is this class's own.</summary>
public sealed class BookingCalendarTests(HallApp app) : IClassFixture<HallApp>
{
    [Theory]
    [InlineData("2012-05-15T10:00:00+05:00", "queue.no-booking")]
    [InlineData("2014-03-11T10:00:00+05:00", null)]
    [InlineData("2026-12-15T10:00:00+05:00", "queue.day-shut")]
    public async Task Book_ByTheEditionAndTheHolidaysOfTheDay(string now, string? code)
    {
        app.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        var hall = await app.Centre(["AC"]);

        Assert.Equal(code, HallApp.Code(await hall.Book()));
    }
}

/// <summary>What may stand where a visitor is told.</summary>
public sealed class BookingContactTests
{
    [Theory]
    [InlineData("+7 (701) 555-01-42", true)]
    [InlineData("8 701 555 01 42", true)]
    [InlineData("77015550142", true)]
    [InlineData("7015550142", true)]
    [InlineData("+493012345678", true)]
    [InlineData("anar@example.kz", true)]
    [InlineData("", true)]
    [InlineData("1234567890", false)]
    [InlineData("97015550142", false)]
    [InlineData("701555014", false)]
    [InlineData("770155501420", false)]
    [InlineData("+1234567890123456", false)]
    [InlineData("Анар <anar@example.kz>", false)]
    public void IsContact_IsWhatANoticeCanBeSentTo(string typed, bool isContact) => Assert.Equal(isContact, BookTimeValidator.IsContact(typed));
}

public sealed class SlotsTests
{
    [Fact]
    public void Of_ADayWithLunchAndAnEndOfReception_HasNoneThatReachesIntoEither()
    {
        var hours = new Opening(DayOfWeek.Tuesday, new(9, 0), new(18, 30), new(13, 0), new(14, 30), new(17, 30));

        var times = Slots.Of(hours, 50).ToList();

        Assert.Equal(["09:00", "09:50", "10:40", "11:30", "14:30", "15:20", "16:10"], times.Select(t => $"{t:HH:mm}"));
    }

    [Theory]
    [InlineData("AC", true)]
    [InlineData("AC AC", true)]
    [InlineData("AC RR", true)]
    [InlineData("RR AC", true)]
    [InlineData("RR RR", false)]
    [InlineData("AC AC RR", false)]
    [InlineData("TI", false)]
    public void Fit_VisitorsAtWindows_EachAtOneOfTheirService(string services, bool fits)
    {
        IReadOnlyList<string>[] windows = [["AC", "RR"], ["AC"]];

        Assert.Equal(fits, Slots.Fit(windows, services.Split(' '), most: 3));
    }

    [Fact]
    public void Fit_MoreThanMayBookAtOnce_DoesNot() => Assert.False(Slots.Fit([["AC"], ["AC"], ["AC"]], ["AC", "AC"], most: 1));
}
