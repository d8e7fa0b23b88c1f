using Licensing.ForeignResidence.Features.Numbers;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Law;
using Licensing.Testing;

namespace Licensing.Tests.ForeignResidence.Numbers;

/// <summary>An office opens later from tomorrow on (C-5): the minutes that run by its hours end later, the counter's by the counter's and the operator's by the provider's (IN-6.3, IN-9).</summary>
public sealed class ReckonTests(NumberApp app) : IClassFixture<NumberApp>
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);
    private static readonly DateOnly Wednesday = new(2026, 11, 25);
    private static readonly ScheduleKind Kind = ForeignerNumberStandard.Declared.Editions[^1].Schedule;
    private static readonly Opening Hours = DefaultSchedules.For(Kind).OpeningOn(Wednesday, WorkingCalendar.Default)!;
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task Hours_OfOneOffice_MoveTheStepsThatRunByThem()
    {
        // The first is sent late: its own term is over that evening, the operator's four hours are not.
        var closing = BusinessTime.At(Tuesday, Hours.Closes);
        app.Clock.Now = BusinessTime.At(Tuesday, Hours.Opens);
        var waiting = await app.Accepted(await app.Foreigner());
        app.Clock.Now = closing - HalfAnHour;
        await app.Sent(waiting);
        Assert.Equal(Tuesday, BusinessTime.DateOf((await app.Case(waiting)).DueAt));
        app.Clock.Now = closing - TimeSpan.FromMinutes(5);
        var taken = await app.Accepted(await app.Foreigner());
        var (forming, soon, filling) = (await Due(waiting, NumberSteps.Forming), (await app.Application(waiting)).SoonAt, await Due(taken, NumberSteps.Application));
        Assert.Equal((Wednesday, Wednesday), (BusinessTime.DateOf(forming), BusinessTime.DateOf(filling)));

        await OpenLater(NumberApp.Unit);

        var application = await app.Application(waiting);
        Assert.Equal((forming + HalfAnHour, forming + HalfAnHour, soon + HalfAnHour), (await Due(waiting, NumberSteps.Forming), application.DueAt!.Value, application.SoonAt));
        Assert.Equal(filling, await Due(taken, NumberSteps.Application));

        await OpenLater(NumberApp.Centre);

        Assert.Equal(filling + HalfAnHour, await Due(taken, NumberSteps.Application));
        Assert.Equal(forming + HalfAnHour, await Due(waiting, NumberSteps.Forming));
    }

    private async Task<DateTime> Due(Guid caseId, string step) => (await app.Case(caseId)).Steps.Single(s => s.Code == step).DueAt!.Value;

    private async Task OpenLater(string office)
    {
        var changed = await app.Change(new SetSchedule(office, Kind, Wednesday, [Hours with { Opens = Hours.Opens.Add(HalfAnHour) }]));
        Assert.True(changed.IsOk, $"{changed.Failure}");
        await app.Reckon();
    }
}
