using System.Text.Json.Nodes;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>The vehicle at intake: only what this operation needs; one that the register knows is shown with its restrictions (VR-5, VR-12).</summary>
public sealed partial class VehiclePanel
{
    private (Guid? Id, string? Identifier) _asked;

    /// <summary>What was entered so far, JSON.</summary>
    [Parameter]
    public string? Subject { get; set; }

    /// <summary>Tells of a change.</summary>
    [Parameter]
    public EventCallback<string> SubjectChanged { get; set; }

    /// <summary>What is known of the case so far.</summary>
    [Parameter]
    public JsonObject Facts { get; set; } = [];

    /// <summary>What is wrong.</summary>
    [Parameter]
    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    /// <summary>The applicant: who buys, or owns.</summary>
    [Parameter]
    public Guid? PersonId { get; set; }

    /// <summary>The organisation that applies.</summary>
    [Parameter]
    public Guid? OrganisationId { get; set; }

    internal VehicleSubject Entered { get; private set; } = new();

    internal VehicleFacts Asked { get; private set; } = new();

    /// <summary>The vehicle of the register, where it is one.</summary>
    internal FoundVehicle? Known { get; private set; }

    internal bool TakesNew => CheckSubject.TakesNew(Asked.Operation);

    internal IReadOnlyList<FieldProblem> Wrong =>
        [.. Errors.Select(e => new FieldProblem(FailureText.FieldId(e.Field), Texts.Format($"error.{Code(e)}", [.. e.Args])))];

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

    // A kind that takes one category only is not asked about.
    private VehicleData Filled(VehicleData data) =>
        TakesNew && data.Category is null && VehicleData.CategoriesOf(Asked.VehicleKind) is [var only] ? data with { Category = only } : data;

    // What is lacking is said in words of its own; the check names the field by the platform's code.
    private static string Code(FieldError error) => (error.Field, error.Code) switch
    {
        ("subject.lookup", "required") => "VR.subject-vehicle-needed",
        ("subject.vehicle.vin", "required") => "VR.vin-or-body",
        ("subject.seller", "required") => "VR.subject-seller",
        ("subject.transitTo", "required") => "VR.subject-transit-to",
        ("subject.plate", "required") => "VR.subject-plate",
        _ => error.Code,
    };

    private Task Choose(Guid? id) => Change(s => s with { VehicleId = id, Lookup = id is null ? null : s.Lookup, Vehicle = null });
}
