using System.Collections.Immutable;

namespace Licensing.Kernel.People.Matching;

/// <summary>From which score on two records are one person's; settings (<c>Matching</c>).</summary>
public sealed class MatchOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Matching";

    /// <summary>Taken for the same person.</summary>
    public double SameFrom { get; set; } = 0.8;

    /// <summary>Shown as a possible one.</summary>
    public double LikelyFrom { get; set; } = 0.65;
}

/// <summary>How a part of a name agrees with a part of another; from the surest to none.</summary>
public enum PartAgreement
{
    /// <summary>Written alike.</summary>
    Written,

    /// <summary>Alike but for letter variants of Kazakh and Russian (ә/а, қ/к).</summary>
    Variant,

    /// <summary>The same name in another script or transliteration.</summary>
    Spelling,

    /// <summary>The same root, another ending (Нұрлан, Нұрланов; Серікұлы, Серикович).</summary>
    Ending,

    /// <summary>A letter is dropped, added, swapped or taken for a like one.</summary>
    Slip,

    /// <summary>Only the first letter is given.</summary>
    Initial,

    /// <summary>Another name.</summary>
    Other,
}

/// <summary>Which part of a name.</summary>
public enum NamePart
{
    /// <summary>Surname.</summary>
    Surname,

    /// <summary>Given name.</summary>
    GivenName,

    /// <summary>Patronymic.</summary>
    Patronymic,
}

/// <summary>Why a part speaks for, or against, two records being one person's.</summary>
/// <param name="Part">Part of the second name.</param>
/// <param name="Agreement">How it agrees.</param>
/// <param name="One">As the first record, or the typed line, has it.</param>
/// <param name="Other">As the second has it.</param>
public sealed record MatchReason(NamePart Part, PartAgreement Agreement, string One, string Other);

/// <summary>What speaks for two names being one person's who was born on one day.</summary>
/// <param name="Score">Between 0 and 1.</param>
/// <param name="Reasons">Part by part.</param>
/// <param name="IsSwapped">The parts stand in another order.</param>
public sealed record NameMatch(double Score, IReadOnlyList<MatchReason> Reasons, bool IsSwapped)
{
    private const int MostWords = 3;
    private const double Swapped = 0.02;
    private const double OtherFather = 0.22;
    private const double NoGivenName = 0.25;

    /// <summary>Nothing speaks for it.</summary>
    public static NameMatch None { get; } = new(0, [], false);

    private static readonly double[] Weights = [0.42, 0.4, 0.18];

    /// <summary>Compares two names, parts in any order.</summary>
    public static NameMatch Of(PersonName one, PersonName other) => Of(Parts(one), other);

    /// <summary>Two records: those of different days of birth are different people's.</summary>
    public static NameMatch Of(PersonName one, DateOnly born, PersonName other, DateOnly otherBorn) => born == otherBorn ? Of(one, other) : None;

    /// <summary>Compares typed words with a name; what was not typed counts neither way.</summary>
    public static NameMatch Of(IReadOnlyList<string> words, PersonName other) => Of(words, other, PartMatch.Of);

    /// <summary>Compares typed words with one name after the other; namesakes share their parts, so that each is compared once.</summary>
    public static Func<PersonName, NameMatch> With(IReadOnlyList<string> words)
    {
        var known = new Dictionary<(string, string, NamePart), PartAgreement>();
        return other => Of(words, other, (word, part, place) => known.TryGetValue((word, part, place), out var agreement)
            ? agreement
            : known[(word, part, place)] = PartMatch.Of(word, part, place));
    }

    private static NameMatch Of(IReadOnlyList<string> words, PersonName other, Func<string, string, NamePart, PartAgreement> agree)
    {
        var parts = Parts(other);
        if (words.Count is 0 or > MostWords)
        {
            return None;
        }

        return Places(words.Count, parts.Length).Select(places => Placed(words, parts, places, agree)).DefaultIfEmpty(None).MaxBy(match => match.Score)!;
    }

    private static NameMatch Placed(IReadOnlyList<string> words, string[] parts, int[] places, Func<string, string, NamePart, PartAgreement> agree)
    {
        var reasons = words.Select((word, i) => (Word: word, Place: places[i])).Where(pair => pair.Place >= 0)
            .Select(pair => new MatchReason((NamePart)pair.Place, agree(pair.Word, parts[pair.Place], (NamePart)pair.Place), pair.Word, parts[pair.Place]))
            .OrderBy(r => r.Part).ToList();
        if (reasons.Count == 0)
        {
            return None;
        }

        var score = reasons.Sum(r => Weights[(int)r.Part] * PartMatch.Weight(r)) / reasons.Sum(r => Weights[(int)r.Part]);
        var swapped = places.Where(p => p >= 0).Zip(places.Where(p => p >= 0).Skip(1)).Any(pair => pair.First > pair.Second);
        score -= swapped ? Swapped : 0;
        score -= reasons.Any(r => r is { Part: NamePart.Patronymic, Agreement: PartAgreement.Other }) ? OtherFather : 0;

        // A surname with a father's name alone fits brothers and sisters too.
        score -= words.Count > 1 && reasons.All(r => r.Part != NamePart.GivenName) ? NoGivenName : 0;
        return new NameMatch(Math.Max(0, score), reasons, swapped);
    }

    // Every way to put words to parts, each part once; a third word has no place where there are two parts.
    private static IEnumerable<int[]> Places(int words, int parts) => Arrangements([.. Enumerable.Range(0, parts), .. Enumerable.Repeat(-1, Math.Max(0, words - parts))], words);

    private static IEnumerable<int[]> Arrangements(ImmutableArray<int> from, int count) => count == 0
        ? [[]]
        : from.SelectMany(first => Arrangements(from.Remove(first), count - 1).Select(rest => (int[])[first, .. rest]));

    private static string[] Parts(PersonName name) =>
        string.IsNullOrWhiteSpace(name.Patronymic) ? [name.Surname, name.GivenName] : [name.Surname, name.GivenName, name.Patronymic];
}
