using Licensing.AddressBureau.Law;
using Licensing.Testing;

namespace Licensing.Tests.AddressBureau;

/// <summary>Everything that the standard names has its words in all three languages.</summary>
public sealed class StandardTextsTests
{
    [Theory]
    [InlineData("")] // neutral: Kazakh
    [InlineData("ru")]
    [InlineData("en")]
    public void Texts_OfEveryCode_AreThere(string culture) => Assert.Empty(StandardTexts.Missing(culture, typeof(AddressCertificateStandard), [AddressCertificateStandard.Declared], StandardKeys.Bars(AddressCertificateStandard.Declared)));
}
