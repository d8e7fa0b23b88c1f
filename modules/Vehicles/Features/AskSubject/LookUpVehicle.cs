using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Finds the vehicle of an intake or of an order by plate, VIN, body number or certificate; several where a part was typed.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record LookUpVehicle(string Text) : IQuery<IReadOnlyList<FoundVehicle>>;

/// <summary>The vehicle that an intake has chosen already, by its key or by the VIN or body number that was typed for a new one.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record ChosenVehicle(Guid? VehicleId, string? Identifier = null) : IQuery<FoundVehicle>;

/// <summary>A vehicle as intake shows it, with what restricts it today.</summary>
internal sealed record FoundVehicle(VehicleLine Line, VehicleKind Kind, Guid? OwnerPersonId, Guid? OwnerOrganisationId, IReadOnlyList<RestrictionLine> Restrictions);

internal sealed class LookUpVehicleHandler(VehiclesDb db, VehicleSearch search) :
    IHandler<LookUpVehicle, IReadOnlyList<FoundVehicle>>, IHandler<ChosenVehicle, FoundVehicle>
{
    private const int Most = 8;

    public async Task<Result<IReadOnlyList<FoundVehicle>>> Handle(LookUpVehicle request, UseCase useCase, CancellationToken cancellation)
    {
        if (request.Text is not { Length: > 2 and <= 40 } text || !text.Any(char.IsDigit))
        {
            return new Ok<IReadOnlyList<FoundVehicle>>([]);
        }

        var page = await search.Page(text, null, null, Most, cancellation);
        return new Ok<IReadOnlyList<FoundVehicle>>(await Shown([.. page.Lines.Select(l => l.Id)], useCase, cancellation));
    }

    public async Task<Result<FoundVehicle>> Handle(ChosenVehicle request, UseCase useCase, CancellationToken cancellation)
    {
        var id = request.VehicleId ?? await db.Vehicles.Where(v => v.Identifier == request.Identifier).Select(v => (Guid?)v.Id).SingleOrDefaultAsync(cancellation);
        return id is { } chosen && await Shown([chosen], useCase, cancellation) is [var found]
            ? found
            : new Failure.NotFound("vehicle", request.VehicleId?.ToString() ?? request.Identifier ?? "");
    }

    private async Task<List<FoundVehicle>> Shown(List<Guid> ids, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var vehicles = await db.Vehicles.AsNoTracking().Where(v => ids.Contains(v.Id)).ToListAsync(cancellation);
        var restrictions = await db.Restrictions.AsNoTracking().Where(r => ids.Contains(r.VehicleId) && r.LiftedOn == null).ToListAsync(cancellation);
        vehicles.ForEach(v => useCase.Viewed("vehicle", v.Identifier, v.OwnerPersonId));
        return
        [
            .. vehicles.OrderBy(v => ids.IndexOf(v.Id)).Select(v => new FoundVehicle(
                VehicleLine.Of(v), v.Kind, v.OwnerPersonId, v.OwnerOrganisationId,
                [.. restrictions.Where(r => r.VehicleId == v.Id && r.HoldsOn(today)).OrderBy(r => r.From).Select(r => RestrictionLine.Of(r, today))])),
        ];
    }
}
