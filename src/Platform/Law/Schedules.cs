using System.Collections.Immutable;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
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
[Allow(Roles.Administrator)]
public sealed record SetSchedule(string? OfficeId, ScheduleKind Kind, DateOnly From, IReadOnlyList<Opening> Openings) : ICommand<Done>;

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

        foreach (var opening in request.Openings)
        {
            var field = $"opening-{opening.Day}";
            if (opening.Opens >= opening.Closes)
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

internal sealed class ScheduleHandlers(KernelDb db) : IHandler<ListSchedules, IReadOnlyList<ScheduleView>>, IHandler<SetSchedule, Done>
{
    public async Task<Result<IReadOnlyList<ScheduleView>>> Handle(ListSchedules request, UseCase useCase, CancellationToken cancellation)
    {
        var today = EffectiveDates.Today(useCase);
        var rows = await db.Schedules.AsNoTracking().Where(r => r.OfficeId == request.OfficeId).ToListAsync(cancellation);
        var current = rows.Where(r => r.From <= today).GroupBy(r => r.Kind).Select(g => g.MaxBy(r => r.From)!).ToHashSet();
        return rows.OrderBy(r => r.Kind).ThenByDescending(r => r.From)
            .Select(r => new ScheduleView(r.Kind, r.From, r.Openings, r.From <= today, current.Contains(r))).ToImmutableList();
    }

    public async Task<Result<Done>> Handle(SetSchedule request, UseCase useCase, CancellationToken cancellation)
    {
        if (EffectiveDates.Check("from", request.From, useCase) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        if (request.OfficeId is { } office && !await db.Offices.AnyAsync(o => o.Id == office, cancellation))
        {
            return new Failure.NotFound("office", office);
        }

        var row = await db.Schedules.SingleOrDefaultAsync(
            r => r.OfficeId == request.OfficeId && r.Kind == request.Kind && r.From == request.From, cancellation);
        if (row is null)
        {
            row = new ScheduleRow { OfficeId = request.OfficeId, Kind = request.Kind, From = request.From };
            db.Schedules.Add(row);
        }

        row.Openings = [.. request.Openings];
        useCase.Changed("schedule", row.Id);
        return default(Done);
    }
}
