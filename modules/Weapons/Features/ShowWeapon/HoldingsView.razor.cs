using Licensing.Platform.UseCases;
using Licensing.Weapons.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>What somebody holds, on their page: nothing for others than licensing staff, and for them only when they ask and say why (C-10).</summary>
public sealed partial class HoldingsView
{
    private Holdings? _held;
    private Failure? _failure;
    private bool _may;
    private bool _open;

    /// <summary>The person.</summary>
    [Parameter]
    public Guid? PersonId { get; set; }

    /// <summary>The organisation.</summary>
    [Parameter]
    public Guid? OrganisationId { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        (_held, _open, _failure) = (null, false, null);
        if ((await Who()).HasOneOf(WeaponRoles.Readers))
        {
            var answer = await Send(new ShowWeaponAccess());
            _may = answer.IsOk && answer.Value.May;
        }
    }

    private async Task Open()
    {
        _open = true;
        await Load();
    }

    private async Task Load()
    {
        if (Kept.Words is not null)
        {
            var result = await Send(new ShowHoldings(PersonId, OrganisationId));
            (_held, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        }
    }
}
