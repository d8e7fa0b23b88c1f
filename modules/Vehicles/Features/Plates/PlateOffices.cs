using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>Offices to which plates can be sent: those that register vehicles, but for the officer's own.</summary>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PlateOffices : IQuery<IReadOnlyList<OfficeName>>;

internal sealed class PlateOfficesHandler(OfficeDirectory directory) : IHandler<PlateOffices, IReadOnlyList<OfficeName>>
{
    public async Task<Result<IReadOnlyList<OfficeName>>> Handle(PlateOffices request, UseCase useCase, CancellationToken cancellation) =>
        (await directory.With(PlateShelf.Service, cancellation)).Where(o => o.Id != useCase.Actor.OfficeId).ToList();
}
