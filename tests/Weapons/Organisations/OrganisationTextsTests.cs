using Licensing.Testing;
using Licensing.Weapons.Domain;

namespace Licensing.Tests.Weapons.Organisations;

/// <summary>Every text of the organisations' pages and papers is there in all three languages, also those whose keys are put together.</summary>
public sealed class OrganisationTextsTests
{
    private static readonly string[] AuditKinds =
        ["storage-room", "responsible-person", "ammunition", "inventory", "inventory-list", "inventory-overdue", "organisation-weapons", "organisation-employees"];

    private static readonly string[] Columns = ["extra.number", "weapon-title", "room", "result", "note", "by", "at"];

    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = UsedTexts.NamedIn("modules/Weapons/Features/Organisations", "WP").Concat(UsedTexts.NamedIn("modules/Weapons/Domain/Organisations", "WP")).Distinct().ToList();

        Assert.True(used.Count > 150, $"{used.Count} keys only: the sources were not read.");
        Assert.Empty(UsedTexts.Lacking(used));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() => Assert.Empty(UsedTexts.Missing(Made()));

    private static IEnumerable<string> Made() =>
    [
        .. Enum.GetNames<InventoryResult>().Select(r => $"WP.inventory-result.{r}"),
        .. Enum.GetNames<AmmunitionMove>().Select(m => $"WP.ammunition-move.{m}"),
        .. Enum.GetNames<RoomHappening>().SelectMany(h => new[] { $"WP.room-event.{h}", $"WP.room.ask.{h}", $"WP.room.do.{h}" }),
        .. Enum.GetNames<WeaponStatus>().Select(s => $"WP.armoury-state.{s}"),
        .. AuditKinds.Select(k => $"audit.kind.{k}"),
        .. Columns.Select(c => $"WP.inventory.{c}"),
    ];
}
