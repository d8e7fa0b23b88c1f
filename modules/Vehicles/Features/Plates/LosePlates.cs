using Licensing.Kernel;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>Plates that should lie in the office are not there (VR, Plates). One on a vehicle is lost by a case about that vehicle.</summary>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record LosePlates(string Plates, string Reason) : ICommand<PlatesMoved>;

/// <summary>How many plates it was about.</summary>
internal sealed record PlatesMoved(int Count);

/// <summary>A lost plate is handed in at the office.</summary>
/// <param name="Version">Version that the officer saw.</param>
/// <param name="Reason">Who brought it.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record FindPlateAgain(Guid PlateId, int Version, string Reason) : ICommand<Done>;

/// <summary>Somebody looked at a plate that was handed in: it is fit and becomes stock again.</summary>
/// <param name="Version">Version that the officer saw.</param>
/// <param name="Reason">What was seen.</param>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PutPlateBack(Guid PlateId, int Version, string Reason) : ICommand<Done>;

internal sealed class PlateMoveValidators : IValidator<LosePlates>, IValidator<FindPlateAgain>, IValidator<PutPlateBack>
{
    public IEnumerable<FieldError> Check(LosePlates request) => PlateWords.Check("reason", request.Reason);

    public IEnumerable<FieldError> Check(FindPlateAgain request) => PlateWords.Check("reason", request.Reason);

    public IEnumerable<FieldError> Check(PutPlateBack request) => PlateWords.Check("reason", request.Reason);
}

internal sealed class PlateMoveHandlers(VehiclesDb db, PlateShelf shelf) :
    IHandler<LosePlates, PlatesMoved>, IHandler<FindPlateAgain, Done>, IHandler<PutPlateBack, Done>
{
    public async Task<Result<PlatesMoved>> Handle(LosePlates request, UseCase useCase, CancellationToken cancellation)
    {
        var taken = await shelf.Take(request.Plates, PlateHappening.Lost, useCase, cancellation);
        if (taken.Failure is { } failure)
        {
            return failure;
        }

        foreach (var plate in taken.Value)
        {
            if (plate.Lose(request.Reason.Trim(), useCase.Officer, useCase.Now) is { } problem)
            {
                return problem;
            }

            useCase.Changed("plate", plate.Key);
        }

        return new PlatesMoved(taken.Value.Count);
    }

    public Task<Result<Done>> Handle(FindPlateAgain request, UseCase useCase, CancellationToken cancellation) => Move(
        request.PlateId, request.Version, useCase, plate => plate.Find(useCase.Actor.OfficeId, request.Reason.Trim(), useCase.Officer, useCase.Now), cancellation);

    public Task<Result<Done>> Handle(PutPlateBack request, UseCase useCase, CancellationToken cancellation) => Move(
        request.PlateId, request.Version, useCase, plate => plate.PutBack(request.Reason.Trim(), useCase.Officer, useCase.Now), cancellation);

    private async Task<Result<Done>> Move(Guid id, int version, UseCase useCase, Func<Plate, Problem?> move, CancellationToken cancellation)
    {
        var plate = await db.Plates.SingleOrDefaultAsync(p => p.Id == id && (p.OfficeId == null || p.OfficeId == useCase.Actor.OfficeId), cancellation);
        if (plate is null)
        {
            return new Failure.NotFound("plate", id.ToString());
        }

        if (plate.Version != version)
        {
            var last = await db.PlateEvents.AsNoTracking().Where(e => e.PlateId == id).OrderByDescending(e => e.Ordinal).FirstAsync(cancellation);
            return new Failure.Conflict(last.UserName, last.At, $"VR.plate-event.{last.What}");
        }

        useCase.Changed("plate", plate.Key);
        return move(plate) is { } problem ? problem : default(Done);
    }
}
