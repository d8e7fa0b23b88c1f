using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;

namespace Licensing.Queue.Features;

/// <summary>When a hall receives, and how long one may wait there (C-5).</summary>
internal sealed class HallHours(ILaw law)
{
    /// <summary>The hours of a day; none where the office is closed, or never closes.</summary>
    public async Task<Opening?> On(DateOnly day, Office office, CancellationToken cancellation) =>
        (await Schedule(office, cancellation)).OpeningOn(day, (await law.Now(cancellation)).Calendar);

    /// <summary>Whether applicants are received now: until closing, or until the hour that the schedule names (EX).</summary>
    public async Task<bool> IsOpen(Office office, DateTime now, CancellationToken cancellation)
    {
        var (schedule, calendar) = (await Schedule(office, cancellation), (await law.Now(cancellation)).Calendar);
        var at = BusinessTime.FromUtc(now);
        return schedule.IsOpenAt(at, calendar) && !(schedule.OpeningOn(BusinessTime.DateOf(at), calendar)?.ReceptionUntil <= BusinessTime.TimeOf(at));
    }

    /// <summary>The edition of a service that is in force on a day.</summary>
    public async Task<IEdition?> Edition(string service, DateOnly day, CancellationToken cancellation) =>
        law.Standards.GetValueOrDefault(service)?.EditionOn(day, await law.Now(cancellation));

    /// <summary>The longest wait, minutes. DECISION: where the limit hangs on facts that a ticket does not know, the longest counts.</summary>
    public async Task<int?> Limit(IEdition edition, DateOnly day, CancellationToken cancellation)
    {
        var snapshot = await law.Now(cancellation);
        return edition.Queues.Any(q => q.Minutes is null)
            ? null
            : edition.Queues.Max(q => (int)snapshot.Number(edition.Service, edition.Code, LawKeys.Queue(q.Code), day, q.Minutes!.Value));
    }

    private ValueTask<OfficeSchedule> Schedule(Office office, CancellationToken cancellation) =>
        law.ScheduleOf(office.Id, DefaultSchedules.DefaultOf(office.Kind), cancellation);
}
