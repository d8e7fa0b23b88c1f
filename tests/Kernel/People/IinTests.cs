using FsCheck;
using FsCheck.Fluent;
using Licensing.Kernel.People;

namespace Licensing.Tests.Kernel.People;

/// <summary>C-1: the individual identification number.</summary>
public sealed class IinTests
{
    private static readonly DateOnly Born = new(1990, 1, 1);

    // Check digits worked out by hand after C-1: 9 + 1x4 + 1x6 + 3x7 + 1x11 = 51 = 4 x 11 + 7.
    [Theory]
    [InlineData("900101300017")]
    [InlineData(" 900101300017 ")]
    public void TryParse_RightNumber_GivesPersonData(string text)
    {
        Assert.True(Iin.TryParse(text, out var iin, out var error), error.ToString());
        Assert.Equal(Born, iin.BirthDate);
        Assert.Equal(Sex.Male, iin.Sex);
        Assert.Equal("900101300017", iin.Value);
    }

    [Theory]
    [InlineData(null, NumberError.Length)]
    [InlineData("", NumberError.Length)]
    [InlineData("90010130001", NumberError.Length)]
    [InlineData("9001013000177", NumberError.Length)]
    [InlineData("90010130001x", NumberError.NotDigits)]
    [InlineData("٩00101300017", NumberError.NotDigits)]
    [InlineData("900101300018", NumberError.CheckDigit)]
    public void TryParse_WrongNumber_NamesTheError(string? text, NumberError expected)
    {
        Assert.False(Iin.TryParse(text, out var iin, out var error));
        Assert.Equal(expected, error);
        Assert.Equal("", iin.Value);
    }

    [Theory]
    [InlineData("90010170001", NumberError.CenturyDigit)]
    [InlineData("90010190001", NumberError.CenturyDigit)]
    [InlineData("90130130001", NumberError.BirthDate)]
    [InlineData("90023030001", NumberError.BirthDate)]
    [InlineData("00022910001", NumberError.BirthDate)] // 1800 was no leap year
    [InlineData("00022930001", NumberError.BirthDate)] // nor was 1900
    [InlineData("90023000001", NumberError.BirthDate)]
    [InlineData("00022950001", NumberError.None)] // 2000 was
    [InlineData("00022900001", NumberError.None)] // a foreigner born in 2000
    public void TryParse_DigitsThatMeanNothing_NamesTheError(string eleven, NumberError expected)
    {
        var (number, _) = WithCheckDigit(eleven);
        Assert.Equal(expected == NumberError.None, Iin.TryParse(number, out _, out var error));
        Assert.Equal(expected, error);
    }

    [Fact]
    public void Compare_OtherData_NamesWhatDisagrees()
    {
        var iin = Iin.Parse("900101300017");
        Assert.Equal(IinMismatch.None, iin.Compare(Born, Sex.Male));
        Assert.Equal(IinMismatch.None, iin.Compare(Born, null));
        Assert.Equal(IinMismatch.BirthDate, iin.Compare(Born.AddDays(1), Sex.Male));
        Assert.Equal(IinMismatch.Century, iin.Compare(Born.AddYears(-100), Sex.Male));
        Assert.Equal(IinMismatch.Sex, iin.Compare(Born, Sex.Female));
    }

    [Fact]
    public void Compare_NumberOfForeigner_LooksAtDayMonthAndYearOnly()
    {
        var iin = Enumerable.Range(1, 10).Select(serial => Iin.CreateForForeigner(Born, serial)).First(n => n is not null)!.Value;
        Assert.True(iin.IsOfForeigner);
        Assert.Null(iin.Sex);
        Assert.Null(iin.BirthDate);
        Assert.Equal(IinMismatch.None, iin.Compare(Born, Sex.Female));
        Assert.Equal(IinMismatch.BirthDate, iin.Compare(Born.AddDays(1), null));
    }

    [Fact]
    public void Create_AnyPersonAndSerial_IsReadBackOrSkipped()
    {
        var people =
            from day in Gen.Choose(0, new DateOnly(2099, 12, 31).DayNumber - new DateOnly(1800, 1, 1).DayNumber)
            from sex in Gen.Elements(Sex.Male, Sex.Female)
            from serial in Gen.Choose(0, 9999)
            select (Birth: new DateOnly(1800, 1, 1).AddDays(day), Sex: sex, Serial: serial);
        Prop.ForAll(people.ToArbitrary(), p =>
        {
            var made = Iin.Create(p.Birth, p.Sex, p.Serial);
            return made is null
                || (Iin.TryParse(made.Value.Value, out var read, out _) && read == made
                    && read.BirthDate == p.Birth && read.Sex == p.Sex
                    && read.Compare(p.Birth, p.Sex) == IinMismatch.None);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void TryParse_AnyElevenDigits_TakesExactlyTheCheckDigitOfTheRule()
    {
        var digits = Gen.Choose(0, 9).ArrayOf(11).Select(d => string.Concat(d));
        Prop.ForAll(digits.ToArbitrary(), eleven =>
        {
            var (_, expected) = WithCheckDigit(eleven);
            return Enumerable.Range(0, 10).All(check =>
                (Iin.TryParse($"{eleven}{check}", out _, out var error) || error != NumberError.CheckDigit) == (check == expected));
        }).QuickCheckThrowOnFailure();
    }

    // The rule of C-1 once more, as plainly as it is written there.
    internal static (string Number, int? Check) WithCheckDigit(string eleven)
    {
        int[] first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
        int[] second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
        int Sum(int[] weights) => weights.Select((weight, i) => weight * (eleven[i] - '0')).Sum() % 11;
        var check = Sum(first) == 10 ? Sum(second) : Sum(first);
        return check == 10 ? (eleven + "0", null) : ($"{eleven}{check}", check);
    }
}
