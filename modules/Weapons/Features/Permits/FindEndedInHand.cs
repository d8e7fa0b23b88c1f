using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Weapons of the region that are still in their owners' hands though the permit has ended or was revoked, those of longest ago first (WP registry: list for the chief).</summary>
/// <param name="After">Where the page before ended.</param>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindEndedInHand(EndedCursor? After = null, int Size = 50) : IQuery<EndedPage>;

/// <summary>The last line of a page.</summary>
internal sealed record EndedCursor(DateOnly Until, long Serial);

/// <summary>A page of the list.</summary>
/// <param name="Total">How many there are in all.</param>
internal sealed record EndedPage(IReadOnlyList<EndedLine> Lines, long Total, EndedCursor? Next);

/// <summary>A weapon without a permit.</summary>
/// <param name="Days">Since so many days.</param>
internal sealed record EndedLine(Guid WeaponId, string Title, string Number, string? Owner, string? OwnerNumber, Guid? OwnerPersonId, Guid? PermitId, DateOnly Until, int Days);

internal sealed class FindEndedInHandValidator : IValidator<FindEndedInHand>
{
    public IEnumerable<FieldError> Check(FindEndedInHand request)
    {
        if (request.Size is < 1 or > 1_000)
        {
            yield return new("size", "range", "1", "1000");
        }
    }
}

internal sealed class FindEndedInHandHandler(WeaponsDb db, WeaponAccess access) : IHandler<FindEndedInHand, EndedPage>
{
    public async Task<Result<EndedPage>> Handle(FindEndedInHand request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var today = BusinessTime.DateOf(useCase.Now);
        var all = Of(db, useCase.Actor.Region, today);
        var rest = request.After is { Until: var until, Serial: var serial }
            ? all.Where(w => w.PermitUntil > until || (w.PermitUntil == until && w.Serial > serial))
            : all;
        var found = await rest.OrderBy(w => w.PermitUntil).ThenBy(w => w.Serial).Take(request.Size + 1).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        page.ForEach(w => useCase.Viewed("weapon", w.Number, w.OwnerPersonId));
        return new EndedPage(
            [.. page.Select(w => new EndedLine(
                w.Id, w.Title, w.Number, w.OwnerName, w.OwnerNumber, w.OwnerPersonId, w.PermitId, w.PermitUntil!.Value, today.DayNumber - w.PermitUntil.Value.DayNumber))],
            await all.LongCountAsync(cancellation),
            found.Count > request.Size ? new EndedCursor(page[^1].PermitUntil!.Value, page[^1].Serial) : null);
    }

    /// <summary>One range of one index.</summary>
    internal static IQueryable<Weapon> Of(WeaponsDb db, string region, DateOnly today) =>
        db.Weapons.AsNoTracking().Where(w => w.Region == region && w.Status == WeaponStatus.Registered && w.PermitUntil < today);
}
