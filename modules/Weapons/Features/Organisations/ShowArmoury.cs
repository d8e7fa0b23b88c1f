using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>What an organisation keeps: its rooms with their acts, who answers, how many weapons, employees and rounds, and when it is to be counted.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowArmoury(Guid OrganisationId) : IQuery<Armoury>;

/// <summary>An organisation's weapons in short.</summary>
/// <param name="MayChange">The reader's office leads it, and the reader may write.</param>
internal sealed record Armoury(
    Guid OrganisationId, string Name, string Bin, string? OfficeId, int Weapons, int Employees, DateOnly? LastInventoryOn, DateOnly? InventoryDueOn, bool IsOverdue, Guid? OpenInventoryId,
    IReadOnlyList<RoomView> Rooms, IReadOnlyList<ResponsibleView> Responsible, IReadOnlyList<StockView> Stocks, bool MayChange);

/// <summary>A room.</summary>
internal sealed record RoomView(
    Guid Id, int Version, string Address, int? Capacity, int Kept, string? ActNumber, DateOnly? ActOn, DateOnly From, DateOnly? ClosedOn, IReadOnlyList<RoomEntryView> History);

/// <summary>A line of a room's history.</summary>
internal sealed record RoomEntryView(RoomHappening What, string? ActNumber, DateOnly? ActOn, int? Capacity, string? Words, DateTime At, string By);

/// <summary>Somebody who answers for the weapons.</summary>
internal sealed record ResponsibleView(Guid Id, string Iin, string Name, string Position, string OrderNumber, DateOnly OrderOn, DateOnly? Until, string? EndedBy);

/// <summary>A calibre in a room.</summary>
internal sealed record StockView(Guid Id, Guid RoomId, string Calibre, long Balance, int Entries, DateOnly? LastOn);

internal sealed class ShowArmouryHandler(WeaponsDb db, PeopleDesk people, WeaponAccess access) : IHandler<ShowArmoury, Armoury>
{
    public async Task<Result<Armoury>> Handle(ShowArmoury request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var id = request.OrganisationId;
        if (await people.FindOrganisation(id, cancellation) is not { } organisation)
        {
            return new Failure.NotFound("organisation", id.ToString());
        }

        var file = await db.OrganisationFiles.AsNoTracking().SingleOrDefaultAsync(f => f.OrganisationId == id, cancellation);
        var today = OrganisationDesk.Today(useCase);
        useCase.Viewed("organisation-weapons", id);
        return new Armoury(
            id, organisation.Name, organisation.Bin, file?.OfficeId,
            await db.Weapons.CountAsync(w => w.OwnerOrganisationId == id && w.Status == WeaponStatus.Registered, cancellation),
            await db.Permits.CountAsync(
                p => p.HolderOrganisationId == id && p.Kind == PermitKind.EmployeeStoreCarry && p.Status == PermitStatus.InForce && p.Until >= today, cancellation),
            file?.LastInventoryOn, file?.InventoryDueOn, file?.InventoryDueOn < today,
            await db.Inventories.Where(i => i.OpenKey == id).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellation),
            await Rooms(id, cancellation),
            await db.ResponsiblePersons.AsNoTracking().Where(p => p.OrganisationId == id).OrderBy(p => p.Until != null).ThenByDescending(p => p.OrderOn).ThenBy(p => p.Id)
                .Select(p => new ResponsibleView(p.Id, p.Iin, p.Name, p.Position, p.OrderNumber, p.OrderOn, p.Until, p.EndedBy)).ToListAsync(cancellation),
            await db.AmmunitionStocks.AsNoTracking().Where(s => s.OrganisationId == id).OrderBy(s => s.Calibre).ThenBy(s => s.Id)
                .Select(s => new StockView(s.Id, s.RoomId, s.Calibre, s.Balance, s.EntryCount, s.LastOn)).ToListAsync(cancellation),
            (file is null || file.OfficeId == useCase.Actor.OfficeId) && useCase.Actor.Has(OrganisationRoles.Keepers));
    }

    private async Task<List<RoomView>> Rooms(Guid organisationId, CancellationToken cancellation)
    {
        var rooms = await db.StoragePlaces.AsNoTracking().Where(p => p.HolderOrganisationId == organisationId)
            .OrderBy(p => p.ClosedOn != null).ThenBy(p => p.Address).ThenBy(p => p.Id).ToListAsync(cancellation);
        var ids = rooms.ConvertAll(r => r.Id);
        var kept = await db.Weapons.Where(w => w.PlaceId != null && ids.Contains(w.PlaceId.Value) && w.Status == WeaponStatus.Registered)
            .GroupBy(w => w.PlaceId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var entries = (await db.RoomEntries.AsNoTracking().Where(e => ids.Contains(e.RoomId)).OrderByDescending(e => e.Ordinal).ToListAsync(cancellation)).ToLookup(e => e.RoomId);
        return rooms.ConvertAll(r => new RoomView(
            r.Id, r.Version, r.Address, r.Capacity, kept.GetValueOrDefault(r.Id), r.ActNumber, r.ActOn, r.From, r.ClosedOn,
            [.. entries[r.Id].Select(e => new RoomEntryView(e.What, e.ActNumber, e.ActOn, e.Capacity, e.Words, e.At, e.UserName))]));
    }
}
