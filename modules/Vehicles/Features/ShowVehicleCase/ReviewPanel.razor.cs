using Licensing.Platform.UseCases;
using Licensing.Vehicles.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>The review of a case: the inspection and the checks against registers, what was entered and what is entered next (VR flow).</summary>
public sealed partial class ReviewPanel
{
    private Failure? _failure;
    private string? _message;
    private bool _good;
    private (InspectionLine Theirs, string Yours)? _conflict;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>Tells the page around it that the case has changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    internal VehicleOfCase? About { get; private set; }

    internal bool IsInspector { get; private set; }

    internal bool MayCheck { get; private set; }

    /// <summary>Something was saved: says so and shows the new state.</summary>
    internal async Task Saved(string message, bool good)
    {
        (_message, _good, _conflict) = (message, good, null);
        await Load();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    /// <summary>Somebody else was first: shows their entry beside one's own, or, where they changed something else, asks to save again.</summary>
    internal async Task Beaten(string yours)
    {
        await Load();
        _conflict = About?.Inspection is { } theirs ? (theirs, yours) : null;
        (_message, _good) = (_conflict is null ? Texts["VR.inspection.again"] : null, false);
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => About?.CaseId == CaseId ? Task.CompletedTask : Load();

    private async Task Load()
    {
        var actor = await Who();
        (IsInspector, MayCheck) = (actor.Has(Roles.Inspector), actor.Has(Roles.DecisionOfficer, Roles.Inspector));
        var result = await Send(new ShowVehicleCase(CaseId));
        _failure = result.Failure;
        About = result.IsOk ? result.Value : null;
    }

    private void Dismiss() => _conflict = null;
}
