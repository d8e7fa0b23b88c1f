using Licensing.DriverLicences.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.DriverLicences.Pages;

/// <summary>Courts' decisions on the holder's right, and giving it back.</summary>
public sealed partial class RightPanel
{
    private ConfirmDialog? _dialog;
    private WithdrawalLine? _asked;
    private Failure? _failure;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _basis;

    [CascadingParameter]
    private LicenceSheetPage Page { get; set; } = default!;

    private async Task Ask(WithdrawalLine line)
    {
        (_asked, _basis, _problems) = (line, null, []);
        await _dialog!.Show();
    }

    private async Task<bool> Return()
    {
        var result = await Send(new ReturnRight(_asked!.Id, _asked.Version, _basis ?? ""));
        if (result.Failure is Failure.Invalid)
        {
            _problems = FailureText.Problems(result.Failure, Texts);
            StateHasChanged();
            return false;
        }

        _failure = result.Failure;
        await Page.Saved(result.IsOk ? Texts["DL.return.saved"] : "");
        return true;
    }
}
