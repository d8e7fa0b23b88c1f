using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>A number of the papers; text that is none is kept as it was typed.</summary>
public sealed partial class NumberField
{
    /// <summary>The member of the papers.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = string.Empty;

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>Most digits.</summary>
    [Parameter]
    public int Most { get; set; }

    /// <summary>May be left empty.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>The number.</summary>
    [Parameter]
    public int? Value { get; set; }

    /// <summary>Tells of a number; text that is none is kept beside it.</summary>
    [Parameter]
    public EventCallback<int?> ValueChanged { get; set; }

    [CascadingParameter]
    private VehiclePanel Panel { get; set; } = default!;

    private Task Read(string? text)
    {
        int? number = int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        Panel.KeepHalf(Name, number is null ? text : null);
        return ValueChanged.InvokeAsync(number);
    }
}
