using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.ForeignResidence.Domain;

/// <summary>A text by which a document is found.</summary>
internal sealed class ResidenceKey
{
    public Guid DocumentId { get; init; }

    public required string Key { get; init; }
}

/// <summary>
/// By what documents are found: folded keys, each with a letter before it that says what it is, so that every search is a range of one index and never a scan.
/// </summary>
internal static class ResidenceSearch
{
    public const int LongestKey = 320;
    private const char OfNumber = 'n';
    private const char OfName = 'p';
    private const int Shortest = 3;

    /// <summary>All keys of a document: its number, the passport or paper behind it, the holder's IIN and name in every order.</summary>
    public static IEnumerable<string> Of(ResidenceDocument made) =>
        new[] { made.Number, made.Number[2..], made.ProofNumber, made.Iin }.Select(Number).Where(key => key.Length >= Shortest).Select(key => OfNumber + key)
            .Concat(NameKey.Orders(made.Name).Select(key => OfName + key))
            .Select(Cut).Distinct();

    /// <summary>The key that a typed text begins: a number where it has digits, else a name; none where it is too short.</summary>
    public static string? Meant(string typed)
    {
        var (number, name) = (Number(typed), NameKey.Fold(typed.Trim()));
        return number.Length >= Shortest && typed.Any(char.IsAsciiDigit) ? Cut(OfNumber + number)
            : name.Length >= 2 ? Cut(OfName + name)
            : null;
    }

    private static string Number(string? text) => string.Concat(TypedNumber.Normalise(text).Where(char.IsLetterOrDigit));

    private static string Cut(string key) => key.Length > LongestKey ? key[..LongestKey] : key;
}
