using Licensing.Kernel.People;

namespace Licensing.ForeignResidence.Domain;

/// <summary>A text by which a document is found: its number with and without the letters, the passport or paper behind it, the holder's IIN, or a name in one order of its parts (C-1).</summary>
internal sealed class ResidenceKey : ISearchKey
{
    public Guid DocumentId { get; init; }

    public required string Key { get; init; }

    /// <summary>Every key of a document.</summary>
    public static IEnumerable<string> Of(ResidenceDocument made) => SearchKey.Of([made.Number, made.Number[2..], made.ProofNumber, made.Iin], NameKey.Orders(made.Name));
}
