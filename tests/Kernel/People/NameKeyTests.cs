using Licensing.Kernel.People;

namespace Licensing.Tests.Kernel.People;

/// <summary>C-1: names are searched without regard to case, letter variants and the order of the parts.</summary>
public sealed class NameKeyTests
{
    [Theory]
    [InlineData("ӘҒҚҢӨҰҮҺІЁ", "агкноуухие")]
    [InlineData("әғқңөұүһіё", "агкноуухие")]
    [InlineData("Ёлкин", "елкин")]
    [InlineData("Қайрат", "кайрат")]
    [InlineData("Сергей", "сергей")] // й is no variant of и
    [InlineData("Серге\u0438\u0306", "сергей")] // nor when it is written as two characters
    [InlineData("  Ким   Ир ", "ким ир")]
    [InlineData("Smith–Jones", "smith-jones")]
    [InlineData("O’Neil", "o'neil")]
    [InlineData("", "")]
    [InlineData("\uFFFEом\uD800ар", "омар")]
    public void Fold_Variants_BecomeOne(string written, string folded) => Assert.Equal(folded, NameKey.Fold(written));

    [Fact]
    public void Orders_ThreeParts_GivesSixOrders()
    {
        var orders = NameKey.Orders(PersonName.Of("Әлиев", "Ерік", "Қайратұлы"));
        Assert.Equal(6, orders.Length);
        Assert.Contains("ерик кайратулы алиев", orders);
        Assert.Contains("алиев ерик кайратулы", orders);
    }

    // C-1: a date or a year that is typed beside the name is found without a look at the person.
    [Fact]
    public void Orders_WithTheBirthDate_EndWithItInTheOrderOfTime()
    {
        Assert.Equal(["ким ли|19840229", "ли ким|19840229"], NameKey.Orders(PersonName.Of("Ким", "Ли"), new DateOnly(1984, 2, 29)));
        Assert.True(string.CompareOrdinal(NameKey.BirthDigits(new DateOnly(999, 12, 31)), NameKey.BirthDigits(new DateOnly(1984, 2, 29))) < 0);
        Assert.Equal(NameKey.BirthLength, NameKey.BirthDigits(DateOnly.MinValue).Length);
    }

    [Fact]
    public void Orders_PartsMissingOrAlike_GivesEachOnce()
    {
        Assert.Equal(["ким ли", "ли ким"], NameKey.Orders(PersonName.Of("Ким", "Ли")));
        Assert.Equal(["ким ким"], NameKey.Orders(PersonName.Of("Ким", "ким", "  ")));
        Assert.Equal(["ким"], NameKey.Orders(new PersonName("Ким", "")));
    }

    [Fact]
    public void Of_UntidyParts_AreTidied()
    {
        var name = PersonName.Of(" Ким  Ир ", "Сен", " ");
        Assert.Equal(new PersonName("Ким Ир", "Сен"), name);
        Assert.Equal("Ким Ир Сен", name.Full);
        Assert.Equal("Ким Ир С.", name.WithInitials);
        Assert.Equal("Әлиев Е.Қ.", PersonName.Of("Әлиев", "Ерік", "Қайратұлы").WithInitials);
    }

    [Fact]
    public void Countries_OfIso3166_AreAllThere()
    {
        Assert.Equal(249, Countries.All.Count);
        Assert.True(Countries.IsCitizenship("XXX"));
        Assert.True(Countries.IsCitizenship("KAZ"));
        Assert.False(Countries.IsCitizenship("kaz"));
        Assert.False(Countries.IsCitizenship("SUN"));
    }
}
