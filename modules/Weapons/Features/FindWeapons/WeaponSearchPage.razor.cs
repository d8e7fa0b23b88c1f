using System.Globalization;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>The register of weapons; what is asked for stands in the URL, the purpose does not. The next page begins after the key, weapon and serial that it names.</summary>
public sealed partial class WeaponSearchPage
{
    private static readonly string[] Resets = ["after", "key"];
    private WeaponPage? _page;
    private Failure? _failure;
    private string? _text;
    private bool _counts;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    private string? By { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "key")]
    private string? Key { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? AfterText { get; set; }

    private bool Searching => !string.IsNullOrWhiteSpace(Text);

    private WeaponSought? Sought => ListUrl.One<WeaponSought>(By);

    // «serial.weapon»; what somebody typed into the address by hand starts at the beginning.
    private WeaponCursor? After => AfterText?.Split('.') is [var serial, var id]
        && long.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Guid.TryParse(id, out var weapon)
        && Searching == Key is { Length: > 0 }
            ? new WeaponCursor(Key, weapon, number)
            : null;

    private string? Read => _page?.Read is { } read ? Texts[$"WP.registry.read.{read}"] : null;

    private IReadOnlyList<Filter> Filters => Searching
        ? [Choice<WeaponSought>("by", "WP.registry.by", s => $"WP.registry.by.{s}", By)]
        :
        [
            Choice<WeaponKind>("kind", "WP.registry.kind", k => $"WP.kind.{k}", Kind),
            Choice<WeaponStatus>("status", "WP.registry.status", s => $"WP.registry.status.{s}", Status),
        ];

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        (_text, _counts) = (Text, (await Who()).HasOneOf(WeaponRoles.Counters));
        if (Kept.Words is null)
        {
            _page = null;
            return;
        }

        var result = await Send(new FindWeapons(Text, After, By: Sought, Kind: ListUrl.One<WeaponKind>(Kind), Status: ListUrl.One<WeaponStatus>(Status)));
        (_page, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private Filter Choice<T>(string key, string title, Func<T, string> words, string? chosen)
        where T : struct, Enum => new(key, Texts[title], [.. Enum.GetValues<T>().Select(v => new FilterOption($"{v}", Texts[words(v)]))], chosen);

    private void Find() => Navigation.Find(_text, Resets);

    private string At(WeaponCursor? after) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["key"] = after?.Key,
        ["after"] = after is null ? null : string.Create(CultureInfo.InvariantCulture, $"{after.Serial}.{after.WeaponId}"),
    });
}
