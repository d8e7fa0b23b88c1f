using Licensing.Platform.Law;

namespace Licensing.Tests.Platform.Law;

/// <summary>Lists of states that an administrator changes by name (appendices 3 and 4 of TR).</summary>
public sealed class CountryListTests
{
    [Theory]
    [InlineData("AZE ARM BLR", true)]
    [InlineData("TUR", true)]
    [InlineData("AZE home-visit", false)]
    [InlineData("GER", false)]
    [InlineData("", false)]
    public void Is_Value_IsAListOfStates(string value, bool expected) => Assert.Equal(expected, CountryList.Is(value));

    [Fact]
    public void With_AndWithout_ChangeOneState()
    {
        Assert.Equal("AZE TUR", CountryList.With("AZE", "TUR"));
        Assert.Equal("AZE TUR", CountryList.With("AZE TUR", "TUR"));
        Assert.Equal("TUR", CountryList.Without("AZE TUR", "AZE"));
        Assert.Equal("", CountryList.Without("TUR", "TUR"));
    }
}
