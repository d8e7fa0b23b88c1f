using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Classifier;

/// <summary>A house or flat of a street, entered where the classifier has it not yet.</summary>
/// <param name="PlaceId">Street, or settlement without streets.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar)]
internal sealed record EnterDwelling(Guid PlaceId, string House, string? Flat) : ICommand<PlaceOnRecord>;

internal sealed class EnterDwellingHandler(IAddressBook book) : IHandler<EnterDwelling, PlaceOnRecord>
{
    public Task<Result<PlaceOnRecord>> Handle(EnterDwelling request, UseCase useCase, CancellationToken cancellation) =>
        book.Dwelling(request.PlaceId, request.House, request.Flat, useCase, cancellation);
}
