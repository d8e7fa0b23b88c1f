using System.Globalization;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Texts;

namespace Licensing.Web.Cases;

/// <summary>The values of a fact that a refusal rests on, as a person reads them.</summary>
internal static class FactWords
{
    /// <param name="language">Of the texts.</param>
    public static string Of(RefusalFact fact, ITexts texts, CultureInfo language) => fact.Values.IsEmpty
        ? "—"
        : string.Join(", ", fact.ValueKeys.Length == fact.Values.Length
            ? fact.ValueKeys.Select(key => TextKeys.CountryOf(key) is { } code ? Country(code, texts, language) : texts[key])
            : fact.Values.Select(value => Plain(value, texts)));

    private static string Country(string code, ITexts texts, CultureInfo language) =>
        code == Countries.Stateless ? texts["country.stateless"] : Countries.NameIn(code, language);

    private static string Plain(string value, ITexts texts) => value switch
    {
        "true" => texts["answer.yes"],
        "false" => texts["answer.no"],
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => Formats.Date(date),
        _ => value,
    };
}
