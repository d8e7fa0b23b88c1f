using System.Globalization;
using Licensing.Kernel.People;

namespace Licensing.Testing;

/// <summary>Writes machine-readable zones with right check digits (ICAO 9303), for tests that read them.</summary>
public static class MrzMaker
{
    /// <summary>The two lines of a passport.</summary>
    public static string Passport(
        string issuer, string surname, string given, string number, string nationality, DateOnly born, char sex, DateOnly validTo, string personal = "")
    {
        var first = Fill($"P<{Fill(issuer, 3)}{Name(surname, given)}", 44);
        var main = WithDigit(Fill(number, 9));
        var (birth, last, option) = (WithDigit(Day(born)), WithDigit(Day(validTo)), personal.Length == 0 ? new string('<', 15) : WithDigit(Fill(personal, 14)));
        return $"{first}\n{main}{Fill(nationality, 3)}{birth}{sex}{last}{option}{MrzReader.CheckDigit(main + birth + last + option)}";
    }

    /// <summary>The three lines of a card; a number of more than nine signs goes on in the optional part.</summary>
    public static string Card(string issuer, string surname, string given, string number, string nationality, DateOnly born, char sex, DateOnly validTo, string option = "")
    {
        var head = number.Length <= 9
            ? WithDigit(Fill(number, 9)) + Fill(option, 15)
            : $"{number[..9]}<{Fill($"{number[9..]}{MrzReader.CheckDigit(number)}<{option}", 15)}";
        var (birth, last, second) = (WithDigit(Day(born)), WithDigit(Day(validTo)), new string('<', 11));
        return $"I<{Fill(issuer, 3)}{head}\n{birth}{sex}{last}{Fill(nationality, 3)}{second}{MrzReader.CheckDigit(head + birth + last + second)}\n{Fill(Name(surname, given), 30)}";
    }

    private static string Name(string surname, string given) => $"{surname}<<{given}".Replace(' ', '<');

    private static string Fill(string text, int length) => text.PadRight(length, '<')[..length];

    private static string WithDigit(string part) => part + MrzReader.CheckDigit(part).ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyMMdd", CultureInfo.InvariantCulture);
}
