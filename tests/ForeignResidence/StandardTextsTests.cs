using System.Globalization;
using System.Resources;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Standards;

namespace Licensing.Tests.ForeignResidence;

/// <summary>Everything that the standards name has its words in all three languages.</summary>
public sealed class StandardTextsTests
{
    private static readonly IStandard[] Standards =
        [TemporaryRegistrationStandard.Declared, ResidencePermitStandard.Declared, PermanentResidenceStandard.Declared, ForeignerNumberStandard.Declared];

    [Theory]
    [InlineData("")] // neutral: Kazakh
    [InlineData("ru")]
    [InlineData("en")]
    public void Texts_OfEveryCode_AreThere(string culture)
    {
        // The satellite's own set, without falling back to the neutral one.
        var texts = new ResourceManager("Licensing.ForeignResidence.Resources.Texts", typeof(ForeignerNumberStandard).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(culture), true, tryParents: false)!;
        Assert.All(Standards.SelectMany(Keys), key => Assert.False(string.IsNullOrEmpty(texts.GetString(key)), key));
    }

    private static IEnumerable<string> Keys(IStandard standard) => standard.Editions.SelectMany(edition => (string[])
        [
            .. edition.Documents.Select(document => TextKeys.Document(standard.Service, document.Code)),
            .. edition.Fees.Select(fee => TextKeys.Fee(standard.Service, fee.Code)),
            .. edition.Grounds.Select(ground => TextKeys.Ground(standard.Service, ground.Code)),
            .. edition.Grounds.Where(ground => ground.IsBar).Select(ground => TextKeys.FactCode(standard.Service, "bars", ground.Code)),
            TextKeys.Ground(standard.Service, edition.MissingDocuments!.GroundCode),
        ])
        .Concat(standard.Schema.Facts.Select(fact => TextKeys.Fact(standard.Service, fact.Name)))
        .Concat(standard.Schema.Facts.SelectMany(fact => fact.Codes.Select(code => TextKeys.FactCode(standard.Service, fact.Name, code))))
        .Concat(standard.Service switch
        {
            "TR" => ["TR.result.registerBy", "TR.result.late", "TR.result.registeredUntil"],
            "PR" => [.. PermanentResidenceStandard.AfterDecision.Select(code => TextKeys.Document("PR", code)), "PR.result.requiredBalance", "PR.result.requiredHousingFunds"],
            _ => (string[])[],
        })
        .Append(TextKeys.Service(standard.Service))
        .Append(TextKeys.Fact(standard.Service, "documents"));
}
