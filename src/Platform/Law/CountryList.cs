using Licensing.Kernel.People;

namespace Licensing.Platform.Law;

/// <summary>A list of the law whose codes are states (appendices 3 and 4 of TR): ISO 3166-1 alpha-3, spaces between.</summary>
public static class CountryList
{
    /// <summary>The codes.</summary>
    public static IReadOnlyList<string> Codes(string value) => value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a value is such a list, and not empty.</summary>
    public static bool Is(string value) => Codes(value) is { Count: > 0 } codes && codes.All(Countries.All.Contains);

    /// <summary>The list with one more state.</summary>
    public static string With(string value, string code) => string.Join(' ', Codes(value).Append(code).Distinct());

    /// <summary>The list without a state.</summary>
    public static string Without(string value, string code) => string.Join(' ', Codes(value).Where(c => c != code));
}
