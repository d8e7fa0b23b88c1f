using System.Collections.Immutable;
using System.Text;

namespace Licensing.Kernel.People;

/// <summary>
/// What names are searched by (C-1): without regard to case, to Kazakh and Russian letter variants and to the order
/// of the parts.
/// </summary>
public static class NameKey
{
    /// <summary>Lower case, variants folded, one space between words; й stays й.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in ReadableText.Of(text).Normalize(NormalizationForm.FormC))
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(FoldLetter(char.ToLowerInvariant(c)));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The folded name in every order of its parts, each once, in ordinal order.</summary>
    public static ImmutableArray<string> Orders(PersonName name)
    {
        var parts = new[] { name.Surname, name.GivenName, name.Patronymic ?? "" }
            .Select(Fold).Where(part => part.Length > 0).ToImmutableArray();
        return [.. Permutations(parts).Select(order => string.Join(' ', order)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The folded words of a name from each of its words on, signs left out, each once: what an organisation is found by.</summary>
    public static ImmutableArray<string> WordStarts(string text)
    {
        var words = string.Concat(Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Select((_, i) => string.Join(' ', words[i..])).Distinct()];
    }

    private static IEnumerable<ImmutableArray<string>> Permutations(ImmutableArray<string> parts) =>
        parts.Length <= 1
            ? [parts]
            : parts.SelectMany((part, i) => Permutations(parts.RemoveAt(i)).Select(rest => rest.Insert(0, part)));

    private static char FoldLetter(char c) => c switch
    {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' or 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        'ё' => 'е',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
        '\u2019' or '\u02BC' or '`' => '\'',
        _ => c,
    };
}
