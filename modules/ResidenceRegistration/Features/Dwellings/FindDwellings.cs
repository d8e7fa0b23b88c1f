using Licensing.AddressBureau;
using Licensing.Platform.UseCases;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>Places of the classifier by a typed line, for whoever looks for a dwelling.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer)]
internal sealed record FindDwellings(string Text) : IQuery<IReadOnlyList<PlaceOnRecord>>;

/// <summary>A house or flat of a street, entered where the classifier has it not yet.</summary>
/// <param name="PlaceId">Street, or settlement without streets.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record NameDwelling(Guid PlaceId, string House, string? Flat) : ICommand<PlaceOnRecord>;

internal sealed class FindDwellingsHandler(IAddressBook book) : IHandler<FindDwellings, IReadOnlyList<PlaceOnRecord>>, IHandler<NameDwelling, PlaceOnRecord>
{
    private const int Most = 20;
    private const int Longest = 200;

    public async Task<Result<IReadOnlyList<PlaceOnRecord>>> Handle(FindDwellings request, UseCase useCase, CancellationToken cancellation) =>
        request.Text.Length > Longest
            ? new Failure.Invalid("text", "too-long", $"{Longest}")
            : new Ok<IReadOnlyList<PlaceOnRecord>>(await book.Find(request.Text, Most, cancellation));

    public Task<Result<PlaceOnRecord>> Handle(NameDwelling request, UseCase useCase, CancellationToken cancellation) =>
        book.Dwelling(request.PlaceId, request.House, request.Flat, useCase, cancellation);
}
