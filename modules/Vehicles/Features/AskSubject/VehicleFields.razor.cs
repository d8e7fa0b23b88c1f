using Licensing.Vehicles.Domain.Registry;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>The papers of a vehicle that the register does not know; by its VIN it is found where it does.</summary>
public sealed partial class VehicleFields
{
    [CascadingParameter]
    private VehiclePanel Panel { get; set; } = default!;

    private VehicleData Data => Panel.Entered.Vehicle ?? new VehicleData();

    // ISO 3779 leaves the check digit to the maker: it is warned about and no more.
    private bool ChecksBadly => Vin.TryParse(Data.Vin, out var vin, out _) && !vin.CheckDigitFits;

    private IReadOnlyList<(string Code, string Text)> Categories =>
        [.. VehicleData.CategoriesOf(Panel.Asked.VehicleKind).Select(c => ($"{c}", Texts[$"VR.category.{c}"]))];

    private Task ReadVin(string? text) => Panel.Describe(d => d with { Vin = string.IsNullOrWhiteSpace(text) ? null : Vin.Fold(text) });

    private Task ReadCategory(IReadOnlyList<string> chosen) =>
        Panel.Describe(d => d with { Category = chosen is [var code] ? Enum.Parse<RoadCategory>(code) : null });
}
