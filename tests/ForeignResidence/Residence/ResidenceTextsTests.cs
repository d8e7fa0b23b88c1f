using System.Globalization;
using System.Text.RegularExpressions;
using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Features;
using Licensing.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ForeignResidence.Residence;

/// <summary>Every text that permanent residence names is there in all three languages, also those whose keys are put together.</summary>
public sealed partial class ResidenceTextsTests
{
    private static readonly TextCatalog Catalog =
        new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<TextCatalog>();

    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Root(), "modules", "ForeignResidence"), "*.*", SearchOption.AllDirectories)
            .Where(f => f.Contains($"{Path.DirectorySeparatorChar}Residence{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Path.GetExtension(f) is ".cs" or ".razor")
            .SelectMany(f => Key().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct().ToList();

        Assert.True(used.Count > 80, $"{used.Count} keys only: the sources were not read.");
        Assert.All(used, key => Assert.True(Cultures.All.All(c => Has(key, c) || Has("error." + key, c) || Has("problem." + key, c)), key));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() =>
        Assert.All(Made(), key => Assert.All(Cultures.All, culture => Assert.True(Has(key, culture), $"{key} in {culture.Name}")));

    private static IEnumerable<string> Made()
    {
        string[] after = [ResidenceSteps.Papers, ResidenceSteps.Registration, ResidenceSteps.Production, ResidenceSteps.Notice, ResidenceSteps.Form];
        string[] needed = ["address", "housingOwner", "proofNumber", "birthPlace", "phone"];
        string[] outcomes = ["body-clear", "body-against", "papers-complete", "registered-for-good", "document-made", "applicant-told", "form-signed"];
        return
        [
            .. ResidenceSteps.Answered.Concat(after).SelectMany(s => new[] { $"step.{s}", $"PR.waits.{s}" }),
            .. ResidenceSteps.Answered.Select(s => $"PR.answer.{s}"),
            .. outcomes.Select(o => $"outcome.{o}"),
            .. Enum.GetNames<SolvencyExemption>().Except(["None"]).Select(e => $"PR.solvency.exempt.{e}"),
            .. Enum.GetNames<ResidenceDocumentKind>().Select(k => $"RP.kind.{k}"),
            .. Enum.GetNames<ResidenceDocumentStatus>().Select(s => $"RP.status.{s}"),
            .. Enum.GetNames<ResidenceState>().Select(s => $"RP.state.{s}"),
            .. Enum.GetNames<ToldBy>().Select(t => $"RP.told.by.{t}"),
            .. needed.Select(f => $"error.RP.needed.{f}"),
            "PR.papers.number.registration-book", "PR.papers.number.housing-title",
        ];
    }

    private static bool Has(string key, CultureInfo culture) => !string.IsNullOrEmpty(Catalog.Find(key, culture));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Licensing.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Licensing.sln");
        }

        return folder.FullName;
    }

    [GeneratedRegex("\"((?:error\\.|problem\\.|step\\.|outcome\\.)?(?:PR|RP)\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"")]
    private static partial Regex Key();
}
