using Licensing.ForeignResidence.Features;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages;

/// <summary>The steps of a case of PR or RP: what was entered, and what is entered next.</summary>
public sealed partial class ResidenceReview
{
    private Failure? _failure;
    private string? _message;
    private bool _good;
    private bool _mayBegin;
    private Actor? _actor;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>Tells the page around it that the case has changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    internal ResidenceOfCase? About { get; private set; }

    /// <summary>Something was saved: says so and shows the new state; a finding raises its ground.</summary>
    internal async Task Saved(StepResult done)
    {
        _good = done.Passed;
        _message = done.Passed ? Texts.Format("PR.step.saved", Texts[$"step.{done.NextStep ?? After}"]) : Texts["PR.step.saved-against"];
        await Load();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    /// <summary>Somebody else was first: shows what they entered.</summary>
    internal async Task Beaten()
    {
        (_message, _good) = (Texts["PR.step.again"], false);
        await Load();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => About?.CaseId == CaseId ? Task.CompletedTask : Load();

    // After the last step of the review comes the decision; after the last one of a granted case the hand-over.
    private string After => About!.State == Kernel.Cases.CaseState.Granted ? "hand-over" : "decision";

    private bool MayDo(string step) => _actor?.Has(ResidenceSteps.Answered.Contains(step) ? Roles.DecisionOfficer : Roles.IntakeOfficer) == true;

    private async Task Load()
    {
        _actor = await Who();
        _mayBegin = _actor.Has(Roles.IntakeOfficer);
        var result = await Send(new ShowResidenceCase(CaseId));
        _failure = result.Failure;
        About = result.IsOk ? result.Value : null;
    }

    private async Task GoOn()
    {
        var begun = await Send(new BeginPermit(CaseId));
        _failure = begun.Failure;
        if (begun.IsOk)
        {
            Navigation.NavigateTo(begun.Value.CaseId is { } made ? $"/cases/{made}" : $"/drafts/{begun.Value.DraftId}/{DraftSteps.Facts}");
        }
    }
}
