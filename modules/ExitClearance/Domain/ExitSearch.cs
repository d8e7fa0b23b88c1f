using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.ExitClearance.Domain;

/// <summary>A text by which an entry is found.</summary>
internal sealed class ExitKey
{
    public Guid CaseId { get; init; }

    public required string Key { get; init; }
}

/// <summary>By what entries are found: folded keys, each with a letter before it that says what it is, so that every search is a range of one index and never a scan.</summary>
internal static class ExitSearch
{
    public const int LongestKey = 320;
    private const char OfNumber = 'n';
    private const char OfName = 'p';
    private const int Shortest = 3;

    /// <summary>The case number, the IIN, the applicant's and the children's names in every order.</summary>
    public static IEnumerable<string> Of(ExitFile made) =>
        new[] { made.CaseNumber, made.Iin }.Concat(made.Children.Select(c => c.Iin)).Select(Number).Where(key => key.Length >= Shortest).Select(key => OfNumber + key)
            .Concat(NameKey.Orders(made.Name).Select(key => OfName + key))
            .Concat(made.Children.SelectMany(c => NameKey.WordStarts(c.Name ?? "")).Select(key => OfName + key))
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
