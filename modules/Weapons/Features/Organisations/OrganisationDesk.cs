using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Files of organisations as the use cases of this folder open them: only the office that leads one changes something.</summary>
internal sealed class OrganisationDesk(WeaponsDb db, PeopleDesk people, WeaponAccess access)
{
    /// <summary>The code of the refusal to an officer of another office.</summary>
    public const string OtherOffice = "WP.organisation-of-another-office";

    /// <summary>A file to change; it is made when the organisation is met first.</summary>
    public async Task<Result<OrganisationFile>> Open(Guid organisationId, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var file = await db.OrganisationFiles.SingleOrDefaultAsync(f => f.OrganisationId == organisationId, cancellation)
            ?? await Make(organisationId, useCase.Actor.OfficeId, useCase.Actor.Region, cancellation);
        if (file is null)
        {
            return new Failure.NotFound("organisation", organisationId.ToString());
        }

        if (file.OfficeId != useCase.Actor.OfficeId)
        {
            return new Failure.NotAllowed([], OtherOffice);
        }

        file.Touch();
        return file;
    }

    /// <summary>Makes the file of an organisation that has none; nothing where there is no such organisation.</summary>
    /// <param name="officeId">Leads it where no weapon, permit or room says otherwise.</param>
    public async Task<OrganisationFile?> Make(Guid organisationId, string officeId, string region, CancellationToken cancellation)
    {
        if (await people.FindOrganisation(organisationId, cancellation) is not { } organisation)
        {
            return null;
        }

        var led = await Led(organisationId, cancellation) ?? new Place(officeId, region);
        var file = new OrganisationFile { OrganisationId = organisationId, Name = organisation.Name, Bin = organisation.Bin, OfficeId = led.OfficeId, Region = led.Region };
        file.Follow(await FirstWeaponOn(organisationId, cancellation));
        db.OrganisationFiles.Add(file);
        return file;
    }

    /// <summary>The day of the oldest registration that stands.</summary>
    public Task<DateOnly?> FirstWeaponOn(Guid organisationId, CancellationToken cancellation) => db.Weapons
        .Where(w => w.OwnerOrganisationId == organisationId && w.Status == WeaponStatus.Registered)
        .SelectMany(w => w.Ownerships.Where(o => o.To == null && o.OwnerOrganisationId == organisationId)).MinAsync(o => (DateOnly?)o.From, cancellation);

    /// <summary>Weapons that are kept in a room.</summary>
    public Task<int> Kept(Guid roomId, CancellationToken cancellation) => db.Weapons.CountAsync(w => w.PlaceId == roomId && w.Status == WeaponStatus.Registered, cancellation);

    /// <summary>The next line of a room's history.</summary>
    public async Task Note(StoragePlace room, RoomHappening what, string? words, UseCase useCase, CancellationToken cancellation)
    {
        var ordinal = await db.RoomEntries.CountAsync(e => e.RoomId == room.Id, cancellation) + 1;
        db.RoomEntries.Add(RoomEntry.Of(room, ordinal, what, words, useCase.Officer, useCase.Now));
        useCase.Changed("storage-room", room.Id);
    }

    /// <summary>A room to change, of an organisation that this office leads.</summary>
    public async Task<Result<(StoragePlace Room, OrganisationFile File)>> OpenRoom(Guid roomId, int version, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.StoragePlaces.SingleOrDefaultAsync(p => p.Id == roomId, cancellation) is not { HolderOrganisationId: { } organisationId } room)
        {
            return new Failure.NotFound("storage-room", roomId.ToString());
        }

        var opened = await Open(organisationId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (room.Version != version)
        {
            var last = await db.RoomEntries.AsNoTracking().Where(e => e.RoomId == roomId).OrderByDescending(e => e.Ordinal).FirstOrDefaultAsync(cancellation);
            return new Failure.Conflict(last?.UserName, last?.At, last?.What.ToString());
        }

        return room.ClosedOn is { } closed ? new Licensing.Kernel.Problem("WP.room-closed", $"{closed:dd.MM.yyyy}") : (room, opened.Value);
    }

    public static DateOnly Today(UseCase useCase) => BusinessTime.DateOf(useCase.Now);

    private async Task<Place?> Led(Guid organisationId, CancellationToken cancellation) =>
        await db.Weapons.Where(w => w.OwnerOrganisationId == organisationId).OrderBy(w => w.Serial).Select(w => new Place(w.OfficeId, w.Region)).FirstOrDefaultAsync(cancellation)
        ?? await db.Permits.Where(p => p.HolderOrganisationId == organisationId).OrderBy(p => p.Serial).Select(p => new Place(p.OfficeId, p.Region)).FirstOrDefaultAsync(cancellation)
        ?? await db.StoragePlaces.Where(p => p.HolderOrganisationId == organisationId).OrderBy(p => p.From).Select(p => new Place(p.OfficeId, p.Region)).FirstOrDefaultAsync(cancellation);

    private sealed record Place(string OfficeId, string Region);
}
