using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Lifts a restriction on the ground of a paper.</summary>
/// <param name="Version">Version of the vehicle that the officer saw.</param>
[Allow(Roles.DecisionOfficer)]
internal sealed record LiftRestriction(Guid RestrictionId, int Version, string Basis) : ICommand<Done>;

internal sealed class LiftRestrictionValidator : IValidator<LiftRestriction>
{
    public IEnumerable<FieldError> Check(LiftRestriction request)
    {
        if (string.IsNullOrWhiteSpace(request.Basis) || request.Basis.Length > 200)
        {
            yield return new("liftBasis", "VR.basis-needed");
        }
    }
}

internal sealed class LiftRestrictionHandler(VehiclesDb db, VehicleConflict conflict) : IHandler<LiftRestriction, Done>
{
    public async Task<Result<Done>> Handle(LiftRestriction request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Restrictions.SingleOrDefaultAsync(r => r.Id == request.RestrictionId, cancellation) is not { } restriction)
        {
            return new Failure.NotFound("restriction", request.RestrictionId.ToString());
        }

        var vehicle = await db.Vehicles.SingleAsync(v => v.Id == restriction.VehicleId, cancellation);
        if (await conflict.Of(vehicle, request.Version, useCase, cancellation) is { } failure)
        {
            return failure;
        }

        if (restriction.Lift(vehicle, request.Basis.Trim(), BusinessTime.DateOf(useCase.Now), useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        useCase.Changed("vehicle", vehicle.Identifier, vehicle.OwnerPersonId);
        return default(Done);
    }
}
