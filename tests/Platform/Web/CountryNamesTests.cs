using System.Globalization;
using Licensing.Platform.Texts;
using Licensing.Testing;
using Licensing.Web.People;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Web;

/// <summary>A state is found by what an officer types, whatever the language of the screen (C-1).</summary>
public sealed class CountryNamesTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("Герм", "DEU")]
    [InlineData("germany", "DEU")]
    [InlineData("de", "DEU")]
    [InlineData("DEU", "DEU")]
    [InlineData("Кыргыз", "KGZ")]
    [InlineData("США", "USA")]
    [InlineData("cote d", "CIV")]
    [InlineData("Turkiye", "TUR")]
    [InlineData("Без гражданства", "XXX")]
    public void Find_Typed_IsFirst(string typed, string code) => Assert.Equal(code, Find(typed)[0]);

    [Fact]
    public void Find_WordOfAName_FindsAllThatHaveIt()
    {
        Assert.Equal(["KOR", "PRK"], Find("Корея").Order());
        Assert.Empty(Find("Атлантида"));
        Assert.Empty(Find("  "));
    }

    private IReadOnlyList<string> Find(string typed)
    {
        CultureInfo.CurrentUICulture = Cultures.Russian;
        return CountryNames.Find(typed, app.Provider.GetRequiredService<ITexts>(), 8);
    }
}
