using System.Text.RegularExpressions;
using Licensing.Platform.Texts;
using Licensing.Weapons;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Weapons;

/// <summary>Every text that this module names is there in all three languages, also those whose keys are put together.</summary>
public sealed partial class UsedTextsTests
{
    private static readonly TextCatalog Catalog =
        new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<TextCatalog>();

    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Root(), "modules", "Weapons"), "*.*", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor")
            .SelectMany(f => Key().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct().ToList();

        Assert.True(used.Count > 100, $"{used.Count} keys only: the sources were not read.");
        Assert.All(used, key => Assert.True(Cultures.All.All(c => Has(key, c) || Has("error." + key, c) || Has("problem." + key, c)), key));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() =>
        Assert.All(Made(), key => Assert.All(Cultures.All, culture => Assert.True(Has(key, culture), $"{key} in {culture.Name}")));

    private static IEnumerable<string> Made()
    {
        string[] steps = [WeaponSteps.Visit, WeaponSteps.Convictions, WeaponSteps.Health, WeaponSteps.Shot];
        return
        [
            .. steps.SelectMany(s => new[] { $"step.{s}", $"WP.waits.{s}", $"WP.reference.{s}" }),
            "outcome.conditions-met", "outcome.conditions-not-met", "outcome.shot-made", "outcome.shot-against", "outcome.nothing-against", "outcome.stands-against",
            .. Enum.GetNames<WeaponOrigin>().Select(o => $"WP.origin.{o}"),
            .. Enum.GetNames<WeaponStatus>().Select(s => $"WP.weapon-is.{s}"),
            .. Enum.GetNames<PermitStatus>().Select(s => $"WP.permit-is.{s}"),
            .. Enum.GetNames<WeaponStatus>().Except(["Entered", "Registered", "Deposited"]).SelectMany(s => new[] { $"error.WP.unit-{s}", $"problem.WP.weapon-{s}" }),
            .. new[] { CheckCodes.NoStorage, CheckCodes.NoResidence, CheckCodes.Convicted, CheckCodes.Offences, CheckCodes.Unfit, CheckCodes.Altered, CheckCodes.NotCompliant }
                .Select(c => $"WP.finding.{c}"),
            .. Enum.GetValues<PermitKind>().Select(FactTexts.Permit),
            .. Enum.GetValues<WeaponKind>().Select(FactTexts.Weapon),
        ];
    }

    private static bool Has(string key, System.Globalization.CultureInfo culture) => !string.IsNullOrEmpty(Catalog.Find(key, culture));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Licensing.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Licensing.sln");
        }

        return folder.FullName;
    }

    [GeneratedRegex("\"((?:error\\.|problem\\.|step\\.|outcome\\.)?WP\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"")]
    private static partial Regex Key();
}
