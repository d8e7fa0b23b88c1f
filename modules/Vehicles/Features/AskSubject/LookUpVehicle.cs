using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Finds the vehicle of an intake by plate, VIN, body number or certificate; several where a part was typed.</summary>
[Allow(Roles.IntakeOfficer)]
internal sealed record LookUpVehicle(string Text) : IQuery<IReadOnlyList<FoundVehicle>>;

/// <summary>The vehicle that an intake has chosen already.</summary>
[Allow(Roles.IntakeOfficer)]
internal sealed record ChosenVehicle(Guid VehicleId) : IQuery<FoundVehicle>;

/// <summary>A vehicle as intake shows it.</summary>
internal sealed record FoundVehicle(VehicleLine Line, VehicleKind Kind, bool Restricted);

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

    public async Task<Result<FoundVehicle>> Handle(ChosenVehicle request, UseCase useCase, CancellationToken cancellation) =>
        await Shown([request.VehicleId], useCase, cancellation) is [var found] ? found : new Failure.NotFound("vehicle", request.VehicleId.ToString());

    private async Task<List<FoundVehicle>> Shown(List<Guid> ids, UseCase useCase, CancellationToken cancellation)
    {
        var vehicles = await db.Vehicles.AsNoTracking().Where(v => ids.Contains(v.Id)).ToListAsync(cancellation);
        var restricted = await db.Restrictions.Where(r => ids.Contains(r.VehicleId) && r.LiftedOn == null).Select(r => r.VehicleId).Distinct().ToListAsync(cancellation);
        foreach (var vehicle in vehicles)
        {
            useCase.Viewed("vehicle", vehicle.Identifier, vehicle.OwnerPersonId);
        }

        return [.. vehicles.OrderBy(v => ids.IndexOf(v.Id)).Select(v => new FoundVehicle(VehicleLine.Of(v), v.Kind, restricted.Contains(v.Id)))];
    }
}
