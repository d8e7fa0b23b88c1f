using System.Globalization;
using System.Resources;
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
    public void Texts_OfEveryCode_AreThere(string culture)
    {
        // The satellite's own set, without falling back to the neutral one.
        var texts = new ResourceManager("Licensing.ResidenceRegistration.Resources.Texts", typeof(RegistrationStandard).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(culture), true, tryParents: false)!;
        Assert.All(Standards.SelectMany(StandardKeys.Of), key => Assert.False(string.IsNullOrEmpty(texts.GetString(key)), key));
    }
}
