using Licensing.Kernel.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Web.People;

namespace Licensing.Citizenship.Features;

/// <summary>Citizenships in words.</summary>
internal static class CitizenshipWords
{
    /// <summary>On pages.</summary>
    public static string Country(string? code, ITexts texts) => code is null or Countries.Stateless ? texts["country.stateless"] : CountryNames.Plain(code);

    /// <summary>On papers, in Kazakh and Russian.</summary>
    public static Bilingual OnPaper(string? code, Bilingual stateless) => code is null or Countries.Stateless || !Countries.All.Contains(code) ? stateless
        : new Bilingual(Countries.NameIn(code, Cultures.Kazakh), Countries.NameIn(code, Cultures.Russian));
}
