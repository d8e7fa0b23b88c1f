using Licensing.Platform.UseCases;
using Licensing.Vehicles.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>The restrictions of one vehicle, those that hold and those of the past; imposing and lifting (VR-17.3).</summary>
public sealed partial class VehicleRestrictionsPage
{
    private VehicleSheet? _sheet;
    private Failure? _failure;
    private ConfirmDialog? _dialog;
    private RestrictionLine? _asked;
    private string? _basis;
    private string? _message;
    private bool _may;

    /// <summary>The vehicle.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private static string StateOf(RestrictionLine line) =>
        line.Holds ? "VR.restrictions.holds" : line.LiftedOn is not null ? "VR.restrictions.was-lifted" : "VR.restrictions.over";

    private async Task Load()
    {
        _may = (await Who()).Has(Roles.DecisionOfficer);
        var result = await Send(new ShowVehicle(Id));
        (_sheet, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private async Task Saved(string text)
    {
        _message = Texts[text];
        await Load();
    }

    private async Task Ask(RestrictionLine line)
    {
        (_asked, _basis, Problems) = (line, null, []);
        await _dialog!.Show();
    }

    private async Task<bool> Lift()
    {
        var result = await Send(new LiftRestriction(_asked!.Id, _sheet!.Version, _basis ?? ""));
        if (result.Failure is Failure.Invalid)
        {
            Problems = FailureText.Problems(result.Failure, Texts);
            return false;
        }

        if (result.IsOk)
        {
            await Saved("VR.restrictions.lift.saved");
        }
        else
        {
            await Load();
            (_message, _failure) = (null, result.Failure);
        }

        return true;
    }
}
