using System.Globalization;

namespace Licensing.Kernel.People;

/// <summary>
/// Reads a machine-readable zone as a scanner types it or a person pastes it: TD3 and TD1 with every check digit (ICAO 9303, part 3, 4.9; part 4, 4.2.2;
/// part 5, 4.2.2). Nothing is guessed: what does not fit is named.
/// </summary>
public static class MrzReader
{
    /// <summary>The longest text that can be a zone, with room for line ends.</summary>
    public const int MostSigns = 120;

    private const int PassportLine = 44;
    private const int CardLine = 30;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The zone; lines may be apart or run together.</param>
    /// <param name="today">Decides the century of the dates.</param>
    public static MrzReading Read(string? text, DateOnly today)
    {
        if (Lines(text) is not { } lines)
        {
            return new(null, MrzFault.Length);
        }

        return lines.Any(line => line.Any(c => !IsSign(c))) ? new(null, MrzFault.Characters)
            : lines.Length == 2 ? Passport(lines[0], lines[1], today)
            : Card(lines[0], lines[1], lines[2], today);
    }

    /// <summary>Whether a text has as many signs as a whole zone, so that reading it is worth while.</summary>
    public static bool IsWhole(string? text) => Signs(text ?? "").Length is 2 * PassportLine or 3 * CardLine;

    /// <summary>The check digit of a part: weights 7, 3, 1; letters count from 10, fillers 0.</summary>
    public static int CheckDigit(string part)
    {
        var sum = 0;
        for (var i = 0; i < part.Length; i++)
        {
            sum += ValueOf(part[i]) * (i % 3) switch { 0 => 7, 1 => 3, _ => 1 };
        }

        return sum % 10;
    }

    private static MrzReading Passport(string first, string second, DateOnly today)
    {
        var personal = second[28..42];
        var fault = first[0] != 'P' ? MrzFault.Kind
            : !Fits(second[..9], second[9]) ? MrzFault.Number
            : !Fits(second[13..19], second[19]) ? MrzFault.BirthDate
            : !Fits(second[21..27], second[27]) ? MrzFault.ValidTo
            : !Fits(personal, second[42]) && !(IsEmpty(personal) && second[42] == '<') ? MrzFault.PersonalNumber
            : !Fits(second[..10] + second[13..20] + second[21..43], second[43]) ? MrzFault.Whole
            : MrzFault.None;
        return fault != MrzFault.None ? new(null, fault) : Whole(
            new Parts(MrzFormat.Td3, first[..2], first[2..5], first[5..], second[..9], second[10..13], second[13..19], second[20], second[21..27], personal), today);
    }

    private static MrzReading Card(string first, string second, string third, DateOnly today)
    {
        var (number, digit, option) = Number(first);
        var fault = first[0] is not ('A' or 'C' or 'I') || first[..2] == "IP" ? MrzFault.Kind
            : number is null || !Fits(number, digit) ? MrzFault.Number
            : !Fits(second[..6], second[6]) ? MrzFault.BirthDate
            : !Fits(second[8..14], second[14]) ? MrzFault.ValidTo
            : !Fits(first[5..] + second[..7] + second[8..15] + second[18..29], second[29]) ? MrzFault.Whole
            : MrzFault.None;
        return fault != MrzFault.None ? new(null, fault) : Whole(
            new Parts(MrzFormat.Td1, first[..2], first[2..5], third, number!, second[15..18], second[..6], second[7], second[8..14], option), today);
    }

    // Part 5, 4.2.2: a number of more than nine signs goes on in the optional part, its check digit behind it.
    private static (string? Number, char Digit, string Option) Number(string first)
    {
        if (first[14] != '<')
        {
            return (first[5..14], first[14], first[15..]);
        }

        var end = first.IndexOf('<', 15);
        end = end < 0 ? CardLine : end;
        return end - 15 < 2 ? (null, '<', "") : (first[5..14] + first[15..(end - 1)], first[end - 1], first[end..]);
    }

    private static MrzReading Whole(Parts parts, DateOnly today)
    {
        var (surname, given) = NameOf(parts.Name);
        var (number, born, last) = (parts.Number.Replace("<", "", StringComparison.Ordinal), BirthDate(parts.Born, today), LastDay(parts.ValidTo, today));
        var fault = surname.Length == 0 ? MrzFault.Name
            : number.Length == 0 ? MrzFault.Number
            : born is null ? MrzFault.BirthDate
            : last is null ? MrzFault.ValidTo
            : MrzFault.None;
        return fault != MrzFault.None ? new(null, fault) : new(
            new Mrz(
                parts.Format, Text(parts.Code), Text(parts.Issuer), surname, given, number, Text(parts.Nationality), born!.Value, SexOf(parts.Sex), last!.Value,
                Text(parts.Optional) is { Length: > 0 } personal ? personal : null),
            MrzFault.None);
    }

    // Two fillers part the surname from the given names; a person with one name alone has it as the surname.
    private static (string Surname, string Given) NameOf(string field)
    {
        var parts = field.Split("<<", 2);
        return (Text(parts[0]), parts.Length > 1 ? Text(parts[1]) : "");
    }

    // The latest such day that is not to come.
    private static DateOnly? BirthDate(string digits, DateOnly today) =>
        Day(digits, 2000) is { } born && born <= today ? born : Day(digits, 1900);

    // The one that lies nearer: documents are valid for ten years or so, few are older than fifty.
    private static DateOnly? LastDay(string digits, DateOnly today) =>
        Day(digits, 2000) is { } last && last.Year <= today.Year + 50 ? last : Day(digits, 1900);

    private static DateOnly? Day(string digits, int century) => DateOnly.TryParseExact(
        string.Create(CultureInfo.InvariantCulture, $"{century / 100}{digits}"), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Sex? SexOf(char sign) => sign switch
    {
        'M' => Sex.Male,
        'F' => Sex.Female,
        _ => null,
    };

    private static bool Fits(string part, char digit) => char.IsAsciiDigit(digit) && CheckDigit(part) == digit - '0';

    private static bool IsEmpty(string part) => part.All(c => c == '<');

    private static string Text(string part) => string.Join(' ', part.Split('<', StringSplitOptions.RemoveEmptyEntries));

    private static int ValueOf(char sign) => char.IsAsciiDigit(sign) ? sign - '0' : char.IsAsciiLetterUpper(sign) ? sign - 'A' + 10 : 0;

    private static bool IsSign(char sign) => sign == '<' || char.IsAsciiDigit(sign) || char.IsAsciiLetterUpper(sign);

    private static string[]? Lines(string? text)
    {
        var typed = (text ?? "").Split('\n').Select(Signs).Where(line => line.Length > 0).ToArray();

        // Fillers at the end of a line get lost where somebody copied it; the lines with nothing but a name or an option may be short.
        string[] lines = typed switch
        {
            [{ Length: <= PassportLine } first, { Length: PassportLine } second] => [first.PadRight(PassportLine, '<'), second],
            [{ Length: <= CardLine } first, { Length: CardLine } second, { Length: <= CardLine } third] =>
                [first.PadRight(CardLine, '<'), second, third.PadRight(CardLine, '<')],
            _ => typed,
        };
        var all = string.Concat(lines);
        return all.Length switch
        {
            2 * PassportLine => [all[..PassportLine], all[PassportLine..]],
            3 * CardLine => [all[..CardLine], all[CardLine..(2 * CardLine)], all[(2 * CardLine)..]],
            _ => null,
        };
    }

    // Spaces and line ends carry nothing; some keyboards make one sign of two fillers.
    private static string Signs(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace("«", "<<", StringComparison.Ordinal).Replace('‹', '<').ToUpperInvariant();

    private sealed record Parts(
        MrzFormat Format, string Code, string Issuer, string Name, string Number, string Nationality, string Born, char Sex, string ValidTo, string Optional);
}
