using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.Citizenship.Domain;

/// <summary>A text by which an act is found.</summary>
internal sealed class ActKey
{
    public Guid ActId { get; init; }

    public required string Key { get; init; }
}

/// <summary>By what acts are found: folded keys, each with a letter before it that says what it is, so that every search is a range of one index and never a scan.</summary>
internal static class ActSearch
{
    public const int LongestKey = 320;
    private const char OfNumber = 'n';
    private const char OfName = 'p';
    private const int Shortest = 2;

    /// <summary>All keys of an act: its number, the decree's, the IIN, the name in every order.</summary>
    public static IEnumerable<string> Of(CitizenshipAct act) =>
        new[] { act.Number, act.Number[2..], act.DecreeNumber, act.Iin }.Select(Number).Where(key => key.Length > 0).Select(key => OfNumber + key)
            .Concat(NameKey.Orders(act.Name).Select(key => OfName + key))
            .Select(Cut).Distinct();

    /// <summary>The key that a typed text begins: a number where it has digits, else a name; none where it is too short.</summary>
    public static string? Meant(string typed)
    {
        var (number, name) = (Number(typed), NameKey.Fold(typed.Trim()));
        return number.Length >= Shortest && typed.Any(char.IsAsciiDigit) ? Cut(OfNumber + number)
            : name.Length >= Shortest ? Cut(OfName + name)
            : null;
    }

    private static string Number(string? text) => string.Concat(TypedNumber.Normalise(text).Where(char.IsLetterOrDigit));

    private static string Cut(string key) => key.Length > LongestKey ? key[..LongestKey] : key;
}
