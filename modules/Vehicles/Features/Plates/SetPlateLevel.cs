using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>From how many plates of a type on the officer's office is warned.</summary>
[Allow(Roles.ApprovingChief)]
internal sealed record SetPlateLevel(PlateType Type, int Level) : ICommand<Done>;

internal sealed class SetPlateLevelHandler(VehiclesDb db) : IHandler<SetPlateLevel, Done>, IValidator<SetPlateLevel>
{
    private const int Highest = 100_000;

    public IEnumerable<FieldError> Check(SetPlateLevel request)
    {
        if (request.Level is < 0 or > Highest)
        {
            yield return new("level", "VR.plate-level");
        }
    }

    public async Task<Result<Done>> Handle(SetPlateLevel request, UseCase useCase, CancellationToken cancellation)
    {
        var office = useCase.Actor.OfficeId;
        if (await db.PlateLevels.SingleOrDefaultAsync(l => l.OfficeId == office && l.Type == request.Type, cancellation) is { } level)
        {
            level.Level = request.Level;
        }
        else
        {
            db.PlateLevels.Add(new PlateLevel { OfficeId = office, Type = request.Type, Level = request.Level });
        }

        useCase.Changed("plate-level", $"{office}/{request.Type}");
        return default(Done);
    }
}
