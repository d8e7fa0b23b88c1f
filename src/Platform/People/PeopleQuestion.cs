using System.Globalization;
using Licensing.Kernel.People;

namespace Licensing.Platform.People;

/// <summary>By what people are looked for.</summary>
public enum PeopleQuestionKind
{
    /// <summary>Too little was typed.</summary>
    Nothing,

    /// <summary>The whole IIN.</summary>
    Iin,

    /// <summary>The beginning of a document number.</summary>
    Document,

    /// <summary>The parts of a name in any order, the last one maybe unfinished.</summary>
    Name,

    /// <summary>A birth date alone.</summary>
    BirthDate,
}

/// <summary>What an officer typed into the one search field, understood (C-1).</summary>
/// <param name="Kind">By what.</param>
/// <param name="Key">Number or folded name.</param>
/// <param name="BornFrom">Earliest birth date, where a date or a year was typed.</param>
/// <param name="BornTo">Latest birth date.</param>
public sealed record PeopleQuestion(PeopleQuestionKind Kind, string Key, DateOnly? BornFrom, DateOnly? BornTo)
{
    private const int ShortestName = 2;
    private const int ShortestDocument = 3;

    private static readonly string[] Dates = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd", "dd/MM/yyyy"];

    /// <summary>Understands a text: twelve digits are an IIN, anything else with digits a document, a date or year narrows.</summary>
    public static PeopleQuestion Of(string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var rest = new List<string>();
        (DateOnly From, DateOnly To)? born = null;
        foreach (var word in words)
        {
            if (Born(word, alone: words.Length == 1) is { } range)
            {
                born = range;
            }
            else
            {
                rest.Add(word);
            }
        }

        var (kind, key) = KindOf(rest);
        kind = kind == PeopleQuestionKind.Nothing && rest.Count == 0 && born is not null ? PeopleQuestionKind.BirthDate : kind;
        return new(kind, key, born?.From, born?.To);
    }

    private static (PeopleQuestionKind Kind, string Key) KindOf(List<string> rest)
    {
        var joined = string.Concat(rest);
        if (joined.Any(char.IsAsciiDigit))
        {
            var number = IdentityDocument.FoldNumber(joined);
            return number.Length == 12 && number.All(char.IsAsciiDigit) ? (PeopleQuestionKind.Iin, number)
                : number.Length >= ShortestDocument ? (PeopleQuestionKind.Document, number)
                : (PeopleQuestionKind.Nothing, "");
        }

        var name = NameKey.Fold(string.Join(' ', rest));
        return name.Length >= ShortestName ? (PeopleQuestionKind.Name, name) : (PeopleQuestionKind.Nothing, "");
    }

    // Eight digits or a year alone are rather the beginning of a document number.
    private static (DateOnly From, DateOnly To)? Born(string word, bool alone)
    {
        if (DateOnly.TryParseExact(word, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || (!alone && DateOnly.TryParseExact(word, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)))
        {
            return (date, date);
        }

        return !alone && word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100
            ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : null;
    }
}
