using System.Text.RegularExpressions;
using Licensing.Platform.Texts;
using Licensing.Vehicles;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Vehicles;

/// <summary>Every text that this module names is there in all three languages, also those whose keys are put together.</summary>
public sealed partial class UsedTextsTests
{
    private static readonly TextCatalog Catalog =
        new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<TextCatalog>();

    // An act of the audit trail, not a text.
    private static readonly string[] NoTexts = ["VR.plate-act.received"];

    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Root(), "modules", "Vehicles"), "*.*", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor")
            .SelectMany(f => Key().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Except(NoTexts).Distinct().ToList();

        Assert.True(used.Count > 200, $"{used.Count} keys only: the sources were not read.");
        Assert.All(used, key => Assert.True(Cultures.All.All(c => Has(key, c) || Has("error." + key, c) || Has("problem." + key, c)), key));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() =>
        Assert.All(Made(), key => Assert.All(Cultures.All, culture => Assert.True(Has(key, culture), $"{key} in {culture.Name}")));

    private static IEnumerable<string> Made() =>
    [
        $"step.{VehicleSteps.Inspection}", $"step.{VehicleSteps.Checks}",
        "outcome.admitted", "outcome.not-admitted", "outcome.nothing-found", "outcome.restrictions-found",
        .. InspectionReasons.All.Select(r => $"VR.inspection-reason.{r}"),
        .. Enum.GetNames<RestrictionKind>().Select(k => $"VR.restriction.{k}"),
        .. Enum.GetNames<RestrictionState>().Select(s => $"VR.restrictions.state.{s}"),
        .. Enum.GetNames<AggregateKind>().Select(k => $"VR.aggregate.{k}"),
        .. Enum.GetNames<RoadCategory>().Select(c => $"VR.category.{c}"),
        .. Enum.GetNames<VehicleStatus>().Select(s => $"VR.vehicle-status.{s}"),
        .. Enum.GetValues<Operation>().Select(o => Kernel.Standards.TextKeys.FactCode("VR", "operation", System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{o}"))),
        "audit.kind.vehicle", "audit.kind.vehicle-certificate", "audit.kind.vehicles-of-owner",
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

    [GeneratedRegex("\"((?:error\\.|problem\\.|step\\.|outcome\\.)?VR\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"")]
    private static partial Regex Key();
}
