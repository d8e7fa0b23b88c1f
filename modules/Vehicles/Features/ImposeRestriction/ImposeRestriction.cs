using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Registers an arrest, a pledge or that a vehicle is wanted; from then on it stands in the way by itself (VR-17.3).</summary>
/// <param name="Version">Version of the vehicle that the officer saw.</param>
[Allow(Roles.DecisionOfficer)]
internal sealed record ImposeRestriction(Guid VehicleId, int Version, RestrictionOrder Order) : ICommand<ImposedRestriction>;

/// <summary>The registered restriction.</summary>
internal sealed record ImposedRestriction(Guid Id);

internal sealed class ImposeRestrictionValidator(TimeProvider clock) : IValidator<ImposeRestriction>
{
    public IEnumerable<FieldError> Check(ImposeRestriction request)
    {
        var order = request.Order;
        if (string.IsNullOrWhiteSpace(order.ImposedBy) || order.ImposedBy.Length > 200)
        {
            yield return new("imposedBy", "VR.imposed-by-needed");
        }

        if (string.IsNullOrWhiteSpace(order.Basis) || order.Basis.Length > 200)
        {
            yield return new("basis", "VR.basis-needed");
        }

        if (order.From > BusinessTime.DateOf(clock.GetUtcNow()) || order.From.Year < 1991)
        {
            yield return new("from", "VR.restriction-from");
        }

        if (order.Until <= order.From)
        {
            yield return new("until", "VR.restriction-until");
        }

        if (order.Note?.Length > 1000)
        {
            yield return new("note", "too-long", "1000");
        }
    }
}

internal sealed class ImposeRestrictionHandler(VehiclesDb db, VehicleConflict conflict) : IHandler<ImposeRestriction, ImposedRestriction>
{
    public async Task<Result<ImposedRestriction>> Handle(ImposeRestriction request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Vehicles.SingleOrDefaultAsync(v => v.Id == request.VehicleId, cancellation) is not { } vehicle)
        {
            return new Failure.NotFound("vehicle", request.VehicleId.ToString());
        }

        if (await conflict.Of(vehicle, request.Version, useCase, cancellation) is { } failure)
        {
            return failure;
        }

        var (kind, basis) = (request.Order.Kind, request.Order.Basis.Trim());
        if (await db.Restrictions.AnyAsync(r => r.VehicleId == vehicle.Id && r.Kind == kind && r.Basis == basis && r.LiftedOn == null, cancellation))
        {
            return new Licensing.Kernel.Problem("VR.restriction-registered-already", basis);
        }

        var imposed = Restriction.Impose(vehicle, request.Order, useCase.Officer, useCase.Now);
        db.Restrictions.Add(imposed);
        useCase.Changed("vehicle", vehicle.Identifier, vehicle.OwnerPersonId);
        return new ImposedRestriction(imposed.Id);
    }
}
