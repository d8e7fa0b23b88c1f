using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>An act on a storage room.</summary>
/// <param name="Capacity">Weapons that fit.</param>
internal sealed record RoomAct(int Capacity, string ActNumber, DateOnly? ActOn);

/// <summary>An organisation has a room for its weapons, with an act (WP-13.9, WP-14.4).</summary>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record OpenRoom(Guid OrganisationId, string Address, RoomAct Act) : ICommand<Guid>;

/// <summary>Checks what was typed of an act.</summary>
internal static class RoomRules
{
    public const int MostCapacity = 10_000;

    public static IEnumerable<FieldError> Check(RoomAct act, DateOnly today) => new[]
    {
        OrganisationWords.Between("capacity", act.Capacity, 1, MostCapacity), OrganisationWords.Needed("actNumber", act.ActNumber, 40), OrganisationWords.Past("actOn", act.ActOn, today),
    }.OfType<FieldError>();
}

internal sealed class OpenRoomHandler(WeaponsDb db, OrganisationDesk desk, TimeProvider clock) : IHandler<OpenRoom, Guid>, IValidator<OpenRoom>
{
    public IEnumerable<FieldError> Check(OpenRoom request) =>
        new[] { OrganisationWords.Needed("address", request.Address, 300) }.OfType<FieldError>().Concat(RoomRules.Check(request.Act, BusinessTime.DateOf(clock.GetUtcNow())));

    public async Task<Result<Guid>> Handle(OpenRoom request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.OrganisationId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var (file, address) = (opened.Value, request.Address.Trim());
        var rooms = await db.StoragePlaces.Where(p => p.HolderOrganisationId == file.OrganisationId && p.ClosedOn == null).Select(p => p.Address).ToListAsync(cancellation);
        if (rooms.Any(a => NameKey.Fold(a) == NameKey.Fold(address)))
        {
            return new Problem("WP.room-known", address);
        }

        var room = new StoragePlace
        {
            HolderOrganisationId = file.OrganisationId, HolderName = file.Name, Address = address, Capacity = request.Act.Capacity, ActNumber = request.Act.ActNumber.Trim(),
            ActOn = request.Act.ActOn, OfficeId = file.OfficeId, Region = file.Region, From = OrganisationDesk.Today(useCase),
        };
        db.StoragePlaces.Add(room);
        await desk.Note(room, RoomHappening.Opened, null, useCase, cancellation);
        return room.Id;
    }
}
