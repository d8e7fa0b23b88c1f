using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Standards;
using Licensing.Testing;

namespace Licensing.Tests.ForeignResidence;

/// <summary>Everything that the standards name has its words in all three languages.</summary>
public sealed class StandardTextsTests
{
    private static readonly IStandard[] Standards = [TemporaryRegistrationStandard.Declared, ResidencePermitStandard.Declared, PermanentResidenceStandard.Declared, ForeignerNumberStandard.Declared];

    private static readonly string[] Results =
    [
        "TR.result.registerBy", "TR.result.late", "TR.result.registeredUntil", "PR.result.requiredBalance", "PR.result.requiredHousingFunds",
        .. PermanentResidenceStandard.AfterDecision.Select(code => TextKeys.Document("PR", code)),
    ];

    [Theory]
    [InlineData("")] // neutral: Kazakh
    [InlineData("ru")]
    [InlineData("en")]
    public void Texts_OfEveryCode_AreThere(string culture) => Assert.Empty(StandardTexts.Missing(culture, typeof(ForeignerNumberStandard), Standards, Standards.SelectMany(StandardKeys.Bars).Concat(Results)));
}
