using System.Globalization;
using System.Text;

namespace Licensing.Kernel.People;

/// <summary>
/// How a name sounds, in whatever script it is written (IN: «Latin and Cyrillic spellings»): Müller is Мюллер, Schmidt is Шмидт. Consonants in coarse classes,
/// no vowels; a name that can be read in several ways has several sounds. Coarse on purpose: it is only ever asked together with the birth date.
/// </summary>
public static class NameSound
{
    private const int ShortestAlone = 3;
    private const char KeyMark = '#';
    private const char EndMark = '~';

    private static readonly string[] ReadingsOfJ = ["s", ""];
    private static readonly string[] ReadingsOfCh = ["s", "k"];
    private static readonly string[] Plain = [""];

    // What is one sound is folded first, the longer groups before the shorter; capitals are classes.
    private static readonly (string Letters, string Sound)[] Groups =
    [
        ("schtsch", "S"), ("tsch", "S"), ("dsch", "S"), ("sch", "S"), ("shch", "S"), ("tch", "S"), ("dzh", "S"), ("dj", "S"), ("dz", "S"), ("дж", "S"), ("дз", "S"), ("тц", "S"),
        ("chr", "KR"), ("ohn", "on"), ("zh", "S"), ("sh", "S"), ("ts", "S"), ("tz", "S"), ("cz", "S"), ("sz", "S"), ("kh", "K"), ("gh", "K"), ("ck", "K"), ("ph", "V"),
        ("th", "T"), ("dh", "T"), ("bh", "P"), ("rh", "R"), ("ng", "N"), ("нг", "N"), ("кс", "KS"), ("ce", "Se"), ("ci", "Si"), ("cy", "Sy"),
    ];

    private static readonly Dictionary<char, string> Letters = Table(
        ("bpбп", "P"), ("dtдт", "T"), ("gkqcгкхh", "K"), ("lл", "L"), ("mм", "M"), ("nн", "N"), ("rр", "R"), ("szсзжшщчц", "S"), ("vfwвф", "V"), ("x", "KS"),
        ("ß", "S"), ("ł", "L"), ("đð", "T"), ("þ", "T"));

    /// <summary>The sounds of one part of a name; none where nothing of it sounds.</summary>
    public static IReadOnlyList<string> Of(string part)
    {
        var bare = Bare(part);
        return [.. Readings(bare).Select(Sound).Where(sound => sound.Length > 0).Distinct()];
    }

    /// <summary>
    /// Whether two names in different scripts can be the same: a part of one sounds like a part of the other, or, where parts are short, both do. Within a script
    /// spelling says more than sound.
    /// </summary>
    public static bool Alike(PersonName one, PersonName other) =>
        IsLatin(one) != IsLatin(other) && Sounds(one).Intersect(Sounds(other), StringComparer.Ordinal).Any();

    /// <summary>The keys by which somebody born on a day is found by the sound of the name: surname and given name together in one order, and each by itself.</summary>
    public static IReadOnlyList<string> Keys(PersonName name, DateOnly born)
    {
        var (surname, given) = (Of(name.Surname), Of(name.GivenName));
        return [.. Together(surname, given).Concat(surname).Concat(given).Distinct(StringComparer.Ordinal).Select(sound => Key(sound, born))];
    }

    /// <summary>The ranges of keys, from and up to, in which those stand whose name is made of these words, in any order and script, and who were born in this time.</summary>
    public static IReadOnlyList<(string Low, string High)> Ranges(IReadOnlyList<string> words, DateOnly from, DateOnly to)
    {
        var sounds = words.Select(Of).Where(found => found.Count > 0).ToList();
        var pairs = sounds.SelectMany((one, i) => sounds.Skip(i + 1).SelectMany(other => Together(one, other)));

        // A part alone says little of a whole year, and much of one day: there a letter that the other part lacks does no harm.
        var alone = sounds.Count == 1 || from == to ? sounds.SelectMany(found => found) : [];
        return [.. pairs.Concat(alone).Distinct(StringComparer.Ordinal).Select(sound => (Key(sound, from), Key(sound, to) + EndMark))];
    }

    // Each part that is long enough by itself, and surname and given name together in one order.
    private static IEnumerable<string> Sounds(PersonName name)
    {
        var (surname, given) = (Of(name.Surname), Of(name.GivenName));
        return Together(surname, given).Concat(surname.Concat(given).Where(sound => sound.Length >= ShortestAlone)).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Together(IReadOnlyList<string> ones, IReadOnlyList<string> others) =>
        ones.SelectMany(_ => others, (one, other) => string.CompareOrdinal(one, other) < 0 ? $"{one}+{other}" : $"{other}+{one}");

    private static string Key(string sound, DateOnly born) => $"{KeyMark}{sound}{NameKey.BirthMark}{NameKey.BirthDigits(born)}";

    // «j» and «ch» are read in two ways: Jürgen and John, Bach and Chavez.
    private static IEnumerable<string> Readings(string bare) =>
        from j in bare.Contains('j', StringComparison.Ordinal) ? ReadingsOfJ : Plain
        from ch in bare.Replace("chr", "", StringComparison.Ordinal).Contains("ch", StringComparison.Ordinal) ? ReadingsOfCh : Plain
        select Grouped(bare, ch).Replace("j", j, StringComparison.Ordinal);

    private static string Grouped(string bare, string ch)
    {
        var text = bare.StartsWith('x') ? "s" + bare[1..] : bare.StartsWith("qi", StringComparison.Ordinal) ? "s" + bare[1..] : bare;
        text = text.Length > 1 && text[0] == 'у' && "еиоэаыя".Contains(text[1], StringComparison.Ordinal) ? "v" + text[1..] : text;
        foreach (var (letters, sound) in Groups)
        {
            text = text.Replace(letters, sound, StringComparison.Ordinal);
        }

        text = text.Replace("ch", ch, StringComparison.Ordinal);
        return text.Length > 1 && text[^1] == 'h' ? text[..^1] : text;
    }

    private static string Sound(string grouped)
    {
        var sound = new StringBuilder();
        foreach (var c in grouped)
        {
            foreach (var one in char.IsAsciiLetterUpper(c) ? c.ToString() : Letters.GetValueOrDefault(c, ""))
            {
                if (sound.Length == 0 || sound[^1] != one)
                {
                    sound.Append(one);
                }
            }
        }

        return sound.ToString();
    }

    // Letter variants folded (C-1), marks of Latin letters left out, and whatever is no letter.
    private static string Bare(string part) => string.Concat(Marked(NameKey.Fold(part)).Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetter(c)));

    // Letters whose mark makes another sound.
    private static string Marked(string folded) => folded.Normalize(NormalizationForm.FormC)
        .Replace("ç", "sh", StringComparison.Ordinal).Replace("ş", "sh", StringComparison.Ordinal).Replace("č", "sh", StringComparison.Ordinal)
        .Replace("ć", "sh", StringComparison.Ordinal).Replace("š", "sh", StringComparison.Ordinal).Replace("ž", "sh", StringComparison.Ordinal)
        .Replace("ğ", "", StringComparison.Ordinal);

    private static bool IsLatin(PersonName name) => $"{name.Surname}{name.GivenName}".Any(char.IsAsciiLetter);

    private static Dictionary<char, string> Table(params (string Letters, string Class)[] rows) =>
        rows.SelectMany(row => row.Letters.Select(letter => (letter, row.Class))).ToDictionary(pair => pair.letter, pair => pair.Class);
}
