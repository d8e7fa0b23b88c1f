using System.Globalization;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Weapons and permits by region, kind and holder, and movements in a period; what is asked for stands in the URL, and so in file and print.</summary>
public sealed partial class WeaponReportPage
{
    private WeaponReport? _report;
    private Failure? _failure;
    private DateOnly? _from;
    private DateOnly? _to;
    private IReadOnlyList<string> _regions = [];

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "region")]
    private string? Region { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    private ShowWeaponReport Asked => ReportEndpoints.Asked(Kind, Region, From, To);

    private bool Kinds => _report!.Kind != WeaponReportKind.Movements;

    private string Query => ReportEndpoints.Query(Asked);

    private IReadOnlyList<Filter> Filters =>
    [
        new("kind", Texts["WP.report.about"], [.. Enum.GetValues<WeaponReportKind>().Select(k => new FilterOption($"{k}", Texts[$"WP.report.{k}"]))], $"{Asked.Kind}"),
        new("region", Texts["WP.report.region"], [.. _regions.Select(r => new FilterOption(r, Texts[$"region.{r}"]))], Asked.Region),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var result = await Send(Asked, purpose: "report");
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        (_report, _failure) = (result.IsOk ? result.Value : null, Problems.Count > 0 ? null : result.Failure);
        (_from, _to) = (Asked.From ?? _report?.From, Asked.To ?? _report?.To);
        _regions = [.. _regions.Union(_report?.Rows.Select(r => r.Region) ?? []).Union(Asked.Region is { } one ? [one] : []).Order(StringComparer.Ordinal)];
    }

    private void Show() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["from"] = _from?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["to"] = _to?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    }));
}
