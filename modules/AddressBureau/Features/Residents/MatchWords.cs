using Licensing.AddressBureau.Features.Residents;
using Licensing.Kernel.People.Matching;
using Licensing.Platform.Texts;

namespace Licensing.AddressBureau.Pages;

/// <summary>Why two records match, in words: part by part, the sure ones in few.</summary>
internal static class MatchWords
{
    public static string Of(ResidentHit hit, ITexts texts)
    {
        var said = hit.Reasons.Where(r => r.Agreement != PartAgreement.Written).Select(r => texts.Format($"AC.match.{r.Agreement}", texts[$"AC.part.{r.Part}"], r.One, r.Other)).ToList();
        if (said.Count == 0)
        {
            said.Add(texts["AC.match.written"]);
        }

        return string.Join("; ", hit.IsSwapped ? said.Append(texts["AC.match.swapped"]) : said);
    }
}
