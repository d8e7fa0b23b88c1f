using Licensing.Kernel.People;

namespace Licensing.Tests.Kernel.People;

/// <summary>C-1: a registry finds what it keeps however it is typed.</summary>
public sealed class SearchKeyTests
{
    [Theory]
    [InlineData("АВ 123-456", "AB123456")] // Cyrillic look-alikes
    [InlineData("kz №7", "KZ7")]
    [InlineData(null, "")]
    public void Fold_ANumber_IsCapitalsAndDigits(string? typed, string folded) => Assert.Equal(folded, SearchKey.Fold(typed));

    [Fact]
    public void Of_NumbersAndNames_SaysWhatEachIsAndLeavesOutWhatIsNotThere() =>
        Assert.Equal(["nAB12", "pасан"], SearchKey.Of(["ab 12", null, "", "AB-12"], ["асан", "асан"]));

    [Theory]
    [InlineData("12", "p12")] // too short for a number, long enough for a name
    [InlineData("AB 123", "nAB123", "pab 123")]
    [InlineData("«Дала» ЖШС", "p«дала» жшс", "pдала жшс")]
    [InlineData("Қ")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Asked_ATypedText_BeginsTheseKeys(string? typed, params string[] keys) => Assert.Equal(keys, SearchKey.Asked(typed));

    [Fact]
    public void Of_ALongName_IsCutAsItIsWhenAsked()
    {
        var name = new string('а', 400);

        var kept = Assert.Single(SearchKey.Of([], [name]));

        Assert.Equal(SearchKey.Longest, kept.Length);
        Assert.Equal([kept], SearchKey.Asked(name));
    }

    [Fact]
    public void Range_OfAPrefix_HasWhatBeginsWithItAndNothingElse()
    {
        var (low, high) = SearchKey.Range("nAB");

        Assert.All(["nAB", "nAB1", "nABЯ", "nAB李"], key => Assert.True(string.CompareOrdinal(key, low) >= 0 && string.CompareOrdinal(key, high) < 0, key));
        Assert.All(["nAA9", "nAC", "pAB"], key => Assert.False(string.CompareOrdinal(key, low) >= 0 && string.CompareOrdinal(key, high) < 0, key));
    }
}
