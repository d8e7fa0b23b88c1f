using FsCheck;
using FsCheck.Fluent;
using Licensing.Kernel.People;

namespace Licensing.Tests.Kernel.People;

/// <summary>C-1: the business identification number.</summary>
public sealed class BinTests
{
    [Theory]
    [InlineData("07104000000", NumberError.None)]
    [InlineData("07006300001", NumberError.RegistrationMonth)]
    [InlineData("07134000000", NumberError.RegistrationMonth)]
    [InlineData("07103000001", NumberError.OrganisationType)]
    [InlineData("07107000001", NumberError.OrganisationType)]
    [InlineData("07104400001", NumberError.OrganisationUnit)]
    public void TryParse_Digits_AreJudgedByTheirMeaning(string eleven, NumberError expected)
    {
        var (number, check) = IinTests.WithCheckDigit(eleven);
        Assert.NotNull(check);
        Assert.Equal(expected == NumberError.None, Bin.TryParse(number, out _, out var error));
        Assert.Equal(expected, error);
    }

    [Fact]
    public void Create_AnyOrganisation_IsReadBackOrSkipped()
    {
        var organisations =
            from month in Gen.Choose(0, 400)
            from type in Gen.Elements(Enum.GetValues<BinType>())
            from unit in Gen.Elements(Enum.GetValues<BinUnit>())
            from serial in Gen.Choose(0, 99_999)
            select (On: new DateOnly(1991, 12, 16).AddMonths(month), Type: type, Unit: unit, Serial: serial);
        Prop.ForAll(organisations.ToArbitrary(), o =>
        {
            var made = Bin.Create(o.On, o.Type, o.Unit, o.Serial);
            return made is null
                || (Bin.TryParse(made.Value.Value, out var read, out _) && read == made && read.Type == o.Type
                    && read.Unit == o.Unit && read.RegistrationMonth == o.On.Month && read.AgreesWith(o.On)
                    && !read.AgreesWith(o.On.AddMonths(1)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void TryParse_NumberOfAPerson_IsNoBin()
    {
        Assert.False(Bin.TryParse("900101300017", out _, out var error));
        Assert.NotEqual(NumberError.None, error);
    }
}
