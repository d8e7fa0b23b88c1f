using Licensing.Citizenship.Features;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Citizenship.Pages;

/// <summary>The steps of a case of CZ: what was entered, and what is entered next.</summary>
public sealed partial class CitizenshipReview
{
    private Failure? _failure;
    private string? _message;
    private bool _good;
    private bool _mayLook;
    private Actor? _actor;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>Tells the page around it that the case has changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    internal CitizenshipOfCase? About { get; private set; }

    /// <summary>Something was saved: says so and shows the new state.</summary>
    internal async Task Saved(StepResult done)
    {
        _good = done.Passed;
        _message = done.Passed ? Texts.Format("CZ.step.saved", Texts[$"step.{done.NextStep ?? After}"]) : Texts["CZ.step.saved-against"];
        await Load();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    /// <summary>Somebody else was first: shows what they entered.</summary>
    internal async Task Beaten()
    {
        (_message, _good) = (Texts["CZ.step.again"], false);
        await Load();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => About?.CaseId == CaseId ? Task.CompletedTask : Load();

    // After the last step of the review comes the decision; after the last one of a granted case the hand-over.
    private string After => About!.State == Kernel.Cases.CaseState.Granted ? "hand-over" : "decision";

    private bool MayDo(string step) => _actor?.Has(CitizenshipSteps.Answered.Contains(step) ? Roles.DecisionOfficer : Roles.IntakeOfficer) == true;

    private async Task Load()
    {
        _actor = await Who();
        _mayLook = _actor.Has(CitizenshipRoles.Commission.Split(','));
        var result = await Send(new ShowCitizenshipCase(CaseId));
        (About, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }
}
