using System.Globalization;
using Licensing.Weapons.Domain;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>The weapons to register: typed one by one, pasted as rows of a table, or chosen among those that the applicant has.</summary>
public sealed partial class UnitFields
{
    /// <summary>More than these are shown as rows.</summary>
    private const int Shown = 5;

    [CascadingParameter]
    private WeaponPanel Panel { get; set; } = default!;

    private IReadOnlyList<WeaponData> Units => WeaponPanel.UnitsOf(Panel.Entered);

    private bool IsChosen(WeaponData weapon) => Panel.Entered.Units.Any(u => u.Identity == weapon.Identity);

    private Task Choose(WeaponData weapon, bool chosen) => Panel.Change(s => s with
    {
        Units = [.. Panel.Holdings.Weapons.Where(h => h.Identity == weapon.Identity ? chosen : s.Units.Any(u => u.Identity == h.Identity))],
    });

    // Weapons of one purchase are mostly alike: all but the number is taken over.
    private Task Add() => Panel.Change(s => s with { Units = [.. WeaponPanel.UnitsOf(s), WeaponPanel.UnitsOf(s)[^1] with { Number = null, TestShotAct = null }] });

    private Task Paste(IReadOnlyList<IReadOnlyList<string>> rows) => Panel.Change(s => s with
    {
        Units = [.. s.Units.Where(u => u.Identity is not null), .. rows.Select(Read)],
    });

    private static WeaponData Read(IReadOnlyList<string> cells) => new()
    {
        Make = At(cells, 0),
        Model = At(cells, 1),
        Calibre = At(cells, 2),
        Number = At(cells, 3),
        Year = int.TryParse(At(cells, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        Barrel = At(cells, 5),
    };

    private static string? At(IReadOnlyList<string> cells, int index) => cells.Count > index && cells[index].Length > 0 ? cells[index] : null;
}
