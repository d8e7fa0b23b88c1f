using Licensing.ExitClearance.Features;
using Licensing.Platform.UseCases;

namespace Licensing.ExitClearance.Pages;

/// <summary>The stages of a case of EX: who has answered, what is done next, and by whom.</summary>
public sealed partial class ExitReview
{
    private bool _takesIn;
    private bool _decides;

    internal ExitOfCase? About { get; private set; }

    /// <summary>Something was saved: says so and shows the new state.</summary>
    internal Task Saved(string message) => Tell(message, isGood: true);

    /// <summary>Somebody else was first: shows what they entered.</summary>
    internal Task Beaten() => Tell(Texts["EX.step.again"], isGood: false);

    /// <inheritdoc/>
    protected override async Task Load()
    {
        var actor = await Who();
        (_takesIn, _decides) = (actor.Has(Roles.IntakeOfficer, Roles.CorporationOfficer), actor.Has(Roles.DecisionOfficer));
        var result = await Send(new ShowExitCase(CaseId));
        (About, Failure) = (result.IsOk ? result.Value : null, result.Failure);
    }
}
