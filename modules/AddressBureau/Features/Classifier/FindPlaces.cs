using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Classifier;

/// <summary>Places of a typed line, for whoever enters an address.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer, Roles.Administrator)]
internal sealed record FindPlaces(string Text) : IQuery<IReadOnlyList<PlaceOnRecord>>;

internal sealed class FindPlacesHandler(IAddressBook book) : IHandler<FindPlaces, IReadOnlyList<PlaceOnRecord>>
{
    private const int Most = 20;
    private const int Longest = 200;

    public async Task<Result<IReadOnlyList<PlaceOnRecord>>> Handle(FindPlaces request, UseCase useCase, CancellationToken cancellation) =>
        request.Text.Length > Longest
            ? new Failure.Invalid("text", "too-long", $"{Longest}")
            : new Ok<IReadOnlyList<PlaceOnRecord>>(await book.Find(request.Text, Most, cancellation));
}
