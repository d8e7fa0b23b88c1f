using System.Globalization;
using System.Text.RegularExpressions;
using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.ExitClearance.Printing;
using Licensing.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ExitClearance;

/// <summary>Every text that the pages and papers name is there in all three languages, also those whose keys are put together.</summary>
public sealed partial class ExitTextsTests
{
    private static readonly TextCatalog Catalog =
        new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<TextCatalog>();

    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Root(), "modules", "ExitClearance"), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor")
            .SelectMany(f => Key().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct().ToList();

        Assert.True(used.Count > 150, $"{used.Count} keys only: the sources were not read.");
        Assert.All(used, key => Assert.True(Cultures.All.All(c => Has(key, c) || Has("error." + key, c) || Has("problem." + key, c)), key));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() =>
        Assert.All(Made(), key => Assert.All(Cultures.All, culture => Assert.True(Has(key, culture), $"{key} in {culture.Name}")));

    private static IEnumerable<string> Made()
    {
        string[] steps = [ExitSteps.Agreement, ExitSteps.Confirmation, ExitSteps.Military, ExitSteps.Address];
        string[] outcomes = ["bodies-agree", "bodies-object", "confirmation-given", "military-removal-shown", "military-removal-missed", "address-removed"];
        string[] needed = ["country", "birthPlace", "address", "mobilePhone", "consents", "name", "birthDate", "opinion", "consent", "degree", "years", "organisation"];
        string[] kinds = [FormKind.Decision, FormKind.Refusal, FormKind.Questionnaire, FormKind.Request, FormKind.Receipt, FormKind.Confirmation, FormKind.Warning];
        string[] stages = ["agreement", "decision", "removal", "result"];
        string[] parts = ["appendix", "title", "text", "after"];
        string[] acts = ["step", "do", "done"];
        return
        [
            .. steps.Select(s => $"step.{s}"),
            .. steps.Skip(1).SelectMany(s => acts.Select(a => $"EX.{a}.{s}")),
            .. outcomes.Select(o => $"outcome.{o}"),
            .. needed.Select(f => $"error.EX.needed.{f}"),
            .. Enum.GetNames<ExitState>().Select(s => $"EX.state.{s}"),
            .. Enum.GetNames<ExitList>().Select(l => $"EX.registry.lead.{l}"),
            .. Enum.GetNames<ExitList>().Skip(1).Select(l => $"EX.list.{l}"),
            "EX.home.Late", "EX.home.Warned", "EX.home.Unclaimed", "print.exit.secrets.had", "print.exit.secrets.none",
            .. Enum.GetNames<AgreeingBody>().Select(b => $"EX.body.{b}"),
            .. stages.Select(s => $"EX.stage.{s}"),
            .. kinds.SelectMany(k => parts.Select(p => $"print.exit.{k}.{p}")),
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

    [GeneratedRegex("\"((?:error\\.|problem\\.|step\\.|outcome\\.)?EX\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"")]
    private static partial Regex Key();
}
