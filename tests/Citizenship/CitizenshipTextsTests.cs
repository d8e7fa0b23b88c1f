using System.Globalization;
using System.Text.RegularExpressions;
using Licensing.Citizenship;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Citizenship;

/// <summary>Every text that the pages name is there in all three languages, also those whose keys are put together.</summary>
public sealed partial class CitizenshipTextsTests
{
    private static readonly TextCatalog Catalog =
        new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<TextCatalog>();

    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Root(), "modules", "Citizenship"), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Key().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct().ToList();

        Assert.True(used.Count > 100, $"{used.Count} keys only: the sources were not read.");
        Assert.All(used, key => Assert.True(Cultures.All.All(c => Has(key, c) || Has("error." + key, c) || Has("problem." + key, c)), key));
    }

    // CZ-6.5: each profession with what it requires, in our own words.
    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() =>
        Assert.All(Made(), key => Assert.All(Cultures.All, culture => Assert.True(Has(key, culture), $"{key} in {culture.Name}")));

    private static IEnumerable<string> Made()
    {
        string[] steps = [.. CitizenshipSteps.Answered, CitizenshipSteps.File, CitizenshipSteps.Decree, CitizenshipSteps.Notice, CitizenshipSteps.Surrender];
        string[] outcomes = ["clear", "against-some", "against", "sent", "granted", "granted-some", "declined", "told", "surrendered"];
        string[] pages = ["questionnaire", "undertaking", "admitted", "let-go", "declined", "receipt", .. CitizenshipSteps.Answered.Select(s => $"ask.{s}")];
        string[] columns = ["number", "kind", "person", "birth-date", "iin", "former", "present", "basis", "role", "decree", "decree-on", "case", "handed-over", "office"];
        return
        [
            .. steps.SelectMany(s => new[] { $"step.{s}", $"CZ.waits.{s}" }),
            .. CitizenshipSteps.Answered.Select(s => $"CZ.answer.{s}"),
            .. outcomes.Select(o => $"outcome.cz-{o}"),
            .. Enum.GetNames<Basis>().SelectMany(b => new[] { $"CZ.basis.{b}", $"CZ.basis.{b}.asks" }),
            .. Enum.GetNames<BasisFit>().Select(f => $"CZ.fit.{f}"),
            .. Enum.GetNames<MemberRole>().SelectMany(r => new[] { $"CZ.role.{r}", $"CZ.family.row.{r}" }),
            .. Enum.GetNames<MemberOutcome>().Concat(["Open", "Against"]).Select(o => $"CZ.outcome.{o}"),
            .. Enum.GetNames<FileState>().Select(s => $"CZ.state.{s}"),
            .. Enum.GetNames<BatchState>().SelectMany(s => new[] { $"CZ.batch.state.{s}", $"CZ.batch.lead.{s}" }),
            .. Enum.GetNames<ActKind>().SelectMany(k => new[] { $"CZ.kind.{k}", $"CZ.act.{k}" }),
            .. Enum.GetNames<ToldBy>().Select(t => $"CZ.told.by.{t}"),
            .. Professions.All.Select(p => $"CZ.profession.{p}.requires"),
            .. columns.Select(c => $"CZ.export.{c}"),
            .. pages.SelectMany(p => new[] { $"print.cz.{p}.title", $"print.cz.{p}.to", $"print.cz.{p}.text" }),
            "error.CZ.needed.birthPlace", "error.CZ.needed.address", "error.CZ.needed.relative", "error.CZ.needed.kinship",
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

    [GeneratedRegex("\"((?:error\\.|problem\\.|step\\.|outcome\\.)?CZ\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"")]
    private static partial Regex Key();
}
