using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Law;

/// <summary>The snapshot follows the rows within seconds; rows begin on a day to come, what has been in force stays.</summary>
public sealed class CurrentLawTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Actor Administrator = Actors.With("administrator", Roles.Administrator);

    private static readonly DateOnly Today = new(2026, 11, 24);

    private ILaw Law => app.Provider.GetRequiredService<ILaw>();

    [Fact]
    public void Standards_Declared_AreFound() => Assert.Contains("DL", Law.Standards.Keys);

    [Fact]
    public async Task Now_RowAdded_IsSeenWithinSeconds()
    {
        var before = (await Now()).Mci.On(new(2031, 1, 1));

        await Do(new SetMci(new(2031, 1, 1), 5555));
        var atOnce = (await Now()).Mci.On(new(2031, 1, 1));
        var later = await Later();

        Assert.Equal(4325, before);
        Assert.Equal(4325, atOnce);
        Assert.Equal(5555, later.Mci.On(new(2031, 1, 1)));
        Assert.Equal(4325, later.Mci.On(Today));
    }

    [Fact]
    public async Task Now_NothingWritten_IsTheSameSnapshot()
    {
        var law = await Later();

        Assert.Same(law, await Later());
    }

    [Fact]
    public async Task SetMci_DayThatHasBegun_IsRefused() => Assert.Equal("date-not-future", await Refusal(new SetMci(Today, 1)));

    [Fact]
    public async Task SetMci_NoAmount_IsRefused() => Assert.Equal("number-range", await Refusal(new SetMci(Today.AddDays(9), 0)));

    [Fact]
    public async Task SetMci_DayToCome_CanBeSetAgain()
    {
        await Do(new SetMci(new(2032, 1, 1), 6000));
        await Do(new SetMci(new(2032, 1, 1), 6100));

        Assert.Equal(6100, (await Later()).Mci.On(new(2032, 1, 1)));
        var rows = (await app.Send(new ListMci(), Administrator)).Value;
        Assert.Equal(new DateOnly(2026, 1, 1), Assert.Single(rows, r => r.IsCurrent).From);
        Assert.All(rows, r => Assert.Equal(r.From <= Today, r.IsFixed));
    }

    [Fact]
    public async Task AddHoliday_OfOneYear_ClosesThatDayOnly()
    {
        await Do(new AddHoliday(HolidayCodes.DayOff, new(2027, 3, 17), EveryYear: false, Moves: false));

        var calendar = (await Later()).Calendar;
        Assert.False(calendar.IsWorkingDay(new(2027, 3, 17)));
        Assert.True(calendar.IsWorkingDay(new(2028, 3, 17)));
    }

    [Fact]
    public async Task AddHoliday_OfEveryYear_LeavesThePastAlone()
    {
        await Do(new AddHoliday(HolidayCodes.DayOff, new(2027, 6, 10), EveryYear: true, Moves: true));

        var calendar = (await Later()).Calendar;
        Assert.True(calendar.IsHoliday(new(2030, 6, 10)));
        Assert.True(calendar.IsWorkingDay(new(2026, 6, 10)));
    }

    [Fact]
    public async Task EndHoliday_FromADay_KeepsThePast()
    {
        var holidays = (await app.Send(new ListHolidays(), Administrator)).Value;
        var capital = Assert.Single(holidays, h => h.Code == "capital-day");

        await Do(new EndHoliday(capital.Id, new(2027, 1, 1)));

        var calendar = (await Later()).Calendar;
        Assert.True(calendar.IsHoliday(new(2026, 7, 6)));
        Assert.False(calendar.IsHoliday(new(2027, 7, 6)));
        Assert.Equal("date-past", await Refusal(new EndHoliday(capital.Id, Today.AddDays(-1))));
    }

    [Fact]
    public async Task AddHoliday_UnknownOrKnownOrPast_IsRefused()
    {
        Assert.Equal("unknown-value", await Refusal(new AddHoliday("nonsense", new(2027, 2, 1), false, false)));
        Assert.Equal("date-not-future", await Refusal(new AddHoliday(HolidayCodes.DayOff, Today, false, false)));
        Assert.Equal("holiday-known", await Refusal(new AddHoliday("kurban-ait", new(2027, 5, 16), false, false)));
        Assert.Equal("date-too-late", await Refusal(new AddHoliday(HolidayCodes.DayOff, DateOnly.MaxValue, false, false)));
    }

    [Fact]
    public async Task AddHoliday_SecondDayOffOfAYear_IsOneMore()
    {
        await Do(new AddHoliday(HolidayCodes.DayOff, new(2029, 4, 10), EveryYear: false, Moves: false));
        await Do(new AddHoliday(HolidayCodes.DayOff, new(2029, 4, 11), EveryYear: false, Moves: false));

        var calendar = (await Later()).Calendar;
        Assert.True(calendar.IsHoliday(new(2029, 4, 10)) && calendar.IsHoliday(new(2029, 4, 11)));
        Assert.Equal("holiday-known", await Refusal(new AddHoliday(HolidayCodes.DayOff, new(2029, 4, 11), EveryYear: false, Moves: false)));
    }

    [Fact]
    public async Task SetSchedule_OfOneOffice_LeavesTheOthers()
    {
        await Do(new SetSchedule(Actors.Astana, ScheduleKind.RoadPolice, new(2027, 1, 1), [new(DayOfWeek.Monday, new(8, 0), new(12, 0))]));

        var law = await Later();
        var own = await Law.ScheduleOf(Actors.Astana, ScheduleKind.RoadPolice, TestContext.Current.CancellationToken);
        var other = await Law.ScheduleOf(Actors.Almaty, ScheduleKind.RoadPolice, TestContext.Current.CancellationToken);
        Assert.Equal(new TimeOnly(12, 0), own.OpeningOn(new(2027, 1, 11), law.Calendar)?.Closes);
        Assert.Null(other.OpeningOn(new(2027, 1, 11), law.Calendar));
        Assert.NotNull(other.OpeningOn(new(2027, 1, 12), law.Calendar));
    }

    [Fact]
    public async Task SetSchedule_OfOneOffice_KeepsTheHoursBeforeItsFirstDay()
    {
        await Do(new SetSchedule(Actors.Almaty, ScheduleKind.AddressBureau, new(2027, 1, 1), [new(DayOfWeek.Monday, new(8, 0), new(12, 0))]));

        var law = await Later();
        var own = await Law.ScheduleOf(Actors.Almaty, ScheduleKind.AddressBureau, TestContext.Current.CancellationToken);
        Assert.Equal(new TimeOnly(18, 0), own.OpeningOn(new(2026, 11, 23), law.Calendar)?.Closes);
    }

    [Theory]
    [InlineData("10:00", "09:00", null, null, "closes-before-opening")]
    [InlineData("09:00", "18:00", "08:00", "09:30", "lunch-outside-hours")]
    [InlineData("09:00", "18:00", "13:00", null, "lunch-outside-hours")]
    public async Task SetSchedule_ImpossibleHours_AreRefused(string opens, string closes, string? from, string? to, string code)
    {
        var opening = new Opening(DayOfWeek.Monday, Time(opens)!.Value, Time(closes)!.Value, Time(from), Time(to));

        Assert.Equal(code, await Refusal(new SetSchedule(null, ScheduleKind.RoadPolice, new(2027, 1, 1), [opening])));
    }

    [Fact]
    public async Task SetSchedule_NoDay_IsRefused() =>
        Assert.Equal("schedule-empty", await Refusal(new SetSchedule(null, ScheduleKind.RoadPolice, new(2027, 1, 1), [])));

    [Theory]
    [InlineData(99, new[] { 1 })]
    [InlineData(1, new[] { 0 })]
    [InlineData(1, new[] { 6 })]
    public async Task SetSchedule_DayThatNeverComes_IsRefused(int day, int[] weeks)
    {
        var opening = new Opening((DayOfWeek)day, new(9, 0), new(18, 0), WeeksOfMonth: [.. weeks]);

        Assert.Equal("schedule-unreadable", await Refusal(new SetSchedule(null, ScheduleKind.RoadPolice, new(2027, 1, 1), [opening])));
    }

    [Fact]
    public async Task SetOverride_OfFee_HoldsFromItsDay()
    {
        var key = LawKeys.Fee("licence");
        await Do(new SetOverride("DL", "362-2007", key, new(2027, 1, 1), "150"));

        var law = await Later();
        Assert.Equal(125, law.Number("DL", "362-2007", key, new(2026, 12, 31), 125));
        Assert.Equal(150, law.Number("DL", "362-2007", key, new(2027, 1, 1), 125));
    }

    [Theory]
    [InlineData("fee.nonsense", "1", "unknown-value")]
    [InlineData("fee.licence", "-1", "override-value")]
    [InlineData("fee.licence", "", "override-value")]
    [InlineData("fee.licence", "many", "override-value")]
    [InlineData("fee.licence", "9999999999999999999999", "override-value")]
    public async Task SetOverride_ThatDoesNotFit_IsRefused(string key, string value, string code) =>
        Assert.Equal(code, await Refusal(new SetOverride("DL", "362-2007", key, new(2027, 1, 1), value)));

    [Fact]
    public async Task SetOverride_ActOfDates_CanEndARepeal()
    {
        await Do(new SetOverride(LawKeys.AnyService, "132-2014", LawKeys.RepealedOn, new(2028, 1, 1), ""));

        var shown = (await app.Send(new ListOverrides(LawKeys.AnyService, "132-2014"), Administrator)).Value;
        Assert.Equal(["in-force-from", "repealed-on"], shown.Select(o => o.Key));
        Assert.Single(shown[1].Rows);
    }

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    private ValueTask<LawSnapshot> Now() => Law.Now(TestContext.Current.CancellationToken);

    private ValueTask<LawSnapshot> Later()
    {
        app.Clock.Advance(TimeSpan.FromSeconds(4));
        return Now();
    }

    private async Task Do(LawChange change)
    {
        var result = await app.Change(change);
        Assert.True(result.IsOk, result.ToString());
    }

    private async Task<string> Refusal(LawChange change)
    {
        var result = await app.Send(new ProposeChange(change), Administrator);
        return Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code;
    }
}
