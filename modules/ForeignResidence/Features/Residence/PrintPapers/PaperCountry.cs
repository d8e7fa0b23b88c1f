using Licensing.Kernel.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;

namespace Licensing.ForeignResidence.Features;

/// <summary>A citizenship as the papers of PR and RP say it, in Kazakh and Russian on one line; a dash for the stateless.</summary>
internal static class PaperCountry
{
    public static string Of(string? code) => code is null or Countries.Stateless || !Countries.All.Contains(code) ? "—"
        : new Bilingual(Countries.NameIn(code, Cultures.Kazakh), Countries.NameIn(code, Cultures.Russian)).OnOneLine;
}
