using Licensing.Kernel.Calendars;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>A body's order on a vehicle is entered (VR-17.3).</summary>
public sealed partial class ImposeForm
{
    private RestrictionKind? _kind;
    private string? _by;
    private string? _basis;
    private DateOnly? _from;
    private DateOnly? _until;
    private string? _note;

    /// <summary>The vehicle.</summary>
    [Parameter, EditorRequired]
    public Guid VehicleId { get; set; }

    /// <summary>Its version that the officer saw.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    /// <summary>Tells that it was imposed.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnImposed { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized() => _from = BusinessTime.DateOf(Clock.GetUtcNow());

    private async Task Save()
    {
        if (_kind is not { } kind)
        {
            Problems = [new("kind", Texts["error.VR.restriction-kind-needed"])];
            return;
        }

        var note = string.IsNullOrWhiteSpace(_note) ? null : _note.Trim();
        var order = new RestrictionOrder(kind, _by?.Trim() ?? "", _basis?.Trim() ?? "", _from ?? default, _until, note);
        if (await Do(new ImposeRestriction(VehicleId, Version, order), Texts) is not null)
        {
            await OnImposed.InvokeAsync();
        }
    }
}
