using System.Globalization;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Administration;

/// <summary>Numbers, dates and lists of the editions (C-2), replaced from a filing date on.</summary>
public sealed partial class OverridesPage
{
    private IReadOnlyList<OverrideView> _rows = [];
    private OverrideView? _chosen;
    private DateOnly? _from;
    private string? _value;

    /// <summary>Service, or «*» for the dates of acts.</summary>
    [SupplyParameterFromQuery(Name = "service")]
    public string? Service { get; set; }

    /// <summary>Edition.</summary>
    [SupplyParameterFromQuery(Name = "edition")]
    public string? Edition { get; set; }

    [Inject]
    private ILaw Law { get; set; } = default!;

    private string CurrentService => Service ?? LawKeys.AnyService;

    private IReadOnlyList<string> Editions => Law.Standards.TryGetValue(CurrentService, out var standard)
        ? [.. standard.Editions.Select(edition => edition.Code)]
        : [.. Acts.All.Select(act => act.Code)];

    private string CurrentEdition => Edition is { } known && Editions.Contains(known) ? known : Editions[^1];

    private IReadOnlyList<Filter> Filters =>
    [
        new("service", Texts["admin.override.service"], [.. Law.Services.Select(code => new FilterOption(code, Texts[$"{code}.service"]))], Service),
        new("edition", Texts["admin.override.edition"], [.. Editions.Select(code => new FilterOption(code, code))], CurrentEdition),
    ];

    protected override async Task OnParametersSetAsync()
    {
        _chosen = null;
        _rows = await Ask(new ListOverrides(CurrentService, CurrentEdition)) ?? [];
    }

    private string KeyText(string key) => OverrideText.Key(CurrentService, key, Texts);

    private string Hint(string key) => Texts[OverrideText.IsDate(key) ? "admin.override.hint.date" : key.StartsWith("list.", StringComparison.Ordinal) ? "admin.override.hint.list" : "admin.override.hint.number"];

    private string Shown(string key, string value) => OverrideText.Value(key, value, Texts);

    private void Choose(OverrideView row) => (_chosen, _from, _value) = (row, null, Editable(row));

    private string Editable(OverrideView row) =>
        (row.Rows.Count > 0 ? row.Rows[^1].Value : row.Declared) is var value && IsCountries(row) ? value : Shown(row.Key, value);

    private static bool IsCountries(OverrideView row) => row.Key.StartsWith("list.", StringComparison.Ordinal) && CountryList.Is(row.Declared);

    private async Task Save()
    {
        if (_from is not { } from)
        {
            Wrong("from", "required");
            return;
        }

        var value = (_value ?? "").Trim();
        value = OverrideText.IsDate(_chosen!.Key) && TypedDate.TryParse(value, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value;
        await Propose(new SetOverride(CurrentService, CurrentEdition, _chosen.Key, from, value));
    }
}
