using Licensing.Citizenship.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.Citizenship.Pages;

/// <summary>The steps of a case of CZ: what was entered, and what is entered next.</summary>
public sealed partial class CitizenshipReview
{
    private bool _mayLook;
    private Actor? _actor;

    internal CitizenshipOfCase? About { get; private set; }

    // After the last step of the review comes the decision; after the last one of a granted case the hand-over.
    private string After => About!.State == CaseState.Granted ? "hand-over" : "decision";

    /// <summary>Something was saved: says so and shows the new state.</summary>
    internal Task Saved(StepResult done) =>
        Tell(done.Passed ? Texts.Format("CZ.step.saved", Texts[$"step.{done.NextStep ?? After}"]) : Texts["CZ.step.saved-against"], done.Passed);

    /// <summary>Somebody else was first: shows what they entered.</summary>
    internal Task Beaten() => Tell(Texts["CZ.step.again"], isGood: false);

    /// <inheritdoc/>
    protected override async Task Load()
    {
        _actor = await Who();
        _mayLook = _actor.HasOneOf(CitizenshipRoles.Commission);
        var result = await Send(new ShowCitizenshipCase(CaseId));
        (About, Failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private bool MayDo(string step) => _actor?.Has(CitizenshipSteps.Answered.Contains(step) ? Roles.DecisionOfficer : Roles.IntakeOfficer) == true;
}
