using FsCheck;
using FsCheck.Fluent;
using Licensing.Vehicles.Domain.Plates;

namespace Licensing.Tests.Vehicles.Plates;

/// <summary>VR, Plates: reading and printing.</summary>
public sealed class PlateTextTests
{
    private static readonly PlateFormats Formats = PlateFormats.Declared;

    [Theory]
    [InlineData("123ABC02", "123ABC02", "123 ABC 02", "ABC 02")]
    [InlineData("123 ABC 02", "123ABC02", "123 ABC 02", "ABC 02")]
    [InlineData(" 123-abc-02 ", "123ABC02", "123 ABC 02", "ABC 02")]
    [InlineData("123 АВС 02", "123ABC02", "123 ABC 02", "ABC 02")] // Cyrillic
    [InlineData("123 авс 02", "123ABC02", "123 ABC 02", "ABC 02")] // Cyrillic, small
    [InlineData("123 AB 02", "123AB02", "123 AB 02", "AB 02")]
    [InlineData("A 123 BCD", "A123BCD", "A 123 BCD", "A BCD")]
    [InlineData("z123kx", "Z123KX", "Z 123 KX", "Z KX")]
    [InlineData("12 AB 02", "12AB02", "12 AB 02", "AB 02")]
    [InlineData("12ABC02", "12ABC02", "12 ABC 02", "ABC 02")]
    [InlineData("02A1234", "02A1234", "02 A 1234", "02 A")]
    public void Parse_AnyLayout_GivesKeyPrintAndSeries(string typed, string key, string printed, string series)
    {
        var text = PlateText.Parse(typed)!.Value;

        Assert.Equal((key, printed, series), (text.Key, text.Printed, text.Series));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("123")]
    [InlineData("ABC")]
    [InlineData("1234 ABC 02")]
    [InlineData("123 ЖЩЫ 02")] // letters that no plate has
    [InlineData("123 ABC 02!")]
    [InlineData("12345678901234567890123456789012345678901234567890")]
    public void Parse_NoPlate_GivesNone(string? typed) => Assert.Null(PlateText.Parse(typed));

    [Fact]
    public void Layouts_OfAllFormats_AreToldApartByShape() =>
        Assert.Equal(
            Formats.All.Select(f => f.Pattern).Distinct().Count(),
            Formats.All.Select(f => f.Layout.Shape).Distinct().Count());

    [Fact]
    public void Formats_OfTheSpecification_AreThere()
    {
        string[] codes = ["car-1993-individual", "car-1993-organisation", "car-2012-individual", "car-2012-organisation", "motorcycle", "trailer", "transit"];
        Assert.Equal(codes, Formats.All.Select(f => f.Code));
        Assert.All(Formats.All.Where(f => f.Code.StartsWith("car-2012", StringComparison.Ordinal)), f =>
            Assert.Equal(Enumerable.Range(1, 20).Select(i => $"{i:D2}"), f.Regions.Keys.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("A 123 BCD", PlateType.Car, PlateHolder.Individual)]
    [InlineData("A 123 BC", PlateType.Car, PlateHolder.Organisation)]
    [InlineData("123 ABC 02", PlateType.Car, PlateHolder.Individual)]
    [InlineData("123 AB 02", PlateType.Car, PlateHolder.Organisation)]
    [InlineData("12 AB 02", PlateType.Motorcycle, PlateHolder.Anyone)]
    [InlineData("12 ABC 02", PlateType.Trailer, PlateHolder.Anyone)]
    [InlineData("02 A 1234", PlateType.Transit, PlateHolder.Anyone)]
    internal void Of_EachLayout_SaysTypeAndHolder(string typed, PlateType type, PlateHolder holder)
    {
        var format = Formats.Of(PlateText.Parse(typed)!.Value, new DateOnly(2026, 11, 24))!;

        Assert.Equal((type, holder), (format.Type, format.Holder));
    }

    [Theory]
    [InlineData("123 ABC 21")] // no such region
    [InlineData("000 ABC 02")] // numbers begin with 1
    [InlineData("123 ABO 02")] // a letter that is not allowed
    [InlineData("G 123 BCD")] // no such region
    public void Of_WhatNoFormatAllows_IsNone(string typed) =>
        Assert.Null(Formats.Of(PlateText.Parse(typed)!.Value, new DateOnly(2026, 11, 24)));

    [Theory]
    [InlineData(2012, 7, 31, true)]
    [InlineData(2012, 8, 1, false)]
    public void HoldsOn_TheFormatOf1993_EndsIn2012(int year, int month, int day, bool holds) =>
        Assert.Equal(holds, Formats.Of(PlateText.Parse("A123BCD")!.Value, new(2010, 1, 1))!.HoldsOn(new(year, month, day)));

    [Fact]
    public void Parse_WhatWasPrinted_IsTheSamePlate() => Prop.ForAll(
        AnyPlate(),
        made => PlateText.Parse(made.Text.Printed) is { } again && again.Equals(made.Text) && again.Printed == made.Text.Printed)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_TypedInAnyWay_IsTheSamePlate() => Prop.ForAll(
        AnyPlate(),
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        (made, seed) => PlateText.Parse(Mistype(made.Text.Printed, seed))?.Key == made.Text.Key)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_AnyText_NeverThrowsAndKeepsItsKey() => Prop.ForAll(
        ArbMap.Default.ArbFor<string?>(),
        typed => PlateText.Parse(typed) is not { } text || PlateText.Parse(text.Key)?.Key == text.Key)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Range_FromAnyPlate_WalksOneByOneWithoutRepeating() => Prop.ForAll(
        AnyPlate(),
        Gen.Choose(1, 3_000).ToArbitrary(),
        (made, wanted) =>
        {
            var format = Formats.All.Single(f => f.Code == made.Format);
            var last = format.Range(made.Text, made.Text, 1)!.Single();
            var range = Walk(format, made.Text, wanted);
            return last.Equals(made.Text) && (range is null || (range.Count == wanted && range.Distinct().Count() == wanted && range.All(format.Fits)
                && range.Zip(range.Skip(1)).All(pair => format.Ordinal(pair.Second) == format.Ordinal(pair.First) + 1)));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Range_OverTheEndOfASeries_GoesOnWithTheNext()
    {
        var format = Formats.All.Single(f => f.Code == "car-2012-individual");

        var range = format.Range(PlateText.Parse("998 AAZ 02")!.Value, PlateText.Parse("002 ABA 02")!.Value, 10);

        Assert.Equal(["998 AAZ 02", "999 AAZ 02", "001 ABA 02", "002 ABA 02"], range!.Select(t => t.Printed));
    }

    [Theory]
    [InlineData("100 AAA 02", "099 AAA 02")] // backwards
    [InlineData("001 AAA 02", "100 AAA 03")] // two regions
    [InlineData("001 AAA 02", "012 AAA 02")] // too many
    public void Range_NotInOrderOrTooLong_IsNone(string from, string to) => Assert.Null(
        Formats.All.Single(f => f.Code == "car-2012-individual").Range(PlateText.Parse(from)!.Value, PlateText.Parse(to)!.Value, 11));

    private static List<PlateText>? Walk(PlateFormat format, PlateText from, int wanted)
    {
        var room = (long)Math.Pow(format.Letters.Length, format.Layout.SeriesLetters) * format.Layout.MostNumbers;
        if (format.Ordinal(from) + wanted > room)
        {
            return null;
        }

        var end = from;
        for (var i = 1; i < wanted; i++)
        {
            end = Next(format, end);
        }

        return format.Range(from, end, wanted)?.ToList();
    }

    // By the digits of a plate rather than by its ordinal, so that the walk is checked by another way.
    private static PlateText Next(PlateFormat format, PlateText text)
    {
        var letters = text.Letters.ToCharArray();
        var number = text.Number + 1;
        if (number > format.Layout.MostNumbers)
        {
            number = 1;
            for (var i = letters.Length - 1; i >= 0; i--)
            {
                var at = format.Letters.IndexOf(letters[i], StringComparison.Ordinal) + 1;
                letters[i] = format.Letters[at % format.Letters.Length];
                if (at < format.Letters.Length)
                {
                    break;
                }
            }
        }

        return PlateText.Parse(format.Layout.Compose(text.Region, new string(letters), number))!.Value;
    }

    private static Arbitrary<MadePlate> AnyPlate() => (
        from format in Gen.Elements<PlateFormat>(Formats.All)
        from region in Gen.Elements<string>(format.Regions.Keys)
        from letters in Gen.ArrayOf(Gen.Elements<char>(format.Letters.ToCharArray()), format.Layout.SeriesLetters)
        from number in Gen.Choose(1, format.Layout.MostNumbers)
        select new MadePlate(format.Code, PlateText.Parse(format.Layout.Compose(region, new string(letters), number))!.Value)).ToArbitrary();

    private static string Mistype(string printed, int seed)
    {
        const string latin = "ABEKMHOPCTYX";
        const string cyrillic = "АВЕКМНОРСТУХ";
        var random = new Random(seed);
        return string.Concat(printed.Select(c => (latin.IndexOf(c), random.Next(4)) switch
        {
            ( >= 0 and var at, 0) => $"{cyrillic[at]}",
            (_, 1) => $"{char.ToLowerInvariant(c)}",
            (_, 2) => $"{c} ",
            _ => c == ' ' ? "-" : $"{c}",
        }));
    }

    internal sealed record MadePlate(string Format, PlateText Text);
}
