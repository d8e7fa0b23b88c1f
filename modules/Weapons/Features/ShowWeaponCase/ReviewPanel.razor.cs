using Licensing.Platform.UseCases;
using Licensing.Weapons.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>The review of a case: what was entered, and what is entered next (WP flow).</summary>
public sealed partial class ReviewPanel
{
    private Failure? _failure;
    private string? _message;
    private bool _good;
    private Actor? _actor;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>Tells the page around it that the case has changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    internal WeaponOfCase? About { get; private set; }

    /// <summary>Something was saved: says so and shows the new state; a finding raises its ground.</summary>
    internal async Task Saved(CheckResult done)
    {
        _good = done.Passed;
        _message = done.Passed ? Texts.Format("WP.check.saved", Texts[$"step.{done.NextStep ?? "decision"}"]) : Texts["WP.check.saved-against"];
        await Load();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    /// <summary>Somebody else was first: shows what they entered.</summary>
    internal async Task Beaten()
    {
        (_message, _good) = (Texts["WP.check.again"], false);
        await Load();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => About?.CaseId == CaseId ? Task.CompletedTask : Load();

    private bool MayDo(string step) => _actor?.Has(step is WeaponSteps.Visit or WeaponSteps.Shot ? Roles.Inspector : Roles.DecisionOfficer) == true;

    private async Task Load()
    {
        _actor = await Who();
        var result = await Send(new ShowWeaponCase(CaseId));
        _failure = result.Failure;
        About = result.IsOk ? result.Value : null;
    }
}
