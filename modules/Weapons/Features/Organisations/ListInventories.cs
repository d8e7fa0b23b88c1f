using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Inventories of the officer's office, for a supervisor of the region, newest first; or those of one organisation.</summary>
/// <param name="Below">Serial of the last line of the page before.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ListInventories(Guid? OrganisationId = null, bool? Open = null, long? Below = null, int Size = 25) : IQuery<InventoryPageOf>;

/// <summary>A page of inventories.</summary>
internal sealed record InventoryPageOf(IReadOnlyList<InventoryRow> Lines, long? Next);

/// <summary>An inventory in the list.</summary>
internal sealed record InventoryRow(
    Guid Id, long Serial, string Number, Guid OrganisationId, string OrganisationName, string Bin, DateTime StartedAt, DateTime? ClosedAt, int Expected, int Extra, int Differences);

/// <summary>Organisations whose inventory falls due, the longest overdue first: a year after the last one, or after the first weapon.</summary>
/// <param name="OverdueOnly">Only those whose day is over.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ListDueInventories(bool OverdueOnly = true, DueCursor? After = null, int Size = 25) : IQuery<DuePage>;

/// <summary>Where a page of due inventories ended.</summary>
internal sealed record DueCursor(DateOnly DueOn, Guid OrganisationId);

/// <summary>A page of organisations.</summary>
internal sealed record DuePage(IReadOnlyList<DueRow> Lines, DueCursor? Next);

/// <summary>An organisation and when its inventory is due.</summary>
/// <param name="OpenId">The inventory that has begun.</param>
internal sealed record DueRow(Guid OrganisationId, string Name, string Bin, DateOnly? LastOn, DateOnly DueOn, bool IsOverdue, Guid? OpenId);

internal sealed class InventoryLists(WeaponsDb db, WeaponAccess access) : IHandler<ListInventories, InventoryPageOf>, IHandler<ListDueInventories, DuePage>, IValidator<ListInventories>, IValidator<ListDueInventories>
{
    private const int Most = 200;

    public IEnumerable<FieldError> Check(ListInventories request) => Size(request.Size);

    public IEnumerable<FieldError> Check(ListDueInventories request) => Size(request.Size);

    public async Task<Result<InventoryPageOf>> Handle(ListInventories request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var (office, region) = (useCase.Actor.OfficeId, useCase.Actor.Region);
        var all = db.Inventories.AsNoTracking();
        var scope = request.OrganisationId is { } organisation ? all.Where(i => i.OrganisationId == organisation)
            : useCase.Actor.Has(Roles.Supervisor) ? all.Where(i => i.Region == region) : all.Where(i => i.OfficeId == office);
        var found = await scope.Where(i => (request.Open == null || (i.ClosedAt == null) == request.Open) && (request.Below == null || i.Serial < request.Below))
            .OrderByDescending(i => i.Serial).Take(request.Size + 1)
            .Select(i => new InventoryRow(i.Id, i.Serial, i.Number, i.OrganisationId, i.OrganisationName, i.Bin, i.StartedAt, i.ClosedAt, i.ExpectedCount, i.ExtraCount, i.DifferenceCount))
            .ToListAsync(cancellation);
        useCase.Viewed("inventory-list", $"{Math.Min(found.Count, request.Size)}");
        return new InventoryPageOf([.. found.Take(request.Size)], found.Count > request.Size ? found[request.Size - 1].Serial : null);
    }

    public async Task<Result<DuePage>> Handle(ListDueInventories request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var (office, region, today) = (useCase.Actor.OfficeId, useCase.Actor.Region, OrganisationDesk.Today(useCase));
        var files = db.OrganisationFiles.AsNoTracking().Where(f => f.InventoryDueOn != null && (!request.OverdueOnly || f.InventoryDueOn < today));
        files = useCase.Actor.Has(Roles.Supervisor) ? files.Where(f => f.Region == region) : files.Where(f => f.OfficeId == office);
        if (request.After is { DueOn: var day, OrganisationId: var last })
        {
            files = files.Where(f => f.InventoryDueOn > day || (f.InventoryDueOn == day && f.OrganisationId.CompareTo(last) > 0));
        }

        var found = await files.OrderBy(f => f.InventoryDueOn).ThenBy(f => f.OrganisationId).Take(request.Size + 1)
            .Select(f => new DueRow(
                f.OrganisationId, f.Name, f.Bin, f.LastInventoryOn, f.InventoryDueOn!.Value, f.InventoryDueOn < today,
                db.Inventories.Where(i => i.OpenKey == f.OrganisationId).Select(i => (Guid?)i.Id).FirstOrDefault()))
            .ToListAsync(cancellation);
        useCase.Viewed("inventory-list", $"{Math.Min(found.Count, request.Size)}");
        var page = found.Take(request.Size).ToList();
        return new DuePage(page, found.Count > request.Size ? new DueCursor(page[^1].DueOn, page[^1].OrganisationId) : null);
    }

    private static IEnumerable<FieldError> Size(int size) => new[] { OrganisationWords.Between("size", size, 1, Most) }.OfType<FieldError>();
}
