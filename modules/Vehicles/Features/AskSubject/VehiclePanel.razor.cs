using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;

namespace Licensing.Vehicles.Pages;

/// <summary>The vehicle at intake: only what this operation needs; one that the register knows is shown with its restrictions (VR-5, VR-12).</summary>
public sealed partial class VehiclePanel
{
    private (Guid? Id, string? Identifier) _asked;

    internal VehicleSubject Entered { get; private set; } = new();

    internal VehicleFacts Asked { get; private set; } = new();

    /// <summary>The vehicle of the register, where it is one.</summary>
    internal FoundVehicle? Known { get; private set; }

    internal bool TakesNew => CheckSubject.TakesNew(Asked.Operation);

    internal Task Change(Func<VehicleSubject, VehicleSubject> change)
    {
        Entered = change(Entered);
        return SubjectChanged.InvokeAsync(Entered.Write());
    }

    /// <summary>Keeps what was typed in a field of a number and is none, until the next change is told.</summary>
    internal void KeepHalf(string field, string? text)
    {
        var half = Entered.HalfTyped.Where(f => f.Key != field).ToDictionary(f => f.Key, f => f.Value);
        if (!string.IsNullOrWhiteSpace(text))
        {
            half[field] = text;
        }

        Entered = Entered with { HalfTyped = half };
    }

    /// <summary>Changes the data of the papers.</summary>
    internal Task Describe(Func<VehicleData, VehicleData> change) => Change(s => s with { Vehicle = Filled(change(s.Vehicle ?? new VehicleData())) });

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        (Entered, Asked) = (VehicleSubject.Read(Subject), VehicleSubject.FactsOf(Facts.ToJsonString()));
        var asked = (Entered.VehicleId, Identifier: Entered.VehicleId is null && TakesNew ? Entered.Vehicle?.Identifier : null);
        if (_asked == asked)
        {
            return;
        }

        _asked = asked;
        var found = asked is { VehicleId: null, Identifier: null or "" } ? null : await Send(new ChosenVehicle(asked.VehicleId, asked.Identifier), purpose: "intake");
        Known = found?.IsOk == true ? found.Value : null;
    }

    /// <inheritdoc/>
    protected override string? Lacking(string field) => field switch
    {
        "subject.lookup" => "VR.subject-vehicle-needed",
        "subject.vehicle.vin" => "VR.vin-or-body",
        "subject.seller" => "VR.subject-seller",
        "subject.transitTo" => "VR.subject-transit-to",
        "subject.plate" => "VR.subject-plate",
        _ => null,
    };

    // A kind that takes one category only is not asked about.
    private VehicleData Filled(VehicleData data) =>
        TakesNew && data.Category is null && VehicleData.CategoriesOf(Asked.VehicleKind) is [var only] ? data with { Category = only } : data;

    private Task Choose(Guid? id) => Change(s => s with { VehicleId = id, Lookup = id is null ? null : s.Lookup, Vehicle = null });
}
