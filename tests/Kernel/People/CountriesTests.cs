using System.Globalization;
using Licensing.Kernel.People;

namespace Licensing.Tests.Kernel.People;

/// <summary>C-1: ISO 3166-1 with names in three languages.</summary>
public sealed class CountriesTests
{
    private static readonly string[] Languages = ["kk", "ru", "en"];

    [Fact]
    public void All_Codes_AreThoseOfTheStandard()
    {
        Assert.Equal(249, Countries.All.Count);
        Assert.Equal(249, Countries.All.Select(Countries.ShortCode).Distinct().Count());
        Assert.All(Countries.All, code => Assert.Equal(code, new RegionInfo($"en-{Countries.ShortCode(code)}").ThreeLetterISORegionName));
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public void NameIn_EveryCode_IsAName(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var names = Countries.All.ToDictionary(code => code, code => Countries.NameIn(code, culture));

        Assert.All(names, name => Assert.True(name.Value.Length > 2 && name.Value != name.Key, $"{name.Key} {name.Value}"));
        Assert.Equal(249, names.Values.Distinct().Count());
        Assert.All(names.Values, name => Assert.Equal(language == "en", name.Where(char.IsLetter).All(c => c < 'Ѐ')));
    }

    [Theory]
    [InlineData("DEU", "Германия", "Германия", "Germany")]
    [InlineData("KAZ", "Қазақстан", "Казахстан", "Kazakhstan")]
    [InlineData("CHN", "Қытай", "Китай", "China")]
    [InlineData("XXX", "XXX", "XXX", "XXX")]
    public void NameIn_Code_IsInTheLanguageAsked(string code, params string[] names) =>
        Assert.Equal(names, Languages.Select(language => Countries.NameIn(code, CultureInfo.GetCultureInfo(language))));
}
