using System.Globalization;
using System.Resources;
using Licensing.AddressBureau.Law;
using Licensing.Kernel.Standards;
using Licensing.Testing;

namespace Licensing.Tests.AddressBureau;

/// <summary>Everything that the standards name has its words in all three languages.</summary>
public sealed class StandardTextsTests
{
    private static readonly IStandard[] Standards = [AddressCertificateStandard.Declared];

    [Theory]
    [InlineData("")] // neutral: Kazakh
    [InlineData("ru")]
    [InlineData("en")]
    public void Texts_OfEveryCode_AreThere(string culture)
    {
        // The satellite's own set, without falling back to the neutral one.
        var texts = new ResourceManager("Licensing.AddressBureau.Resources.Texts", typeof(AddressCertificateStandard).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(culture), true, tryParents: false)!;
        Assert.All(Standards.SelectMany(StandardKeys.Of), key => Assert.False(string.IsNullOrEmpty(texts.GetString(key)), key));
    }
}
