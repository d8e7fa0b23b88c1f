using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Licensing.Kernel.People;

/// <summary>
/// What names are searched by (C-1): without regard to case, to Kazakh and Russian letter variants and to the order
/// of the parts.
/// </summary>
public static class NameKey
{
    /// <summary>So many digits have a day of birth in a key.</summary>
    public const int BirthLength = 8;

    /// <summary>Stands before the day of birth.</summary>
    internal const char BirthMark = '|';

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

    /// <summary>The name in every order with the day of birth behind it: what is asked with a date or a year is told apart without a look at the person.</summary>
    public static IEnumerable<string> Orders(PersonName name, DateOnly born) => Orders(name).Select(order => $"{order}{BirthMark}{BirthDigits(born)}");

    /// <summary>A day of birth as it stands at the end of a person's keys: <see cref="BirthLength"/> digits, in the order of time.</summary>
    public static string BirthDigits(DateOnly born) => born.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

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
