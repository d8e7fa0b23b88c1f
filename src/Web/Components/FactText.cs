using System.Globalization;
using Licensing.Kernel.Standards;
using Licensing.Platform.Texts;
using Licensing.Web.People;

namespace Licensing.Web.Components;

/// <summary>The values of a fact as a person reads them.</summary>
public static class FactText
{
    /// <summary>Dates as dates, codes by their texts, yes and no; a dash for none.</summary>
    public static string Of(IStandard standard, FactValue fact, ITexts texts)
    {
        var definition = standard.Schema.Find(fact.Name);
        return fact.Values.IsEmpty ? "—" : string.Join(", ", fact.Values.Select(value => Of(standard, definition, value, texts)));
    }

    private static string Of(IStandard standard, FactDefinition? definition, string value, ITexts texts) => definition?.Type switch
    {
        FactType.Boolean => texts[value == "true" ? "answer.yes" : "answer.no"],
        FactType.Country => CountryNames.Of(value, texts),
        FactType.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => Formats.Date(date),
        not null when definition.Options.Contains(value) => texts.Has(TextKeys.FactCode(standard.Service, definition.Name, value))
            ? texts[TextKeys.FactCode(standard.Service, definition.Name, value)]
            : value,
        _ => value,
    };
}
