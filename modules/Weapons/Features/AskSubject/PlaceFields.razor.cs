using System.Globalization;
using Licensing.Weapons.Features;
using Licensing.Web.People;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Where the weapons are kept: a person's home, a known room, or a new one with capacity and act (WP-12.7, WP-13.9, WP-14.4).</summary>
public sealed partial class PlaceFields
{
    private const string New = "new";

    [CascadingParameter]
    private WeaponPanel Panel { get; set; } = default!;

    private WeaponSubject Subject => Panel.Entered;

    private IReadOnlyList<KnownPlace> Places => Panel.Holdings.Places;

    private bool TakesKnown => CheckPlace.TakesKnown(Panel.Asked);

    private bool MustBeKnown => TakesKnown && Panel.Asked.Permit == PermitKind.StoreService;

    private IReadOnlyList<(string Code, string Text)> Rooms =>
    [
        .. Places.Select(p => ($"{p.Id}", p.Capacity is { } capacity ? Texts.Format("WP.subject.room.of", p.Address, capacity) : p.Address)),
        .. MustBeKnown ? Array.Empty<(string, string)>() : [(New, Texts["WP.subject.room.new"])],
    ];

    private Task Choose(IReadOnlyList<string> chosen) => Panel.Change(s => s with
    {
        PlaceId = Guid.TryParse(chosen[0], out var id) ? id : null,
        Place = chosen[0] == New ? s.Place : null,
    });

    private Task ReadCapacity(string? text)
    {
        int? capacity = int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        return Panel.Keep(
            "capacity", new TypedValue<int?>(capacity, capacity is null && !string.IsNullOrWhiteSpace(text) ? text : null), (s, given) => s with { Capacity = given });
    }
}
