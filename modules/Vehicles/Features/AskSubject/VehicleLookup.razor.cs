using Licensing.Vehicles.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>Finds a vehicle of the register while its plate, VIN or certificate is typed.</summary>
public sealed partial class VehicleLookup
{
    private IReadOnlyList<FoundVehicle> _hits = [];
    private string? _typed;
    private bool _searched;

    /// <summary>The vehicle that is chosen, a <see cref="FoundVehicle"/>; none while it is looked for.</summary>
    [Parameter]
    public object? Found { get; set; }

    /// <summary>What was typed before.</summary>
    [Parameter]
    public string? Typed { get; set; }

    /// <summary>Tells what was typed, so that it can be kept.</summary>
    [Parameter]
    public EventCallback<string?> OnTyped { get; set; }

    /// <summary>Tells which vehicle was chosen, or that another one is wanted.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Guid?> OnChosen { get; set; }

    /// <summary>What is wrong; that of the field for looking up is shown here.</summary>
    [Parameter]
    public new IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private string? Problem => Problems.FirstOrDefault(p => p.FieldId == "subject-lookup")?.Text;

    /// <inheritdoc/>
    protected override void OnParametersSet() => _typed ??= Typed;

    private async Task Read(string? typed)
    {
        _typed = typed;
        var text = _typed?.Trim() ?? "";
        var found = await Send(new LookUpVehicle(text), purpose: "intake");
        if (text == _typed?.Trim())
        {
            (_hits, _searched) = (found.IsOk ? found.Value : [], text.Length > 2);
        }
    }

    // A whole number names one vehicle: it is chosen without another key.
    private async Task Keep(ChangeEventArgs change)
    {
        await Read(change.Value as string);
        await OnTyped.InvokeAsync(_typed);
        if (_hits is [var only] && IsWhole(only.Line, _typed!))
        {
            await OnChosen.InvokeAsync(only.Line.Id);
        }
    }

    private static bool IsWhole(VehicleLine line, string typed) =>
        new[] { line.Plate, line.Identifier, line.Certificate }.OfType<string>()
            .Any(number => Domain.Plates.PlateText.Fold(number) == Domain.Plates.PlateText.Fold(typed) || Domain.Registry.Vin.Fold(number) == Domain.Registry.Vin.Fold(typed));
}
