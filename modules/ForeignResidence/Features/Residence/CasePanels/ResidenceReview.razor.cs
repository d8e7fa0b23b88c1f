using Licensing.ForeignResidence.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Pages;

/// <summary>The steps of a case of PR or RP: what was entered, and what is entered next.</summary>
public sealed partial class ResidenceReview
{
    private bool _mayBegin;
    private Actor? _actor;

    internal ResidenceOfCase? About { get; private set; }

    // After the last step of the review comes the decision; after the last one of a granted case the hand-over.
    private string After => About!.State == CaseState.Granted ? "hand-over" : "decision";

    /// <summary>Something was saved: says so and shows the new state; a finding raises its ground.</summary>
    internal Task Saved(StepResult done) =>
        Tell(done.Passed ? Texts.Format("PR.step.saved", Texts[$"step.{done.NextStep ?? After}"]) : Texts["PR.step.saved-against"], done.Passed);

    /// <summary>Somebody else was first: shows what they entered.</summary>
    internal Task Beaten() => Tell(Texts["PR.step.again"], isGood: false);

    /// <inheritdoc/>
    protected override async Task Load()
    {
        _actor = await Who();
        _mayBegin = _actor.Has(Roles.IntakeOfficer);
        var result = await Send(new ShowResidenceCase(CaseId));
        (About, Failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private bool MayDo(string step) => _actor?.Has(ResidenceSteps.Answered.Contains(step) ? Roles.DecisionOfficer : Roles.IntakeOfficer) == true;

    private async Task GoOn()
    {
        var begun = await Send(new BeginPermit(CaseId));
        Failure = begun.Failure;
        if (begun.IsOk)
        {
            Navigation.NavigateTo(begun.Value.CaseId is { } made ? $"/cases/{made}" : $"/drafts/{begun.Value.DraftId}/{DraftSteps.Facts}");
        }
    }
}
