using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Domain;
using Licensing.ProxyDrivers.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ProxyDrivers.Pages;

/// <summary>One registration: vehicle, power of attorney, history, and its revocation.</summary>
public sealed partial class ProxySheetPage
{
    private ConfirmDialog? _dialog;
    private ProxySheet? _sheet;
    private Failure? _failure;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _message;
    private string? _by;
    private DateOnly? _on;
    private string? _paper;
    private bool _mayRevoke;

    /// <summary>The registration.</summary>
    [Parameter]
    public Guid RegistrationId { get; set; }

    private string Title => Texts.Format("PD.sheet.title", _sheet?.MarkNumber ?? "");

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _mayRevoke = (await Who()).Has(Roles.IntakeOfficer, Roles.DecisionOfficer);
        await Load();
    }

    private async Task Load()
    {
        var result = await Send(new ShowProxy(RegistrationId));
        _failure = result.Failure;
        _sheet = result.IsOk ? result.Value : null;
    }

    private async Task<bool> Revoke()
    {
        if (_on is not { } on)
        {
            _problems = [new("on", Texts["error.PD.revoked-on-needed"])];
            StateHasChanged();
            return false;
        }

        var result = await Send(new RevokeAttorney(RegistrationId, _sheet!.Version, new Revocation(_by ?? "", on, _paper ?? "")));
        _problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        if (_problems.Count == 0)
        {
            await Load();
            _failure ??= result.Failure;
            _message = result.IsOk ? Texts["PD.revoke.saved"] : null;
        }

        StateHasChanged();
        return _problems.Count == 0;
    }
}
