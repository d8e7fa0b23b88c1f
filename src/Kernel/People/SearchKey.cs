using Licensing.Kernel.Cases;

namespace Licensing.Kernel.People;

/// <summary>A text by which a line of a registry is found.</summary>
public interface ISearchKey
{
    /// <summary>The folded text, with the letter before it that says what it is.</summary>
    string Key { get; }
}

/// <summary>
/// Numbers and names as keys of one indexed column (C-1): folded, each with a letter before it that says what it is, so that a search is a range of the index and never a scan.
/// </summary>
public static class SearchKey
{
    /// <summary>The longest key; what is longer is cut, kept and typed alike.</summary>
    public const int Longest = 320;

    private const char OfNumber = 'n';
    private const char OfName = 'p';
    private const char Beyond = '\uffff';
    private const int ShortestName = 2;
    private const int ShortestNumber = 3;

    /// <summary>A number folded: capitals and digits, look-alike letters in Latin, nothing else.</summary>
    public static string Fold(string? number) => string.Concat(TypedNumber.Normalise(number).Where(char.IsLetterOrDigit));

    /// <summary>The keys of what is kept.</summary>
    /// <param name="numbers">Numbers as written.</param>
    /// <param name="names">Names, folded already (<see cref="NameKey"/>).</param>
    public static IEnumerable<string> Of(IEnumerable<string?> numbers, IEnumerable<string> names) =>
        numbers.Select(Fold).Where(key => key.Length > 0).Select(key => OfNumber + key).Concat(names.Select(name => OfName + name)).Select(Cut).Distinct();

    /// <summary>The keys that a typed text begins: a number where it has digits, a name in either case, without its signs too, as organisations are kept; none where it is too short.</summary>
    public static IReadOnlyList<string> Asked(string? text)
    {
        var typed = text?.Trim() ?? "";
        var number = typed.Any(char.IsAsciiDigit) ? Fold(typed) : "";
        var names = new[] { NameKey.Fold(typed), NameKey.WordStarts(typed).FirstOrDefault("") }.Where(name => name.Length >= ShortestName).Select(name => OfName + name);
        return [.. names.Prepend(number.Length >= ShortestNumber ? OfNumber + number : "").Where(key => key.Length > 0).Select(Cut).Distinct()];
    }

    /// <summary>Whether a typed text can be a number.</summary>
    public static bool IsNumber(string? text) => Asked(text).Any(key => key[0] == OfNumber);

    /// <summary>The keys that begin with a prefix, in byte order: from the prefix up to, and without, the prefix before the last of all signs.</summary>
    public static (string Low, string High) Range(string prefix) => (prefix, prefix + Beyond);

    private static string Cut(string key) => key.Length > Longest ? key[..Longest] : key;
}
