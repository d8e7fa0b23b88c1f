using Licensing.Kernel.Addresses;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau;

/// <summary>The classifier of addresses: region, district, settlement, street, house, flat.</summary>
public interface IAddressBook
{
    /// <summary>Places of a typed line, its parts separated by commas from the large to the small: «Астана, Абай, 15, 7». In either language; ranges of an index.</summary>
    Task<IReadOnlyList<PlaceOnRecord>> Find(string? text, int most, CancellationToken cancellation);

    /// <summary>A place; none where the classifier has it not.</summary>
    Task<PlaceOnRecord?> Get(Guid placeId, CancellationToken cancellation);

    /// <summary>The dwelling of that number on a street, or in a settlement without streets; entered where it was not yet known.</summary>
    Task<Result<PlaceOnRecord>> Dwelling(Guid placeId, string house, string? flat, UseCase useCase, CancellationToken cancellation);
}

/// <summary>A place of the classifier with its whole address.</summary>
/// <param name="Id">Key.</param>
/// <param name="Kind">Level.</param>
/// <param name="Code">Code of the classifier.</param>
/// <param name="Kk">The whole address in Kazakh.</param>
/// <param name="Ru">The whole address in Russian.</param>
public sealed record PlaceOnRecord(Guid Id, PlaceKind Kind, string Code, string Kk, string Ru)
{
    /// <summary>Whether somebody can be registered there: a house or a flat.</summary>
    public bool IsDwelling => Kind is PlaceKind.House or PlaceKind.Flat;
}
