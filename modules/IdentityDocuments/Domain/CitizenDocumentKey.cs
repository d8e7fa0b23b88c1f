using Licensing.Kernel.People;

namespace Licensing.IdentityDocuments.Domain;

/// <summary>A text by which a document is found: its number, the holder's IIN, or a name in one order of its parts (C-1).</summary>
internal sealed class CitizenDocumentKey : ISearchKey
{
    public Guid DocumentId { get; init; }

    public required string Key { get; init; }

    /// <summary>Every key of a document.</summary>
    public static IEnumerable<string> Of(CitizenDocument made) => SearchKey.Of([made.Number, made.Iin], NameKey.Orders(made.Name));
}
