using System.Globalization;
using Licensing.Kernel.People;

namespace Licensing.Tests.AddressBureau.Matching;

/// <summary>Two records of which it is known whether they are one person's.</summary>
/// <param name="Kind">How the second came out of the first.</param>
internal sealed record LabelledPair(bool IsSame, string Kind, PersonName One, DateOnly Born, PersonName Other, DateOnly OtherBorn)
{
    public const string Headings = "same;kind;surname;given;patronymic;born;other surname;other given;other patronymic;other born";

    private const string Day = "yyyy-MM-dd";

    public static LabelledPair Read(string line)
    {
        var cells = line.Split(';');
        return new(
            cells[0] == "1", cells[1], PersonName.Of(cells[2], cells[3], cells[4]), DateOnly.ParseExact(cells[5], Day, CultureInfo.InvariantCulture),
            PersonName.Of(cells[6], cells[7], cells[8]), DateOnly.ParseExact(cells[9], Day, CultureInfo.InvariantCulture));
    }

    public string Write() => string.Join(
        ';', IsSame ? "1" : "0", Kind, One.Surname, One.GivenName, One.Patronymic, Born.ToString(Day, CultureInfo.InvariantCulture), Other.Surname, Other.GivenName, Other.Patronymic,
        OtherBorn.ToString(Day, CultureInfo.InvariantCulture));
}
