using System.Globalization;
using System.Resources;
using Licensing.Citizenship;
using Licensing.Kernel.Standards;

namespace Licensing.Tests.Citizenship;

/// <summary>Everything that the standard names has its words in all three languages.</summary>
public sealed class StandardTextsTests
{
    [Theory]
    [InlineData("")] // neutral: Kazakh
    [InlineData("ru")]
    [InlineData("en")]
    public void Texts_OfEveryCode_AreThere(string culture)
    {
        var texts = Resources("Licensing.Citizenship.Resources.Texts", typeof(CitizenshipStandard), culture);
        var kernel = Resources("Licensing.Kernel.Resources.Texts", typeof(IEdition), culture);
        Assert.All(Keys(), key => Assert.False(string.IsNullOrEmpty(texts.GetString(key)), key));
        Assert.All(
            CitizenshipStandard.Declared.Editions.SelectMany(edition => edition.Complaint.Line.Levels),
            level => Assert.False(string.IsNullOrEmpty(kernel.GetString(TextKeys.AppealLevel(level))), level));
    }

    // The satellite's own set, without falling back to the neutral one.
    private static ResourceSet Resources(string name, Type type, string culture) =>
        new ResourceManager(name, type.Assembly).GetResourceSet(CultureInfo.GetCultureInfo(culture), true, tryParents: false)!;

    private static IEnumerable<string> Keys()
    {
        var standard = CitizenshipStandard.Declared;
        return standard.Editions.SelectMany(edition => (string[])
            [
                .. edition.Documents.Select(document => TextKeys.Document(standard.Service, document.Code)),
                .. edition.Fees.Select(fee => TextKeys.Fee(standard.Service, fee.Code)),
                .. edition.Grounds.Select(ground => TextKeys.Ground(standard.Service, ground.Code)),
                TextKeys.Ground(standard.Service, edition.MissingDocuments!.GroundCode),
            ])
            .Concat(standard.Schema.Facts.Select(fact => TextKeys.Fact(standard.Service, fact.Name)))
            .Concat(standard.Schema.Facts.SelectMany(fact =>
                fact.Codes.Select(code => TextKeys.FactCode(standard.Service, fact.Name, code))))
            .Concat(standard.Schema.Facts.Where(fact => fact.MayBeNone).Select(fact => TextKeys.FactNone(standard.Service, fact.Name)))
            .Append(TextKeys.Service(standard.Service))
            .Append(TextKeys.Fact(standard.Service, "documents"));
    }
}
