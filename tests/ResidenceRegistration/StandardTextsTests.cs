using Licensing.Kernel.Standards;
using Licensing.ResidenceRegistration.Law;
using Licensing.Testing;

namespace Licensing.Tests.ResidenceRegistration;

/// <summary>Everything that the standards name has its words in all three languages.</summary>
public sealed class StandardTextsTests
{
    private static readonly IStandard[] Standards = [RegistrationStandard.Declared, RemovalStandard.Declared];

    [Theory]
    [InlineData("")] // neutral: Kazakh
    [InlineData("ru")]
    [InlineData("en")]
    public void Texts_OfEveryCode_AreThere(string culture) => Assert.Empty(StandardTexts.Missing(culture, typeof(RegistrationStandard), Standards, Standards.SelectMany(StandardKeys.Bars)));
}
