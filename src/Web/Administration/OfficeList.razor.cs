using Licensing.Kernel.Calendars;
using Licensing.Platform.Offices;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Administration;

/// <summary>The offices; filters and page stand in the address.</summary>
public sealed partial class OfficeList
{
    private static readonly string[] Regions =
    [
        "KZ-AST", "KZ-ALA", "KZ-AKM", "KZ-AKT", "KZ-ALM", "KZ-ATY", "KZ-VOS", "KZ-ZHA", "KZ-ZAP", "KZ-KAR", "KZ-KUS", "KZ-KZY", "KZ-MAN", "KZ-PAV", "KZ-SEV", "KZ-YUZ",
    ];

    private OfficePage? _page;

    [SupplyParameterFromQuery(Name = "text")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "region")]
    public string? Region { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    private int Current => Math.Clamp(PageNumber ?? 1, 1, _page?.Pages ?? 1);

    private IReadOnlyList<Filter> Filters =>
    [
        new("region", Texts["admin.region"], [.. Regions.Select(region => new FilterOption(region, Texts[$"region.{region}"]))], Region),
        new("kind", Texts["admin.kind"], [.. Enum.GetNames<OfficeKind>().Select(kind => new FilterOption(kind, Texts[$"office-kind.{kind}"]))], Kind),
    ];

    protected override async Task OnParametersSetAsync() =>
        _page = await Ask(new ListOffices(Text, Region, Enum.TryParse<OfficeKind>(Kind, out var kind) ? kind : null, PageNumber ?? 1)) ?? _page;

    private string PageOf(int page) => Navigation.GetUriWithQueryParameter("page", page == 1 ? null : page);
}
