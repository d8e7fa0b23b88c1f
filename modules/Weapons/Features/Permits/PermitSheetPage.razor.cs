using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>A permit: whose it is, what it covers, how it ends; a chief revokes it here.</summary>
public sealed partial class PermitSheetPage
{
    private PermitSheet? _sheet;
    private Failure? _failure;
    private ConfirmDialog? _dialog;
    private string? _basis;
    private string? _message;
    private bool _mayRevoke;

    /// <summary>The permit.</summary>
    [Parameter]
    public Guid PermitId { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    private PermitState State => _sheet!.Line.On(Today);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_sheet?.Id != PermitId)
        {
            _sheet = null;
            await Load();
        }
    }

    private async Task Load()
    {
        _mayRevoke = (await Who()).Has(Roles.ApprovingChief);
        if (Kept.Words is null)
        {
            return;
        }

        var result = await Send(new ShowPermit(PermitId));
        (_sheet, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private async Task Ask()
    {
        (_basis, Problems) = (null, []);
        await _dialog!.Show();
    }

    private async Task<bool> Revoke()
    {
        var result = await Send(new RevokePermit(PermitId, _sheet!.Version, _basis ?? ""));
        if (result.Failure is Failure.Invalid)
        {
            Problems = FailureText.Problems(result.Failure, Texts);
            return false;
        }

        await Load();
        (_message, _failure) = result.IsOk ? (Texts.Format("WP.permit.revoked", result.Value.Weapons), _failure) : (null, result.Failure);
        return true;
    }
}
