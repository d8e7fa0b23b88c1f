using FsCheck;
using FsCheck.Fluent;
using Licensing.Kernel.People;

namespace Licensing.Tests.Kernel.People;

/// <summary>The machine-readable zone of travel documents (TR-12.1): ICAO 9303, whose specimens are read here sign by sign.</summary>
public sealed class MrzTests
{
    // Part 4, appendix B and part 5, appendix B: the specimens of Utopia.
    private const string Specimen = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private const string Card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";

    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Read_SpecimenOfAPassport_SaysWhatIsPrinted() => Assert.Equal(
        new Mrz(MrzFormat.Td3, "P", "UTO", "ERIKSSON", "ANNA MARIA", "L898902C3", "UTO", new(1974, 8, 12), Sex.Female, new(2012, 4, 15), "ZE184226B"),
        MrzReader.Read(Specimen, Today).Mrz);

    [Fact]
    public void Read_SpecimenOfACard_SaysWhatIsPrinted() => Assert.Equal(
        new Mrz(MrzFormat.Td1, "I", "UTO", "ERIKSSON", "ANNA MARIA", "D23145890", "UTO", new(1974, 8, 12), Sex.Female, new(2012, 4, 15), null),
        MrzReader.Read(Card, Today).Mrz);

    // As scanners and people give it: run together, in small letters, with spaces, with fillers lost at the ends of lines.
    [Theory]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10")]
    [InlineData("p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<<\r\nl898902c36uto7408122f1204159ze184226b<<<<<10\r\n")]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA\nL898902C36UTO7408122F1204159ZE184226B<<<<<10")]
    [InlineData("P<UTOERIKSSON«ANNA‹MARIA\nL898902C36UTO7408122F1204159ZE184226B<<<<<10")]
    [InlineData(" P<UTO ERIKSSON << ANNA<MARIA \n\n L898902C36 UTO 7408122 F 1204159 ZE184226B<<<<<10 ")]
    public void Read_HoweverItIsTyped_IsTheSame(string text) => Assert.Equal(MrzReader.Read(Specimen, Today), MrzReader.Read(text, Today));

    [Theory]
    [InlineData(null, MrzFault.Length)]
    [InlineData("", MrzFault.Length)]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA", MrzFault.Length)]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<1", MrzFault.Length)]
    [InlineData("Р<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10", MrzFault.Characters)] // a Cyrillic letter
    [InlineData("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10", MrzFault.Kind)] // a visa
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C46UTO7408122F1204159ZE184226B<<<<<10", MrzFault.Number)]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C37UTO7408122F1204159ZE184226B<<<<<10", MrzFault.Number)]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408132F1204159ZE184226B<<<<<10", MrzFault.BirthDate)]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204169ZE184226B<<<<<10", MrzFault.ValidTo)]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184227B<<<<<10", MrzFault.PersonalNumber)]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<11", MrzFault.Whole)]
    [InlineData("P<UTO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10", MrzFault.Name)]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7413122F1204159ZE184226B<<<<<10", MrzFault.BirthDate)]
    [InlineData("I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<7\nERIKSSON<<ANNA<MARIA<<<<<<<<<<", MrzFault.Whole)]
    [InlineData("I<UTOD231458908<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<", MrzFault.Number)]
    [InlineData("I<UTOD23145890<<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<", MrzFault.Number)]
    public void Read_WrongZone_NamesTheFault(string? text, MrzFault fault)
    {
        var (mrz, found) = MrzReader.Read(text, Today);

        Assert.Equal((null, fault), (mrz, found));
    }

    // Part 5, 4.2.2, note j: a number of more than nine signs.
    [Fact]
    public void Read_CardWithALongNumber_ReadsItWhole()
    {
        var card = $"I<UTOD23145890<{"7349" + MrzReader.CheckDigit("D231458907349")}<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<";
        var composite = MrzReader.CheckDigit(card[5..30] + card[31..38] + card[39..46] + card[49..60]);

        Assert.Equal("D231458907349", MrzReader.Read($"{card}{composite}\nERIKSSON<<ANNA<MARIA", Today).Mrz?.Number);
    }

    [Theory]
    [InlineData("D", "DEU")]
    [InlineData("XXA", "XXX")]
    [InlineData("XXB", null)] // a refugee: the zone tells no citizenship
    [InlineData("GBO", null)] // a British overseas citizen is not a citizen of the United Kingdom
    [InlineData("RUS", "RUS")]
    [InlineData("UTO", null)]
    public void Citizenship_OfWhatIsPrinted_IsIsoOrNone(string printed, string? citizenship) =>
        Assert.Equal(citizenship, MrzReader.Read(Passport("1", printed, new(1990, 1, 1), new(2030, 1, 1)), Today).Mrz!.Citizenship);

    // The century: nobody is born tomorrow, and a document ends about now.
    [Theory]
    [InlineData(2026, 11, 24)]
    [InlineData(1926, 11, 25)]
    [InlineData(1999, 12, 31)]
    [InlineData(2000, 1, 1)]
    public void BirthDate_OfTwoDigits_IsTheLatestThatIsNotToCome(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), MrzReader.Read(Passport("1", "RUS", new(year, month, day), new(2030, 1, 1)), Today).Mrz!.BirthDate);

    // Whatever a document says, the zone gives it back, from a passport and from a card.
    [Fact]
    public void Read_AnyDocument_GivesBackWhatWasWritten() => Prop.ForAll(Documents(), d =>
    {
        var passport = MrzReader.Read(Passport(d.Number, "RUS", d.Born, d.ValidTo), Today).Mrz;
        return passport is not null && (passport.Number, passport.BirthDate, passport.ValidTo, passport.Surname, passport.GivenName)
            == (d.Number, d.Born, d.ValidTo, "PETROV", "IVAN");
    }).QuickCheckThrowOnFailure();

    // Any one wrong digit in what is checked is found: 7, 3 and 1 have no divisor in common with 10.
    [Fact]
    public void Read_OneWrongDigit_IsFound() => Prop.ForAll(Documents(), Gen.Choose(0, 43).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (d, place, more) =>
    {
        var zone = Passport(d.Number, "RUS", d.Born, d.ValidTo);
        var at = zone.Length - 44 + place;
        var wrong = zone[..at] + (char)('0' + ((zone[at] - '0' + more) % 10)) + zone[(at + 1)..];
        return !char.IsAsciiDigit(zone[at]) || MrzReader.Read(wrong, Today).Mrz is null;
    }).QuickCheckThrowOnFailure();

    // Nothing that is typed makes it fall over.
    [Fact]
    public void Read_AnyText_NeverThrows() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        MrzReader.Read(text, Today) is { Mrz: null, Fault: not MrzFault.None } or { Mrz: not null, Fault: MrzFault.None }).QuickCheckThrowOnFailure();

    private static Arbitrary<Document> Documents() => (
        from number in Gen.Choose(1, 999_999_999)
        from born in Gen.Choose(new DateOnly(1927, 1, 1).DayNumber, Today.DayNumber)
        from last in Gen.Choose(Today.DayNumber, new DateOnly(2056, 12, 31).DayNumber)
        select new Document($"{number}", DateOnly.FromDayNumber(born), DateOnly.FromDayNumber(last))).ToArbitrary();

    private static string Passport(string number, string nationality, DateOnly born, DateOnly validTo)
    {
        static string Checked(string part) => $"{part}{MrzReader.CheckDigit(part)}";
        var (main, birth, last, option) = (Checked(number.PadRight(9, '<')), Checked($"{born:yyMMdd}"), Checked($"{validTo:yyMMdd}"), Checked(new string('<', 14)));
        return $"P<{nationality.PadRight(3, '<')}PETROV<<IVAN\n{main}{nationality.PadRight(3, '<')}{birth}M{last}{option}{MrzReader.CheckDigit(main + birth + last + option)}";
    }

    private sealed record Document(string Number, DateOnly Born, DateOnly ValidTo);
}
