using Licensing.IdentityDocuments.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Cases;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>A form of a step of ID.</summary>
public abstract class StepEntry : CaseEntry<IdentityReview>
{
    private protected IdentityOfCase About => Panel.About!;

    private protected Task Save(ICommand<StepDone> command) => Save(command, Panel.Saved, Panel.Beaten);
}
