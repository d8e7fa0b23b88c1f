using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.ProxyDrivers.Domain;

/// <summary>A text by which a registration is found: plate, VIN, number of the power of attorney, mark, IIN, or a name in one order of its parts (C-1).</summary>
internal sealed class ProxyKey
{
    public Guid RegistrationId { get; init; }

    public required string Key { get; init; }
}

/// <summary>How keys are formed, of what is kept and of what is typed.</summary>
internal static class SearchKeys
{
    public const int LongestKey = 320;
    private const int ShortestName = 2;
    private const int ShortestNumber = 3;

    /// <summary>Capitals and digits, look-alike letters in Latin, nothing else.</summary>
    public static string Number(string? text) => string.Concat(TypedNumber.Normalise(text).Where(char.IsLetterOrDigit));

    /// <summary>Every key of a registration.</summary>
    public static IEnumerable<string> Of(ProxyRegistration made, string? ownerIin) =>
        new[] { made.Plate, made.Identifier, made.Certificate, made.AttorneyNumber, made.MarkNumber, made.DriverIin, ownerIin }
            .Select(Number).Where(key => key.Length > 0).Select(key => "n" + key)
            .Concat(NameKey.Orders(made.Driver).Select(key => "p" + key))
            .Concat(OwnerNames(made.OwnerName))
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

        return [.. asked.Select(Cut)];
    }

    // The register of vehicles gives the owner's name as one text: of a person surname first, of an organisation as written.
    private static IEnumerable<string> OwnerNames(string name)
    {
        var folded = NameKey.Fold(name);
        var parts = folded.Split(' ');
        return folded.Length == 0 ? []
            : parts.Length is 2 or 3
                ? NameKey.Orders(new PersonName(parts[0], parts[1], parts.Length == 3 ? parts[2] : null)).Select(key => "p" + key)
                : parts.Select((_, i) => "p" + string.Join(' ', parts[i..]));
    }

    private static string Cut(string key) => key.Length > LongestKey ? key[..LongestKey] : key;
}
