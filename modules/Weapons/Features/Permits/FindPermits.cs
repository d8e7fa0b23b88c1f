using Licensing.Kernel.Calendars;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>How a permit stands on a day.</summary>
internal enum PermitState
{
    InForce,

    /// <summary>In force, and its last day is at most thirty days away.</summary>
    Ending,

    /// <summary>Its last day is past.</summary>
    Ended,
    Used,
    Replaced,
    Revoked,
}

/// <summary>Permits by number, holder's IIN or BIN, or employee's IIN; without words those of the region.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="State">Only these.</param>
/// <param name="Kind">Only this kind.</param>
/// <param name="After">Where the page before ended.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindPermits(string? Text = null, PermitState? State = null, PermitKind? Kind = null, DayCursor? After = null, int Size = 25) : IQuery<PermitPage>;

/// <summary>A page of permits.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
internal sealed record PermitPage(IReadOnlyList<PermitLine> Lines, DayCursor? Next);

/// <summary>A permit of a list.</summary>
internal sealed record PermitLine(
    Guid Id, string Number, PermitKind Kind, WeaponKind Weapon, string Holder, string? HolderNumber, Guid? HolderPersonId, string? Employee, DateOnly From, DateOnly Until,
    PermitStatus Status, DateOnly? RemindedOn)
{
    public static PermitLine Of(Permit p) => new(
        p.Id, p.Number, p.Kind, p.Weapon, p.HolderName, p.HolderNumber, p.HolderPersonId, p.EmployeeName, p.From, p.Until, p.Status, p.RemindedOn);

    public PermitState On(DateOnly day) => PermitStates.Of(Status, Until, day);
}

/// <summary>Permits between in force and ended, by the day.</summary>
internal static class PermitStates
{
    /// <summary>Days before the last one on which a permit counts as ending, and its holder is reminded.</summary>
    public const int EndingDays = 30;

    public static PermitState Of(PermitStatus status, DateOnly until, DateOnly day) => status switch
    {
        PermitStatus.Used => PermitState.Used,
        PermitStatus.Replaced => PermitState.Replaced,
        PermitStatus.Revoked => PermitState.Revoked,
        _ when until < day => PermitState.Ended,
        _ => until <= day.AddDays(EndingDays) ? PermitState.Ending : PermitState.InForce,
    };

    /// <summary>The same answer as the database can give it.</summary>
    public static IQueryable<Permit> In(this IQueryable<Permit> permits, PermitState state, DateOnly today)
    {
        var soon = today.AddDays(EndingDays);
        return state switch
        {
            PermitState.InForce => permits.Where(p => p.Status == PermitStatus.InForce && p.Until >= today),
            PermitState.Ending => permits.Where(p => p.Status == PermitStatus.InForce && p.Until >= today && p.Until <= soon),
            PermitState.Ended => permits.Where(p => p.Status == PermitStatus.InForce && p.Until < today),
            PermitState.Used => permits.Where(p => p.Status == PermitStatus.Used),
            PermitState.Replaced => permits.Where(p => p.Status == PermitStatus.Replaced),
            _ => permits.Where(p => p.Status == PermitStatus.Revoked),
        };
    }
}

internal sealed class FindPermitsValidator : IValidator<FindPermits>
{
    public IEnumerable<FieldError> Check(FindPermits request)
    {
        if (request.Size is < 1 or > 500)
        {
            yield return new("size", "range", "1", "500");
        }

        if (!string.IsNullOrWhiteSpace(request.Text) && (request.Text.Length > 200 || PermitMeant.Of(request.Text).Nothing))
        {
            yield return new("text", "WP.permit-words");
        }
    }
}

internal sealed class FindPermitsHandler(WeaponsDb db, WeaponAccess access) : IHandler<FindPermits, PermitPage>
{
    public async Task<Result<PermitPage>> Handle(FindPermits request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var wanted = Meant(db.Permits.AsNoTracking(), request.Text, useCase.Actor.Region);
        wanted = request.State is { } state ? wanted.In(state, BusinessTime.DateOf(useCase.Now)) : wanted;
        wanted = request.Kind is { } kind ? wanted.Where(p => p.Kind == kind) : wanted;
        var found = await Page(wanted, request.State is PermitState.Ending, request.State is PermitState.Ended, request.After).Take(request.Size + 1).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        page.ForEach(p => useCase.Viewed("weapon-permit", p.Number, p.HolderPersonId));
        return new PermitPage([.. page.Select(PermitLine.Of)], found.Count > request.Size ? new DayCursor(page[^1].Until, page[^1].Serial) : null);
    }

    private static IQueryable<Permit> Meant(IQueryable<Permit> permits, string? text, string region)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return permits.Where(p => p.Region == region);
        }

        return PermitMeant.Of(text) switch
        {
            { Holder: { } number } => permits.Where(p => p.HolderNumber == number || p.EmployeeIin == number),
            { Serial: { } serial } => permits.Where(p => p.Serial == serial),
            var meant => permits.Where(p => p.Number == meant.Number),
        };
    }

    // What ends comes first by its last day, what has ended by how lately; everything else the newest first.
    private static IQueryable<Permit> Page(IQueryable<Permit> permits, bool ending, bool ended, DayCursor? after)
    {
        var (until, serial) = (after?.Day, after?.Serial);
        if (ending)
        {
            permits = after is null ? permits : permits.Where(p => p.Until > until || (p.Until == until && p.Serial > serial));
            return permits.OrderBy(p => p.Until).ThenBy(p => p.Serial);
        }

        if (ended)
        {
            permits = after is null ? permits : permits.Where(p => p.Until < until || (p.Until == until && p.Serial < serial));
            return permits.OrderByDescending(p => p.Until).ThenByDescending(p => p.Serial);
        }

        permits = after is null ? permits : permits.Where(p => p.Serial < serial);
        return permits.OrderByDescending(p => p.Serial);
    }
}
