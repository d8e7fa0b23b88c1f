using Licensing.DriverLicences.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.DriverLicences.Pages;

/// <summary>One licence: what it says, the holder's right, its history.</summary>
public sealed partial class LicenceSheetPage
{
    private ConfirmDialog? _lost;
    private LicenceSheet? _sheet;
    private Failure? _failure;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _words;
    private string? _message;
    private bool _mayReport;
    private bool _mayWithdraw;

    /// <summary>The licence.</summary>
    [Parameter]
    public Guid LicenceId { get; set; }

    internal IReadOnlyList<WithdrawalLine> Withdrawals => _sheet?.Withdrawals ?? [];

    internal bool MayReturn => _mayWithdraw;

    private string Title => Texts.Format("DL.licence.title", _sheet?.FullNumber ?? "");

    private string RestrictionWords => _sheet is { Restrictions.Count: > 0 }
        ? string.Join(", ", _sheet.Restrictions.Select(code => Texts[$"DL.restriction.{code}"]))
        : Texts["DL.licence.no-restrictions"];

    internal async Task Saved(string message)
    {
        _message = message;
        await Load();
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var actor = await Who();
        (_mayReport, _mayWithdraw) = (actor.Has(Roles.IntakeOfficer, Roles.DecisionOfficer), actor.Has(Roles.DecisionOfficer));
        await Load();
    }

    private async Task Load()
    {
        var result = await Send(new ShowLicence(LicenceId));
        _failure = result.Failure;
        _sheet = result.IsOk ? result.Value : null;
    }

    private async Task<bool> Lose()
    {
        var result = await Send(new ReportLost(LicenceId, _sheet!.Version, _words ?? ""));
        if (result.IsOk)
        {
            await Saved(Texts["DL.licence.lost.saved"]);
            return true;
        }

        _problems = FailureText.Problems(result.Failure, Texts);
        if (result.Failure is not Failure.Invalid)
        {
            await Load();
            _failure = result.Failure;
        }

        StateHasChanged();
        return result.Failure is not Failure.Invalid;
    }
}
