using System.Globalization;
using System.Resources;
using Licensing.ExitClearance;
using Licensing.Kernel.Standards;

namespace Licensing.Tests.ExitClearance;

/// <summary>Everything that the standard names has its words in all three languages.</summary>
public sealed class StandardTextsTests
{
    [Theory]
    [InlineData("")] // neutral: Kazakh
    [InlineData("ru")]
    [InlineData("en")]
    public void Texts_OfEveryCode_AreThere(string culture)
    {
        var texts = Resources("Licensing.ExitClearance.Resources.Texts", typeof(ExitStandard), culture);
        var kernel = Resources("Licensing.Kernel.Resources.Texts", typeof(IEdition), culture);
        Assert.All(Keys(), key => Assert.False(string.IsNullOrEmpty(texts.GetString(key)), key));
        Assert.All(
            ExitStandard.Declared.Editions.SelectMany(edition => edition.Complaint.Line.Levels),
            level => Assert.False(string.IsNullOrEmpty(kernel.GetString(TextKeys.AppealLevel(level))), level));
    }

    // The satellite's own set, without falling back to the neutral one.
    private static ResourceSet Resources(string name, Type type, string culture) =>
        new ResourceManager(name, type.Assembly).GetResourceSet(CultureInfo.GetCultureInfo(culture), true, tryParents: false)!;

    private static IEnumerable<string> Keys()
    {
        var standard = ExitStandard.Declared;
        return standard.Editions.SelectMany(edition => (string[])
            [
                .. edition.Documents.Select(document => TextKeys.Document(standard.Service, document.Code)),
                .. edition.LaterDocuments.Select(document => TextKeys.Document(standard.Service, document.Code)),
                .. edition.Grounds.Where(HasAnEnd).Select(ground => $"EX.until.{ground.Code}"),
                .. edition.Fees.Select(fee => TextKeys.Fee(standard.Service, fee.Code)),
                .. edition.Grounds.Select(ground => TextKeys.Ground(standard.Service, ground.Code)),
                TextKeys.Ground(standard.Service, edition.MissingDocuments!.GroundCode),
            ])
            .Concat(standard.Schema.Facts.Select(fact => TextKeys.Fact(standard.Service, fact.Name)))
            .Concat(standard.Schema.Facts.SelectMany(fact =>
                fact.Codes.Select(code => TextKeys.FactCode(standard.Service, fact.Name, code))))
            .Append(TextKeys.Result(standard.Service, "stages"))
            .Append(TextKeys.Service(standard.Service))
            .Append(TextKeys.Fact(standard.Service, "documents"));
    }

    // EX-10: each ground of the agreeing bodies says until when it holds, a tax debt does not.
    private static bool HasAnEnd(GroundRule ground) => ground.Clause.StartsWith("10(", StringComparison.Ordinal) && ground.Code != "tax-debt";
}
