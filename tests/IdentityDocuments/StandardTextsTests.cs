using Licensing.IdentityDocuments;
using Licensing.Testing;

namespace Licensing.Tests.IdentityDocuments;

/// <summary>Everything that the standards name has its words in all three languages.</summary>
public sealed class StandardTextsTests
{
    [Theory]
    [InlineData("")] // neutral: Kazakh
    [InlineData("ru")]
    [InlineData("en")]
    public void Texts_OfEveryCode_AreThere(string culture) => Assert.Empty(StandardTexts.Missing(culture, typeof(IdentityStandard), [IdentityStandard.Declared, TemporaryCardStandard.Declared]));
}
