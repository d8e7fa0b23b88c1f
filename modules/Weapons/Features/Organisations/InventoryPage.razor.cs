using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features.Organisations;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Licensing.Weapons.Pages;

/// <summary>An inventory as a checklist: a number leads to its weapon, 1, 2 and 3 tick it, and the focus goes on to the next.</summary>
public sealed partial class InventoryPage
{
    private readonly HashSet<Guid> _underWay = [];
    private InventorySheet? _sheet;
    private InventoryClose? _close;
    private Failure? _failure;
    private string? _sought;
    private string? _seekProblem;
    private string? _extra;
    private string? _focus;

    /// <summary>The inventory.</summary>
    [Parameter]
    public Guid InventoryId { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    private string? Line => _sheet is null ? null
        : Texts.Format("WP.inventory.line", _sheet.OrganisationName, _sheet.Bin, Formats.Date(_sheet.StartedAt), _sheet.StartedBy);

    // What an inventory is looked at for is the inventory.
    private string Why => Kept.Words ?? Texts["WP.inventory.purpose"];

    private IReadOnlyList<Filter> Filters =>
    [
        new("show", Texts["WP.inventory.show"], [new FilterOption("open", Texts["WP.inventory.show.open"]), new FilterOption("differences", Texts["WP.inventory.show.differences"])], Show),
    ];

    private IEnumerable<(string Key, int Number, string? Tone)> Figures =>
    [
        ("WP.inventory.unchecked", _sheet!.Counts.Unchecked, null), ("WP.inventory-result.Present", _sheet.Counts.Present, null),
        ("WP.inventory-result.Absent", _sheet.Counts.Absent, Bad(_sheet.Counts.Absent)), ("WP.inventory-result.Differs", _sheet.Counts.Differs, Bad(_sheet.Counts.Differs)),
        ("WP.inventory-result.Extra", _sheet.Counts.Extra, Bad(_sheet.Counts.Extra)),
    ];

    private List<InventoryLineView> Lines => [.. _sheet!.Lines.Where(l => Show switch
    {
        "open" => l.Result == InventoryResult.Unchecked,
        "differences" => l.Result is InventoryResult.Absent or InventoryResult.Differs or InventoryResult.Extra,
        _ => true,
    })];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_sheet?.Id != InventoryId)
        {
            await Reload();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is { } id)
        {
            _focus = null;
            await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "./_content/Licensing.Web/js/dialog.js");
            await module.InvokeVoidAsync("focusOn", id);
        }
    }

    private async Task Reload()
    {
        var result = await Send(new ShowInventory(InventoryId), purpose: Why);
        (_sheet, _failure, _seekProblem, _extra) = (result.IsOk ? result.Value : null, result.Failure, null, null);
    }

    private async Task Tick((int Ordinal, string Result, string? Note) tick)
    {
        var line = _sheet!.Lines.First(l => l.Ordinal == tick.Ordinal);
        if (!_underWay.Add(line.Id))
        {
            return;
        }

        var next = Lines.Where(l => l.Ordinal > line.Ordinal && l.Result == InventoryResult.Unchecked).Select(l => (int?)l.Ordinal).FirstOrDefault();
        var result = await Send(new TickWeapon(InventoryId, line.Id, line.Version, Enum.Parse<InventoryResult>(tick.Result), tick.Note), purpose: Why);
        _underWay.Remove(line.Id);
        Problems = FailureText.Problems(result.Failure, Texts);
        if (result.IsOk)
        {
            _sheet = _sheet with { Counts = result.Value.Counts, Lines = [.. _sheet.Lines.Select(l => l.Id == line.Id ? result.Value.Line : l)] };
            _focus = next is null ? "sought" : InventoryLineRow.TickId(next.Value);
        }
        else if (result.Failure is Failure.Conflict)
        {
            await Reload();
        }
    }

    // The number on the weapon in hand, or its end.
    private void Seek()
    {
        var typed = WeaponNumber.Fold(_sought);
        var whole = _sheet!.Lines.Where(l => typed.Length > 0 && WeaponNumber.Fold(l.Number) == typed).ToList();
        var found = whole.Count > 0 ? whole : [.. _sheet.Lines.Where(l => typed.Length > 1 && WeaponNumber.Fold(l.Number).EndsWith(typed, StringComparison.Ordinal))];
        (_seekProblem, _extra) = (null, null);
        if (found.Count != 1)
        {
            _seekProblem = found.Count == 0 ? Texts["WP.inventory.seek.none"] : Texts.Format("WP.inventory.seek.several", found.Count);
            if (found.Count == 0 && typed.Length > 0)
            {
                (_extra, _focus) = (_sought?.Trim(), "number");
            }

            return;
        }

        _sought = null;
        _focus = InventoryLineRow.TickId(found[0].Ordinal);
        if (!Lines.Contains(found[0]))
        {
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("show", (string?)null));
        }
    }

    private static string? Bad(int number) => number > 0 ? "bad" : null;
}
