using System.Collections.Immutable;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Law;

/// <summary>Opening hours of C-5 through time: of every kind, or of one office.</summary>
[Allow(Roles.Administrator)]
public sealed record ListSchedules(string? OfficeId = null) : IQuery<IReadOnlyList<ScheduleView>>;

/// <summary>Opening hours from a day on.</summary>
public sealed record ScheduleView(ScheduleKind Kind, DateOnly From, IReadOnlyList<Opening> Openings, bool IsFixed, bool IsCurrent);

/// <summary>Sets the opening hours from a day on; hours for a day to come can be set again.</summary>
/// <param name="OfficeId">Of this office; none: of every office of the kind that has no hours of its own.</param>
/// <param name="Kind">Which schedule.</param>
/// <param name="From">First day.</param>
/// <param name="Openings">At least one.</param>
public sealed record SetSchedule(string? OfficeId, ScheduleKind Kind, DateOnly From, IReadOnlyList<Opening> Openings) : LawChange(From)
{
    /// <inheritdoc/>
    public override bool MovesClocks => true;

    /// <inheritdoc/>
    public override IEnumerable<string> ServicesIn(IReadOnlyDictionary<string, IStandard> standards) =>
        standards.Values.Where(s => s.Editions.Any(e => e.Schedule == Kind)).Select(s => s.Service);
}

internal sealed class SetScheduleValidator : IValidator<SetSchedule>
{
    public IEnumerable<FieldError> Check(SetSchedule request)
    {
        if (request.Kind == ScheduleKind.Portal)
        {
            yield return new FieldError("kind", "unknown-value");
        }

        if (request.Openings.Count == 0)
        {
            yield return new FieldError("openings", "schedule-empty");
        }

        if (!Enum.IsDefined(request.Kind))
        {
            yield return new FieldError("kind", "unknown-value");
        }

        foreach (var opening in request.Openings)
        {
            var field = $"opening-{opening.Day}";
            if (!Enum.IsDefined(opening.Day) || opening.WeeksOfMonth.Any(week => week is < 1 or > 5))
            {
                yield return new FieldError(field, "schedule-unreadable");
            }
            else if (opening.Opens >= opening.Closes)
            {
                yield return new FieldError(field, "closes-before-opening");
            }
            else if (!IsInside(opening))
            {
                yield return new FieldError(field, "lunch-outside-hours");
            }
        }
    }

    private static bool IsInside(Opening o) =>
        (o.LunchFrom, o.LunchTo) switch
        {
            (null, null) => true,
            ({ } from, { } to) => o.Opens < from && from < to && to < o.Closes,
            _ => false,
        }
        && (o.ReceptionUntil is not { } until || (o.Opens < until && until <= o.Closes));
}

internal sealed class ScheduleHandlers(KernelDb db) : IHandler<ListSchedules, IReadOnlyList<ScheduleView>>, ILawWriter<SetSchedule>
{
    public async Task<Result<IReadOnlyList<ScheduleView>>> Handle(ListSchedules request, UseCase useCase, CancellationToken cancellation)
    {
        var today = EffectiveDates.Today(useCase);
        var rows = await db.Schedules.AsNoTracking().Where(r => r.OfficeId == request.OfficeId).ToListAsync(cancellation);
        var current = rows.Where(r => r.From <= today).GroupBy(r => r.Kind).Select(g => g.MaxBy(r => r.From)!).ToHashSet();
        return rows.OrderBy(r => r.Kind).ThenByDescending(r => r.From)
            .Select(r => new ScheduleView(r.Kind, r.From, r.Openings, r.From <= today, current.Contains(r))).ToImmutableList();
    }

    public async Task<string> Standing(SetSchedule change, CancellationToken cancellation) =>
        await db.Schedules.AsNoTracking().Where(r => r.Kind == change.Kind && r.From <= change.From && (r.OfficeId == change.OfficeId || r.OfficeId == null))
            .OrderByDescending(r => r.OfficeId != null).ThenByDescending(r => r.From).FirstOrDefaultAsync(cancellation) is { } row
            ? CaseJson.Write<IReadOnlyList<Opening>>(row.Openings) : "";

    public async Task<Failure?> Write(SetSchedule change, DateOnly today, CancellationToken cancellation)
    {
        if (EffectiveDates.Check("from", change.From, today) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        if (change.OfficeId is { } office && !await db.Offices.AnyAsync(o => o.Id == office, cancellation))
        {
            return new Failure.NotFound("office", office);
        }

        var row = await db.Schedules.SingleOrDefaultAsync(
            r => r.OfficeId == change.OfficeId && r.Kind == change.Kind && r.From == change.From, cancellation);
        if (row is null)
        {
            row = new ScheduleRow { OfficeId = change.OfficeId, Kind = change.Kind, From = change.From };
            db.Schedules.Add(row);
        }

        row.Openings = [.. change.Openings];
        return null;
    }
}
