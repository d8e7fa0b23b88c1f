using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.ForeignResidence.Features.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Cases;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ForeignResidence.Stays;

/// <summary>TR registry: search, extension, leaving, what ends and what is over, hosts, proceedings. The clock of this class moves.</summary>
public sealed class StayRegistryTests(StayApp app) : IClassFixture<StayApp>
{
    private static CancellationToken Token => StayApp.Token;

    private static Actor Chief { get; } = StayApp.At(StayApp.Office, "KZ-AST", "Әсел Төлеуова", Roles.Supervisor);

    [Theory]
    [InlineData("passport")]
    [InlineData("card")]
    [InlineData("case")]
    [InlineData("name")]
    [InlineData("order")]
    [InlineData("host")]
    public async Task FindStays_ByAnyKey_FindsTheStay(string by)
    {
        var (guest, hotel) = (app.Guest("ПЕТРОВ"), await app.Hotel("«Үш самал»"));
        var made = await app.Registered(guest, hotel);
        var host = (await app.Stay(made.StayId)).HostName!;

        var page = (await app.Send(new FindStays(by switch
        {
            "passport" => guest.Person.DocumentNumber,
            "card" => guest.CardNumber!.ToLowerInvariant(),
            "case" => made.CaseNumber,
            "name" => guest.Person.Surname!.ToLowerInvariant(),
            "order" => $"{guest.Person.GivenName} {guest.Person.Surname}",
            _ => host[(host.IndexOf(' ', StringComparison.Ordinal) + 1)..],
        }, Size: 500), StayApp.Elsewhere)).Value;

        Assert.Contains(page.Lines, l => l.Id == made.StayId);
    }

    [Fact]
    public async Task FindStays_PageByPage_ShowsEachOnce()
    {
        var hotel = await app.Hotel();
        for (var i = 0; i < 5; i++)
        {
            await app.Registered(app.Guest(), hotel);
        }

        var (seen, after) = (new List<Guid>(), (string?)null);
        do
        {
            var page = (await app.Send(new FindStays(After: after, Size: 2, HostOrganisationId: hotel.HostOrganisationId), StayApp.Officer)).Value;
            seen.AddRange(page.Lines.Select(l => l.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal((5, 5), (seen.Count, seen.Distinct().Count()));
    }

    // The host with all its guests: who is there now, who longer than they may.
    [Fact]
    public async Task ShowHost_Hotel_HasAllItsGuests()
    {
        var hotel = await app.Hotel();
        var (stays, left) = (await app.Registered(place: hotel), await app.Registered(place: hotel));
        await app.Send(new NoteLeft(left.StayId, (await app.Stay(left.StayId)).Version, app.Today), StayApp.Officer);

        var sheet = (await app.Send(new ShowHost(hotel.HostOrganisationId, null), StayApp.Officer)).Value;

        Assert.Equal((1, 0), (sheet.Now, sheet.Overstayed));
        Assert.Equal([left.StayId, stays.StayId], sheet.Guests.Lines.Select(l => l.Id));
    }

    // TR-16: another ninety days, by a case of its own; the address register learns of it.
    [Fact]
    public async Task ExtendStay_VisaFree_GoesOnForAnotherTerm()
    {
        var made = await app.Registered(app.Guest() with { Until = app.Today.AddDays(60) });
        var stay = await app.Stay(made.StayId);

        var extended = await app.Send(new ExtendStay(stay.Id, stay.Version, Entry(app.Today.AddDays(300))), StayApp.Officer);

        Assert.True(extended.IsOk, $"{extended.Failure}");
        var now = await app.Stay(stay.Id);
        Assert.Equal((stay.ArrivedOn.AddDays(180), 1, UntilReason.VisaFree), (now.Until, now.Extensions, now.Reason));
        Assert.NotEqual(made.CaseNumber, extended.Value.CaseNumber);
        Assert.Equal(CaseState.HandedOver, await app.Read(db => db.Cases.Where(c => c.Number == extended.Value.CaseNumber).Select(c => c.State).SingleAsync(Token)));
        Assert.Equal([StayHappening.Registered, StayHappening.Extended], now.Events.OrderBy(e => e.Ordinal).Select(e => e.What));
    }

    [Fact]
    public async Task ExtendStay_NoLaterDay_ExtendsNothing()
    {
        var stay = await app.Stay((await app.Registered()).StayId);

        var result = await app.Send(new ExtendStay(stay.Id, stay.Version, Entry(stay.Until)), StayApp.Officer);

        Assert.Contains(((Failure.Invalid)result.Failure!).Errors, e => e is { Field: "until", Code: "TR.extends-nothing" });
    }

    [Fact]
    public async Task ExtendStay_SeenBeforeAnotherOfficer_IsAConflict()
    {
        var stay = await app.Stay((await app.Registered()).StayId);
        await app.Send(new NoteLeft(stay.Id, stay.Version, app.Today), StayApp.Elsewhere);

        var result = await app.Send(new ExtendStay(stay.Id, stay.Version, Entry(app.Today.AddDays(170))), StayApp.Officer);

        Assert.Equal(StayApp.Elsewhere.Name, Assert.IsType<Failure.Conflict>(result.Failure).ByName);
    }

    [Theory]
    [InlineData(-10, "TR.left-before-arrival")]
    [InlineData(1, "date-in-future")]
    [InlineData(null, "required")]
    public async Task NoteLeft_ImpossibleDay_NamesTheField(int? days, string code)
    {
        var stay = await app.Stay((await app.Registered()).StayId);

        var result = await app.Send(new NoteLeft(stay.Id, stay.Version, days is { } there ? app.Today.AddDays(there) : null), StayApp.Officer);

        Assert.Contains(((Failure.Invalid)result.Failure!).Errors, e => e.Code == code);
    }

    [Fact]
    public async Task NoteLeft_Twice_IsRefused()
    {
        var stay = await app.Stay((await app.Registered()).StayId);
        Assert.Equal(StayStatus.Left, (await app.Send(new NoteLeft(stay.Id, stay.Version, app.Today), StayApp.Officer)).Value.Status);

        var again = await app.Send(new NoteLeft(stay.Id, (await app.Stay(stay.Id)).Version, app.Today), StayApp.Officer);

        Assert.Equal("TR.left-already", Assert.IsType<Failure.Refused>(again.Failure).Problem.Code);
    }

    // Alerts: three days before the end and once it is over; the last day is still lawful, the lists are never behind the job.
    [Theory]
    [InlineData(4, StayStatus.Running, StayAlert.None)]
    [InlineData(3, StayStatus.EndsSoon, StayAlert.EndsSoon)]
    [InlineData(0, StayStatus.EndsSoon, StayAlert.EndsSoon)]
    [InlineData(-1, StayStatus.Overstayed, StayAlert.Overstayed)]
    internal async Task AgeStays_DaysToTheEnd_AreMarkedOnce(int days, StayStatus status, StayAlert alert)
    {
        var made = await app.Registered(app.Guest() with { Until = app.Today.AddDays(20) });
        var before = app.Clock.Now;
        try
        {
            app.Clock.Now = before.AddDays(20 - days);
            var listed = status == StayStatus.Overstayed ? StayList.Overstayed : StayList.EndsSoon;
            var shown = await Listed(listed);
            await Age();
            var marked = await app.Stay(made.StayId);
            await Age();

            Assert.Equal((status, alert), (marked.StatusOn(app.Today), marked.Alert));
            Assert.Equal(status != StayStatus.Running, shown.Contains(made.StayId));
            Assert.Equal(marked.EventCount, (await app.Stay(made.StayId)).EventCount);
        }
        finally
        {
            app.Clock.Now = before;
        }
    }

    // Late and overstayed ones go on to proceedings, by a paper; others cannot.
    [Fact]
    public async Task BeginProceedings_Late_LeavesTheListOfThoseWithout()
    {
        var late = await app.Stay((await app.Registered(app.Guest() with { ArrivedOn = app.Today.AddDays(-9) })).StayId);
        var inTime = await app.Stay((await app.Registered()).StayId);
        Assert.Contains(late.Id, await Listed(StayList.Late));

        Assert.True((await app.Send(new BeginProceedings(late.Id, late.Version, "Хаттама № 17, 24.11.2026"), StayApp.Officer)).IsOk);

        Assert.DoesNotContain(late.Id, await Listed(StayList.Late));
        var refused = await app.Send(new BeginProceedings(inTime.Id, inTime.Version, "Хаттама № 18"), StayApp.Officer);
        Assert.Equal("TR.nothing-to-prosecute", Assert.IsType<Failure.Refused>(refused.Failure).Problem.Code);
        Assert.IsType<Failure.Invalid>((await app.Send(new BeginProceedings(inTime.Id, inTime.Version, "=1+1"), StayApp.Officer)).Failure);
    }

    [Fact]
    public async Task CountStays_Office_CountsItsOwn()
    {
        var before = (await app.Send(new CountStays(), Chief)).Value;
        await app.Registered(app.Guest() with { Until = app.Today.AddDays(2) });

        var after = (await app.Send(new CountStays(), Chief)).Value;

        Assert.Equal(before with { EndsSoon = before.EndsSoon + 1 }, after);
    }

    // TR registry: what somebody should look at stands at the bell, and leads to its list.
    [Fact]
    public async Task Alerts_OfAnOffice_SayWhatWaits()
    {
        await app.Registered(app.Guest() with { Until = app.Today.AddDays(1) });
        var alerts = new StayAlerts(app.Provider.GetRequiredService<IDispatcher>(), app.Provider.GetRequiredService<ITexts>());

        var told = await alerts.Of(StayApp.Officer);

        var counts = (await app.Send(new CountStays(), StayApp.Officer)).Value;
        Assert.Contains(told, a => a.Href == "/stays?list=EndsSoon" && a.Text.Contains($"{counts.EndsSoon}", StringComparison.Ordinal));
        Assert.Equal(new[] { counts.EndsSoon, counts.Overstayed, counts.Late }.Count(n => n > 0), told.Count);
        Assert.Empty(await alerts.Of(StayApp.At(StayApp.Office, "KZ-AST", "Оператор", Roles.Operator)));
        Assert.Empty(await alerts.Of(Actors.With("Жол полициясы", Roles.DecisionOfficer)));
    }

    // C-1: two records became one; the stay follows the person.
    [Fact]
    public async Task MergePeople_TwoRecordsOfAGuest_StaysFollow()
    {
        var first = await app.Stay((await app.Registered(app.Guest() with { ArrivedOn = app.Today.AddDays(-5) })).StayId);
        var second = await app.Stay((await app.Registered()).StayId);

        await using var scope = app.Provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForeignResidenceDb>();
        await new FollowMergedStays(db).Handle(new PeopleMerged(second.PersonId, first.PersonId), null!, Token);
        await db.SaveChangesAsync(Token);

        Assert.Equal(second.PersonId, (await app.Stay(first.Id)).PersonId);
    }

    // C-10: a look leaves its trace, and other offices' staff see nothing.
    [Fact]
    public async Task ShowStay_Look_IsInTheTrail()
    {
        var stay = await app.Stay((await app.Registered()).StayId);

        Assert.True((await app.Send(new ShowStay(stay.Id), StayApp.Officer)).IsOk);

        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.Action == nameof(ShowStay) && a.SubjectId == stay.Number && a.PersonId == stay.PersonId, Token)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowStay(stay.Id), Actors.With("Марат Сәрсенов", Roles.IntakeOfficer))).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowStay(Guid.NewGuid()), StayApp.Officer)).Failure);
    }

    private static ExtensionEntry Entry(DateOnly until) => new(until, new(2030, 1, 1), VisaKind.None, null, null, false, StayApp.Papers);

    private async Task<IReadOnlyList<Guid>> Listed(StayList list) =>
        [.. (await app.Send(new FindStays(List: list, Size: 500), StayApp.Officer)).Value.Lines.Select(l => l.Id)];

    private async Task Age() => Assert.True((await app.Send(new AgeStays(), Actor.System)).IsOk);
}
