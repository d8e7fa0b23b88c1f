using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Vehicles of a person or an organisation, those of today before those of the past.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowOwned(Guid? PersonId, Guid? OrganisationId, int Most = ShowOwnedHandler.Page) : IQuery<OwnedVehicles>;

/// <summary>What somebody owns and owned.</summary>
/// <param name="HasMore">There are more; the register's page shows those of today by IIN or BIN.</param>
/// <param name="OwnerNumber">That IIN or BIN.</param>
internal sealed record OwnedVehicles(IReadOnlyList<OwnedVehicle> Vehicles, bool HasMore, string? OwnerNumber);

/// <summary>A vehicle and since when, until when it was somebody's.</summary>
internal sealed record OwnedVehicle(Guid Id, string Title, string Identifier, string? Plate, DateOnly From, DateOnly? To);

internal sealed class ShowOwnedHandler(VehiclesDb db) : IHandler<ShowOwned, OwnedVehicles>
{
    public const int Page = 50;

    public async Task<Result<OwnedVehicles>> Handle(ShowOwned request, UseCase useCase, CancellationToken cancellation)
    {
        var most = Math.Clamp(request.Most, 1, Page);
        var registrations = request.PersonId is { } person
            ? db.Registrations.Where(r => r.OwnerPersonId == person)
            : db.Registrations.Where(r => r.OwnerOrganisationId == request.OrganisationId);
        var found = await registrations.OrderBy(r => r.To != null).ThenByDescending(r => r.From).ThenBy(r => r.Id).Take(most + 1)
            .Join(db.Vehicles, r => r.VehicleId, v => v.Id, (r, v) => new { v.Id, v.Make, v.Model, v.Year, v.Identifier, r.Plate, r.From, r.To, r.OwnerNumber })
            .AsNoTracking().ToListAsync(cancellation);
        useCase.Viewed("vehicles-of-owner", found.Count, request.PersonId);
        return new OwnedVehicles(
            [.. found.Take(most).OrderBy(v => v.To is not null).ThenByDescending(v => v.From)
                .Select(v => new OwnedVehicle(v.Id, $"{v.Make} {v.Model}, {v.Year}", v.Identifier, v.Plate, v.From, v.To))],
            found.Count > most, found.FirstOrDefault()?.OwnerNumber);
    }
}
