using Licensing.Testing;
using Licensing.Weapons;

namespace Licensing.Tests.Weapons;

/// <summary>Everything that the standard names has its words in all three languages.</summary>
public sealed class StandardTextsTests
{
    [Theory]
    [InlineData("")] // neutral: Kazakh
    [InlineData("ru")]
    [InlineData("en")]
    public void Texts_OfEveryCode_AreThere(string culture) => Assert.Empty(StandardTexts.Missing(culture, typeof(WeaponStandard), [WeaponStandard.Declared]));
}
