using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Kind = Licensing.Kernel.Clocks.DeadlineLineKind;

namespace Licensing.Tests.Kernel.Clocks;

/// <summary>C-5: the sheet explains the due time, and what it says adds up.</summary>
public sealed class DeadlineSheetTests
{
    private static readonly Gen<DateTimeOffset> Instants =
        from minute in Gen.Choose(0, 20 * 366 * 24 * 60)
        from second in Gen.Choose(0, 59)
        select BusinessTime.At(new(2007, 10, 12), TimeOnly.MinValue).AddMinutes(minute).AddSeconds(second);

    private static readonly Gen<ScheduleKind> Kinds = Gen.Elements(Enum.GetValues<ScheduleKind>());

    private static readonly Gen<Term> ClockTerms = Gen.OneOf(
        Gen.Choose(1, 600).Select(Term.Minutes), Gen.Choose(1, 72).Select(Term.Hours));

    private static readonly Gen<Term> DayTerms = Gen.OneOf(
        Gen.Choose(1, 90).Select(Term.Days), Gen.Choose(1, 60).Select(Term.WorkingDays), Gen.Choose(1, 12).Select(Term.Months));

    [Fact]
    public void Lines_OverAWeekendAndAHoliday_NameAllThatWasPassedOver()
    {
        var sheet = Work(Term.Hours(6), At("2026-03-20T18:00"), ScheduleKind.RoadPolice);
        Assert.Equal(
            [
                (Kind.Accepted, "03-20 18:00", "03-20 18:00"),
                (Kind.Term, "03-20 18:00", "03-20 18:00"),
                (Kind.Ran, "03-20 18:00", "03-20 19:00"),
                (Kind.Night, "03-20 19:00", "03-21 00:00"),
                (Kind.Holiday, "03-21 00:00", "03-22 00:00"),
                (Kind.Holiday, "03-22 00:00", "03-23 00:00"),
                (Kind.Holiday, "03-23 00:00", "03-24 00:00"),
                (Kind.Holiday, "03-24 00:00", "03-25 00:00"),
                (Kind.Holiday, "03-25 00:00", "03-26 00:00"),
                (Kind.Night, "03-26 00:00", "03-26 09:00"),
                (Kind.Ran, "03-26 09:00", "03-26 14:00"),
                (Kind.Due, "03-26 14:00", "03-26 14:00"),
            ],
            sheet.Lines.Select(Plain));
        Assert.Equal(("7(1)", "362-2007", "Hours", "6"), (sheet.Lines[1].Args["clause"], sheet.Lines[1].Args["edition"], sheet.Lines[1].Args["unit"], sheet.Lines[1].Args["amount"]));
        Assert.Equal("2026-03-21", sheet.Lines[7].Args["original"]);
        Assert.Equal("nauryz", sheet.Lines[7].Args["code"]);
    }

    [Fact]
    public void Lines_OverDaysOff_TellWeekendFromOtherDaysOff()
    {
        var sheet = Work(Term.Hours(1), At("2026-11-28T18:30"), ScheduleKind.RoadPolice);
        Assert.Equal(
            [
                (Kind.Ran, "11-28 18:30", "11-28 19:00"),
                (Kind.Night, "11-28 19:00", "11-29 00:00"),
                (Kind.Weekend, "11-29 00:00", "11-30 00:00"),
                (Kind.DayOff, "11-30 00:00", "12-01 00:00"),
                (Kind.Night, "12-01 00:00", "12-01 09:00"),
                (Kind.Ran, "12-01 09:00", "12-01 09:30"),
            ],
            sheet.Lines[2..^1].Select(Plain));
    }

    [Fact]
    public void Lines_OfATermThatEndsOnAHoliday_SayWhatRolledWhere()
    {
        var sheet = Work(Term.Days(22), At("2026-11-24T10:00"), ScheduleKind.Migration2007);
        Assert.Equal(
            [
                (Kind.Counted, "11-25 00:00", "12-17 00:00"),
                (Kind.Holiday, "12-16 00:00", "12-17 00:00"),
                (Kind.Rolled, "12-16 00:00", "12-17 00:00"),
                (Kind.Due, "12-17 18:30", "12-17 18:30"),
            ],
            sheet.Lines[2..].Select(Plain));
    }

    [Fact]
    public void Work_AnyClockTerm_IsDueInOpeningTime() =>
        ForAll(ClockTerms, (term, at, kind) =>
        {
            var sheet = Work(term, at, kind);
            var schedule = DefaultSchedules.For(kind);
            return (schedule.IsOpenAt(sheet.DueAt, WorkingCalendar.Default)
                    || schedule.IsOpenAt(sheet.DueAt.AddTicks(-1), WorkingCalendar.Default))
                && at < sheet.DueSoonAt && sheet.DueSoonAt < sheet.DueAt;
        });

    [Fact]
    public void Work_AnyClockTerm_LinesAddUp() =>
        ForAll(ClockTerms, (term, at, kind) =>
        {
            var sheet = Work(term, at, kind);
            var ran = sheet.Lines.Where(line => line.Kind == Kind.Ran).ToList();
            var stretch = sheet.Lines[2..^1];
            return Sum(ran.Select(line => line.To - line.From)) == term.Length
                && ran.Sum(line => (line.Number("minutes") * 60) + line.Number("seconds")) == (long)term.Length.TotalSeconds
                && stretch[0].From == sheet.FiledAt && stretch[^1].To == sheet.DueAt
                && stretch.Zip(stretch.Skip(1)).All(pair => pair.First.To == pair.Second.From);
        });

    [Fact]
    public void Work_AnyDayTerm_LinesAddUp() =>
        ForAll(DayTerms, (term, at, kind) =>
        {
            var sheet = Work(term, at, kind);
            var counted = sheet.Lines.Where(line => line.Kind == Kind.Counted).Sum(line => line.Number("days"));
            var filedOn = BusinessTime.DateOf(at);
            var expected = term.Unit == TermUnit.Months
                ? filedOn.AddMonths(term.Amount).DayNumber - filedOn.DayNumber
                : term.Amount;
            return counted == expected
                && WorkingCalendar.Default.IsWorkingDay(BusinessTime.DateOf(sheet.DueAt))
                && BusinessTime.TimeOf(sheet.DueAt) == Deadlines.DayTermsEndAt
                && sheet.DueSoonAt < sheet.DueAt && BusinessTime.DateOf(sheet.DueSoonAt) > filedOn;
        });

    [Fact]
    public void Work_LaterFiling_IsNeverDueEarlier() =>
        ForAll(Gen.OneOf(ClockTerms, DayTerms), (term, at, kind) =>
            Enumerable.Range(1, 40).Select(i => Work(term, at.AddHours(i * i), kind).DueAt)
                .Aggregate((Ordered: true, Last: Work(term, at, kind).DueAt), (seen, due) => (seen.Ordered && seen.Last <= due, due))
                .Ordered);

    [Fact]
    public void Work_SplitTerm_LosesNothingAtClosing() =>
        ForAll(Gen.Choose(2, 2000).Select(Term.Minutes), (term, at, kind) =>
        {
            var first = Work(Term.Minutes(term.Amount / 3), at, kind).DueAt;
            return term.Amount < 3
                || Work(Term.Minutes(term.Amount - (term.Amount / 3)), first, kind).DueAt == Work(term, at, kind).DueAt;
        });

    [Fact]
    public void Sheet_AsJson_ReadsBackTheSame() =>
        ForAll(Gen.OneOf(ClockTerms, DayTerms), (term, at, kind) =>
        {
            var json = JsonSerializer.Serialize(Work(term, at, kind), JsonSerializerOptions.Web);
            var read = JsonSerializer.Deserialize<DeadlineSheet>(json, JsonSerializerOptions.Web);
            return JsonSerializer.Serialize(read, JsonSerializerOptions.Web) == json && read!.Lines[^1].Kind == Kind.Due;
        });

    private static void ForAll(Gen<Term> terms, Func<Term, DateTimeOffset, ScheduleKind, bool> holds)
    {
        var all = from term in terms from at in Instants from kind in Kinds select (term, at, kind);
        Prop.ForAll(all.ToArbitrary(), c => holds(c.term, c.at, c.kind)).QuickCheckThrowOnFailure();
    }

    private static TimeSpan Sum(IEnumerable<TimeSpan> spans) => new(spans.Sum(span => span.Ticks));

    private static (DeadlineLineKind Kind, string From, string To) Plain(DeadlineLine line) =>
        (line.Kind, $"{line.From:MM-dd HH\\:mm}", $"{line.To:MM-dd HH\\:mm}");

    private static DeadlineSheet Work(Term term, DateTimeOffset at, ScheduleKind kind) =>
        Deadlines.Work(term, at, DefaultSchedules.For(kind), WorkingCalendar.Default, "7(1)", "362-2007");

    private static DateTimeOffset At(string local) =>
        DateTimeOffset.Parse(local + "+05:00", CultureInfo.InvariantCulture);
}
