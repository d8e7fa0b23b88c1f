using System.Text.RegularExpressions;
using Licensing.Platform.Texts;
using Licensing.Weapons.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Weapons.Organisations;

/// <summary>Every text of the organisations' pages and papers is there in all three languages, also those whose keys are put together.</summary>
public sealed partial class OrganisationTextsTests
{
    private static readonly TextCatalog Catalog = new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<TextCatalog>();

    private static readonly string[] AuditKinds =
        ["storage-room", "responsible-person", "ammunition", "inventory", "inventory-list", "inventory-overdue", "organisation-weapons", "organisation-employees"];

    private static readonly string[] Columns = ["extra.number", "weapon-title", "room", "result", "note", "by", "at"];

    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var module = Path.Combine(Root(), "modules", "Weapons");
        var used = Directory.EnumerateFiles(Path.Combine(module, "Features", "Organisations")).Concat(Directory.EnumerateFiles(Path.Combine(module, "Domain", "Organisations")))
            .SelectMany(f => Key().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct().ToList();

        Assert.True(used.Count > 150, $"{used.Count} keys only: the sources were not read.");
        Assert.All(used, key => Assert.True(Cultures.All.All(c => Has(key, c) || Has("error." + key, c) || Has("problem." + key, c)), key));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() => Assert.All(Made(), key => Assert.All(Cultures.All, c => Assert.True(Has(key, c), $"{key} in {c.Name}")));

    private static IEnumerable<string> Made() =>
    [
        .. Enum.GetNames<InventoryResult>().Select(r => $"WP.inventory-result.{r}"),
        .. Enum.GetNames<AmmunitionMove>().Select(m => $"WP.ammunition-move.{m}"),
        .. Enum.GetNames<RoomHappening>().SelectMany(h => new[] { $"WP.room-event.{h}", $"WP.room.ask.{h}", $"WP.room.do.{h}" }),
        .. Enum.GetNames<WeaponStatus>().Select(s => $"WP.armoury-state.{s}"),
        .. AuditKinds.Select(k => $"audit.kind.{k}"),
        .. Columns.Select(c => $"WP.inventory.{c}"),
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

    [GeneratedRegex("\"((?:error\\.|problem\\.)?WP\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"")]
    private static partial Regex Key();
}
