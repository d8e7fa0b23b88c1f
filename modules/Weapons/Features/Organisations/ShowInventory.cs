using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>An inventory with all its lines.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowInventory(Guid InventoryId) : IQuery<InventorySheet>;

/// <summary>An inventory.</summary>
/// <param name="MayTick">It is open, and the reader's office leads the organisation.</param>
internal sealed record InventorySheet(
    Guid Id, int Version, string Number, Guid OrganisationId, string OrganisationName, string Bin, string OfficeId, DateTime StartedAt, string StartedBy, DateTime? ClosedAt, string? ClosedBy,
    IReadOnlyList<InventoryMember> Members, string? Conclusion, InventoryCounts Counts, IReadOnlyList<InventoryLineView> Lines, bool MayTick, bool MayClose)
{
    /// <summary>Who answers for the weapons today: offered as members of the commission.</summary>
    public IReadOnlyList<InventoryMember> Responsible { get; init; } = [];
}

/// <summary>A line as pages and papers show it.</summary>
internal sealed record InventoryLineView(
    Guid Id, int Version, int Ordinal, Guid? WeaponId, string Number, string Title, string? Place, InventoryResult Result, string? Note, DateTime? At, string? By)
{
    public static InventoryLineView Of(InventoryLine line) =>
        new(line.Id, line.Version, line.Ordinal, line.WeaponId, line.Number, line.Title, line.Place, line.Result, line.Note, line.At, line.ByName);
}

internal sealed class ShowInventoryHandler(WeaponsDb db, WeaponAccess access) : IHandler<ShowInventory, InventorySheet>
{
    public async Task<Result<InventorySheet>> Handle(ShowInventory request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        if (await db.Inventories.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.InventoryId, cancellation) is not { } found)
        {
            return new Failure.NotFound("inventory", request.InventoryId.ToString());
        }

        var lines = (await db.InventoryLines.AsNoTracking().Where(l => l.InventoryId == found.Id).OrderBy(l => l.Ordinal).ToListAsync(cancellation)).ConvertAll(InventoryLineView.Of);
        var responsible = await db.ResponsiblePersons.AsNoTracking().Where(p => p.OrganisationId == found.OrganisationId && p.Until == null).OrderBy(p => p.OrderOn)
            .Select(p => new InventoryMember(p.Name, p.Position)).ToListAsync(cancellation);
        var (actor, writes) = (useCase.Actor, found.IsOpen && found.OfficeId == useCase.Actor.OfficeId);
        useCase.Viewed("inventory", found.Number);
        return new InventorySheet(
            found.Id, found.Version, found.Number, found.OrganisationId, found.OrganisationName, found.Bin, found.OfficeId, found.StartedAt, found.StartedBy, found.ClosedAt, found.ClosedBy,
            found.Members, found.Conclusion, InventoryCounts.Of(lines.Select(l => l.Result)), lines,
            writes && actor.Has(OrganisationRoles.Keepers), writes && actor.Has(OrganisationRoles.Closers))
        {
            Responsible = responsible,
        };
    }
}
