using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>The steps of a case of ID: what was entered, and what is entered next.</summary>
public sealed partial class IdentityReview
{
    private bool _mayDo;

    internal IdentityOfCase? About { get; private set; }

    /// <summary>Whether the officer takes pictures, tells applicants and takes documents back.</summary>
    internal bool MayDo => _mayDo;

    // After the last step of the review comes the decision; after the last one of a granted case the hand-over.
    private string After => About!.State == CaseState.Granted ? "hand-over" : "decision";

    /// <summary>Something was saved: says so and shows the new state.</summary>
    internal Task Saved(StepDone done) => Tell(Texts.Format("ID.step.saved", Texts[$"step.{done.NextStep ?? After}"]), isGood: true);

    /// <summary>An order goes again.</summary>
    internal Task Ordered(OrderedAgain again) => Tell(Texts.Format("ID.order.again", again.Number), isGood: true);

    /// <summary>Somebody else was first: shows what they entered.</summary>
    internal Task Beaten() => Tell(Texts["ID.step.again"], isGood: false);

    /// <inheritdoc/>
    protected override async Task Load()
    {
        _mayDo = (await Who()).Has(Roles.IntakeOfficer, Roles.CorporationOfficer);
        var result = await Send(new ShowIdentityCase(CaseId));
        (About, Failure) = (result.IsOk ? result.Value : null, result.Failure);
    }
}
