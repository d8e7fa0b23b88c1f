using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>What a report counts.</summary>
internal enum WeaponReportKind
{
    /// <summary>Weapons by region, kind and holder, today.</summary>
    Weapons,

    /// <summary>Permits by region, kind and holder, today.</summary>
    Permits,

    /// <summary>What happened to weapons in a period, by region.</summary>
    Movements,
}

/// <summary>Counts weapons, permits or movements; nobody is named, so no purpose is asked for (WP registry).</summary>
/// <param name="Region">Only this region, or the whole country.</param>
/// <param name="From">First day, of movements.</param>
/// <param name="To">Last day, of movements.</param>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
[MayLag]
internal sealed record ShowWeaponReport(WeaponReportKind Kind, string? Region = null, DateOnly? From = null, DateOnly? To = null) : IQuery<WeaponReport>;

/// <summary>A table of counts.</summary>
/// <param name="Columns">Resources of the headings of the counts.</param>
internal sealed record WeaponReport(WeaponReportKind Kind, DateOnly From, DateOnly To, IReadOnlyList<string> Columns, IReadOnlyList<WeaponReportRow> Rows)
{
    /// <summary>Sums of the columns.</summary>
    public IReadOnlyList<long> Totals => [.. Columns.Select((_, i) => Rows.Sum(r => r.Counts[i]))];
}

/// <summary>A row of counts.</summary>
/// <param name="What">Resource of the kind of weapon or permit; none of movements.</param>
/// <param name="Organisation">Whether organisations hold them; none of movements.</param>
internal sealed record WeaponReportRow(string Region, string? What, bool? Organisation, IReadOnlyList<long> Counts)
{
    public long Total => Counts.Sum();
}

internal sealed class ShowWeaponReportValidator : IValidator<ShowWeaponReport>
{
    public const int MostDays = 3_660;

    public IEnumerable<FieldError> Check(ShowWeaponReport request)
    {
        if (request is { From: { } from, To: { } to } && (to < from || to.DayNumber - from.DayNumber >= MostDays))
        {
            yield return new("to", "WP.report-days", $"{MostDays}");
        }
    }
}

internal sealed class ShowWeaponReportHandler(WeaponsDb db, WeaponAccess access) : IHandler<ShowWeaponReport, WeaponReport>
{
    private static readonly WeaponStatus[] Statuses = [.. Enum.GetValues<WeaponStatus>().Where(s => s != WeaponStatus.Entered)];
    private static readonly PermitState[] States = [PermitState.InForce, PermitState.Ended, PermitState.Used, PermitState.Replaced, PermitState.Revoked];

    private static readonly WeaponHappening[] Counted =
    [
        WeaponHappening.Registered, WeaponHappening.OwnerChanged, WeaponHappening.Deposited, WeaponHappening.Seized, WeaponHappening.Returned, WeaponHappening.Lost,
        WeaponHappening.Stolen, WeaponHappening.Found, WeaponHappening.Destroyed, WeaponHappening.Exported,
    ];

    public async Task<Result<WeaponReport>> Handle(ShowWeaponReport request, UseCase useCase, CancellationToken cancellation)
    {
        if (!await access.Serves(useCase.Actor, cancellation))
        {
            return new Failure.NotAllowed([], "WP.licensing-staff-only");
        }

        var today = BusinessTime.DateOf(useCase.Now);
        var to = request.To ?? today;
        var from = request.From ?? new DateOnly(to.Year, to.Month, 1);
        useCase.Viewed("weapon-report", $"{request.Kind}:{request.Region}");
        return request.Kind switch
        {
            WeaponReportKind.Weapons => new WeaponReport(request.Kind, today, today, [.. Statuses.Select(s => $"WP.registry.status.{s}")], await Weapons(request.Region, cancellation)),
            WeaponReportKind.Permits => new WeaponReport(request.Kind, today, today, [.. States.Select(s => $"WP.permit.state.{s}")], await Permits(request.Region, today, cancellation)),
            _ => new WeaponReport(request.Kind, from, to, [.. Counted.Select(w => $"WP.weapon-event.{w}")], await Movements(request.Region, from, to, cancellation)),
        };
    }

    private async Task<IReadOnlyList<WeaponReportRow>> Weapons(string? region, CancellationToken cancellation)
    {
        var rows = await db.Weapons.Where(w => (region == null || w.Region == region) && w.Status != WeaponStatus.Entered)
            .GroupBy(w => new { w.Region, w.Kind, w.Status, Firm = w.OwnerOrganisationId != null })
            .Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync(cancellation);
        return [.. rows.GroupBy(r => (r.Key.Region, r.Key.Kind, r.Key.Firm)).OrderBy(g => g.Key.Region, StringComparer.Ordinal).ThenBy(g => g.Key.Kind).ThenBy(g => g.Key.Firm)
            .Select(g => new WeaponReportRow(g.Key.Region, $"WP.kind.{g.Key.Kind}", g.Key.Firm, [.. Statuses.Select(s => g.Where(r => r.Key.Status == s).Sum(r => r.Count))]))];
    }

    private async Task<IReadOnlyList<WeaponReportRow>> Permits(string? region, DateOnly today, CancellationToken cancellation)
    {
        var rows = await db.Permits.Where(p => region == null || p.Region == region)
            .GroupBy(p => new { p.Region, p.Kind, p.Status, Firm = p.HolderOrganisationId != null })
            .Select(g => new { g.Key, Count = g.LongCount(), Over = g.LongCount(p => p.Until < today) }).ToListAsync(cancellation);
        var counted = rows.SelectMany(r => r.Key.Status == PermitStatus.InForce
            ? [(r.Key, State: PermitState.InForce, Count: r.Count - r.Over), (r.Key, PermitState.Ended, r.Over)]
            : new[] { (r.Key, State: PermitStates.Of(r.Key.Status, today, today), r.Count) });
        return [.. counted.GroupBy(r => (r.Key.Region, r.Key.Kind, r.Key.Firm)).OrderBy(g => g.Key.Region, StringComparer.Ordinal).ThenBy(g => g.Key.Kind).ThenBy(g => g.Key.Firm)
            .Select(g => new WeaponReportRow(g.Key.Region, $"WP.permit.kind.{g.Key.Kind}", g.Key.Firm, [.. States.Select(s => g.Where(r => r.State == s).Sum(r => r.Count))]))];
    }

    private async Task<IReadOnlyList<WeaponReportRow>> Movements(string? region, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var rows = await db.Set<WeaponEvent>().Where(e => e.On >= from && e.On <= to && (region == null || e.Region == region) && Counted.Contains(e.What))
            .GroupBy(e => new { e.Region, e.What }).Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync(cancellation);
        return [.. rows.GroupBy(r => r.Key.Region).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new WeaponReportRow(g.Key, null, null, [.. Counted.Select(w => g.Where(r => r.Key.What == w).Sum(r => r.Count))]))];
    }
}
