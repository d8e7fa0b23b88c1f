using System.Globalization;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Features.Organisations;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Inventories that are late, those that fall due, and all that there were.</summary>
public sealed partial class InventoriesPage
{
    private const int DayLength = 8;
    private static readonly string[] Resets = ["below"];
    private DuePage? _due;
    private InventoryPageOf? _page;
    private Failure? _failure;

    [SupplyParameterFromQuery(Name = "tab")]
    private string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? After { get; set; }

    [SupplyParameterFromQuery(Name = "below")]
    private long? Below { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    private bool IsOverdue => Tab is not ("due" or "all");

    private IReadOnlyList<TabItem> Parts =>
    [
        new("overdue", Texts["WP.inventories.overdue"]), new("due", Texts["WP.inventories.due"]), new("all", Texts["WP.inventories.all"]),
    ];

    private IReadOnlyList<Filter> Filters =>
        [new("state", Texts["WP.room.state"], [new FilterOption("open", Texts["WP.inventory.open"]), new FilterOption("closed", Texts["WP.inventory.closed"])], State)];

    // «day, key» of the last line; what somebody typed by hand starts at the beginning.
    private DueCursor? Cursor => After is { Length: > DayLength } after
        && DateOnly.TryParseExact(after[..DayLength], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Guid.TryParse(after[DayLength..], out var id)
            ? new(day, id) : null;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        (_due, _page) = (null, null);
        if (Tab == "all")
        {
            var all = await Send(new ListInventories(Open: State switch { "open" => true, "closed" => false, _ => null }, Below: Below), purpose: Why);
            (_page, _failure) = (all.IsOk ? all.Value : null, all.Failure);
            return;
        }

        var due = await Send(new ListDueInventories(IsOverdue, Cursor), purpose: Why);
        (_due, _failure) = (due.IsOk ? due.Value : null, due.Failure);
    }

    // The list is there for the inventories: that is its purpose.
    private string Why => Texts["WP.inventory.purpose"];

    private static string Key(DueCursor cursor) => $"{cursor.DueOn:yyyyMMdd}{cursor.OrganisationId:N}";

    private string At(string parameter, string? value) => Navigation.GetUriWithQueryParameter(parameter, value);
}
