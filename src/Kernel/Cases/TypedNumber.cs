using System.Text;

namespace Licensing.Kernel.Cases;

/// <summary>What people type for a number: any case, spaces, all kinds of dashes, Cyrillic letters that look like Latin ones.</summary>
public static class TypedNumber
{
    private const string Cyrillic = "АВСЕНІЈКМОРЅТУҮХЅԚԜ";
    private const string Latin = "ABCEHIJKMOPSTYYXSQW";

    /// <summary>Latin capitals and digits; any other sign stays and spoils the number.</summary>
    public static string Normalise(string? text)
    {
        var typed = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (!char.IsWhiteSpace(c) && !IsDash(c))
            {
                typed.Append(ToLatin(char.ToUpperInvariant(c)));
            }
        }

        return typed.ToString();
    }

    private static char ToLatin(char c) =>
        Cyrillic.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? Latin[i] : c;

    // Hyphen, soft hyphen, minus sign, and the dashes of general punctuation.
    private static bool IsDash(char c) => c is '-' or '\u00AD' or '\u2212' or (>= '\u2010' and <= '\u2015');
}
