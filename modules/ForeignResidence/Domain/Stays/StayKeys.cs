using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.ForeignResidence.Domain.Stays;

/// <summary>A text by which a stay is found: a number, a name in one order of its parts, the host's name from one of its words on (C-1).</summary>
internal sealed class StayKey
{
    public Guid StayId { get; init; }

    public required string Key { get; init; }
}

/// <summary>How keys are formed, of what is kept and of what is typed.</summary>
internal static class StayKeys
{
    public const int LongestKey = 320;
    private const int ShortestName = 2;
    private const int ShortestNumber = 3;

    /// <summary>Capitals and digits, look-alike letters in Latin, nothing else.</summary>
    public static string Number(string? text) => string.Concat(TypedNumber.Normalise(text).Where(char.IsLetterOrDigit));

    /// <summary>Every key of a stay.</summary>
    public static IEnumerable<string> Of(Stay stay) =>
        new[] { stay.DocumentNumber, stay.CardNumber, stay.CaseNumber }.Select(Number).Where(key => key.Length > 0).Select(key => "n" + key)
            .Concat(NameKey.Orders(stay.Name).Select(key => "p" + key))
            .Concat(NameKey.WordStarts(stay.HostName ?? "").Select(key => "p" + key))
            .Concat(NameKey.WordStarts(stay.GroupName ?? "").Select(key => "p" + key))
            .Select(Cut).Distinct();

    /// <summary>The keys that a typed text begins: a number where it has digits, a name in either case.</summary>
    public static IReadOnlyList<string> Asked(string text)
    {
        var (number, name) = (Number(text), NameKey.Fold(text.Trim()));
        var asked = new List<string>();
        if (number.Length >= ShortestNumber && text.Any(char.IsAsciiDigit))
        {
            asked.Add("n" + number);
        }

        if (name.Length >= ShortestName)
        {
            asked.Add("p" + name);
        }

        // Hosts and groups are kept without their signs.
        if (NameKey.WordStarts(text).FirstOrDefault() is { Length: >= ShortestName } plain && plain != name)
        {
            asked.Add("p" + plain);
        }

        return [.. asked.Select(Cut)];
    }

    private static string Cut(string key) => key.Length > LongestKey ? key[..LongestKey] : key;
}
