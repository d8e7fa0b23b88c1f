using System.Text.RegularExpressions;
using Licensing.Platform.Texts;
using Licensing.Weapons;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Licensing.Web.Session;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Weapons.Registry;

/// <summary>Every text that this module names is there in all three languages, also those whose keys are put together.</summary>
public sealed partial class RegistryTextsTests
{
    private static readonly TextCatalog Catalog =
        new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<TextCatalog>();

    // What a weapon says to a case is worded with the cases.
    private static readonly string[] OfCases = ["WP.weapon-registered-already", "WP.weapon-not-registered"];

    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Root(), "modules", "Weapons"), "*.*", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor")
            .SelectMany(f => Key().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Except(OfCases).Distinct().ToList();

        Assert.True(used.Count > 150, $"{used.Count} keys only: the sources were not read.");
        Assert.All(used, key => Assert.True(Cultures.All.All(c => Has(key, c) || Has("error." + key, c) || Has("problem." + key, c) || Has(key + "." + "Gas", c)), key));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() =>
        Assert.All(Made(), key => Assert.All(Cultures.All, culture => Assert.True(Has(key, culture), $"{key} in {culture.Name}")));

    private static IEnumerable<string> Made() =>
    [
        .. Enum.GetNames<WeaponKind>().Select(n => $"WP.kind.{n}"),
        .. Enum.GetNames<WeaponStatus>().Select(n => $"WP.registry.status.{n}"),
        .. Enum.GetNames<WeaponHappening>().Select(n => $"WP.weapon-event.{n}"),
        .. Enum.GetNames<WeaponMove>().Select(n => $"WP.move.{n}"),
        .. Enum.GetNames<Acquisition>().Select(n => $"WP.acquisition.{n}"),
        .. Enum.GetNames<PermitKind>().SelectMany(n => new[] { $"WP.permit.kind.{n}", $"WP.registry.filed.{n}" }),
        .. Enum.GetNames<PermitState>().Select(n => $"WP.permit.state.{n}"),
        .. Enum.GetNames<TimelinePart>().Select(n => $"WP.registry.part.{n}"),
        .. Enum.GetNames<PurposeKind>().Select(n => $"WP.purpose.kind.{n}"),
        .. Enum.GetNames<WeaponReportKind>().Select(n => $"WP.report.{n}"),
        .. Enum.GetNames<SecondSignInFault>().Select(n => $"WP.export.chief.{n}"),
        .. Enum.GetNames<WeaponSought>().SelectMany(n => new[] { $"WP.registry.by.{n}", $"WP.registry.read.{n}", $"WP.registry.none.{n}", $"WP.registry.none.not-{n}" }),
        .. Enum.GetValues<WeaponHappening>().Where(WeaponTimeline.IsMove).Select(n => $"print.wp.act.{n}"),
        "WP.registry.none.Owner.number", "WP.registry.permit-until", "WP.registry.owner-number",
        "audit.kind.weapon", "audit.kind.weapon-permit", "audit.kind.weapons-of-owner", "audit.kind.weapon-report", "audit.kind.weapon-export",
    ];

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
