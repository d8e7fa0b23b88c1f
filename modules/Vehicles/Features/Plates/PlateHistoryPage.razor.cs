using Licensing.Platform.UseCases;
using Licensing.Vehicles.Features.Plates;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>A plate's whole history: when, who, where, for which case, on which vehicle.</summary>
public sealed partial class PlateHistoryPage
{
    private ConfirmDialog? _dialog;
    private PlateSheet? _sheet;
    private Failure? _failure;
    private string? _reason;
    private bool _mayFind;

    /// <summary>The plate.</summary>
    [Parameter]
    public Guid PlateId { get; set; }

    private string? Line => _sheet is null ? null : Texts.Format("VR.plates.history.lead", _sheet.History.Count);

    private string Asked => _sheet is { CanFind: true } ? "VR.plates.find-again" : "VR.plates.put-back";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _mayFind = (await Who()).Has(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief);
        await Load();
    }

    private async Task Load()
    {
        var result = await Send(new ShowPlate(PlateId));
        _failure = result.Failure;
        _sheet = result.IsOk ? result.Value : null;
    }

    private async Task<bool> Save()
    {
        var (sheet, reason) = (_sheet!, _reason ?? "");
        IRequest<Done> command = sheet.CanFind ? new FindPlateAgain(PlateId, sheet.Version, reason) : new PutPlateBack(PlateId, sheet.Version, reason);
        var result = await Send(command);
        Problems = FailureText.Problems(result.Failure, Texts);
        if (result.Failure is not Failure.Invalid)
        {
            await Load();
            _failure = result.Failure ?? _failure;
        }

        StateHasChanged();
        return result.Failure is not Failure.Invalid;
    }
}
