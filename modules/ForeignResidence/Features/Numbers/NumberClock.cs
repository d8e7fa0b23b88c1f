using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>The steps' own clocks: they run while the office is open (C-5).</summary>
internal sealed class NumberClock(ILaw law)
{
    /// <summary>The hours of an office under an edition.</summary>
    public async Task<OfficeHours> HoursOf(string officeId, string edition, CancellationToken cancellation) =>
        new(await law.ScheduleOf(officeId, NumberTimes.EditionOf(edition).Schedule, cancellation), await law.Now(cancellation), edition);

    /// <summary>Until when the operator, who sits with the provider, answers what was sent at a moment, and when 80 % of it are over, UTC (IN-6.3).</summary>
    public async Task<(DateTime DueAt, DateTime SoonAt)> Forming(Case about, DateTime sentAt, CancellationToken cancellation)
    {
        var hours = await HoursOf(about.DecidingOfficeId, about.Edition, cancellation);
        return hours.After(sentAt, hours.Times(about.FiledAt).Forming);
    }
}

/// <summary>When an office is open, and what that does to minutes.</summary>
internal sealed record OfficeHours(OfficeSchedule Schedule, LawSnapshot Law, string Edition)
{
    /// <summary>The limits of the steps for what was filed on a day.</summary>
    public NumberTimes Times(DateTime filedAt) => NumberTimes.Of(Edition, BusinessTime.DateOf(filedAt), Law);

    /// <summary>When so many open minutes will have passed, and 80 % of them, UTC.</summary>
    public (DateTime DueAt, DateTime SoonAt) After(DateTime from, int minutes)
    {
        var sheet = Deadlines.Work(Term.Minutes(minutes), BusinessTime.FromUtc(from), Schedule, Law.Calendar, "6", Edition);
        return (sheet.DueAt.UtcDateTime, sheet.DueSoonAt.UtcDateTime);
    }

    /// <summary>Minutes between two moments that fell into opening hours, begun ones left out.</summary>
    public int Minutes(DateTime from, DateTime to)
    {
        var open = TimeSpan.Zero;
        for (var day = BusinessTime.DateOf(from); day <= BusinessTime.DateOf(to); day = day.AddDays(1))
        {
            if (Schedule.NeverCloses)
            {
                return (int)(to - from).TotalMinutes;
            }

            if (Schedule.OpeningOn(day, Law.Calendar) is { } hours)
            {
                var (opens, closes) = (BusinessTime.ToUtc(BusinessTime.At(day, hours.Opens)), BusinessTime.ToUtc(BusinessTime.At(day, hours.Closes)));
                var (start, end) = (from > opens ? from : opens, to < closes ? to : closes);
                open += end > start ? end - start : TimeSpan.Zero;
            }
        }

        return (int)open.TotalMinutes;
    }
}
