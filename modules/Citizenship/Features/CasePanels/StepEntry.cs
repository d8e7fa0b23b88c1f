using Licensing.Citizenship.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Cases;

namespace Licensing.Citizenship.Pages;

/// <summary>A form of a step of CZ.</summary>
public abstract class StepEntry : CaseEntry<CitizenshipReview>
{
    private protected CitizenshipOfCase About => Panel.About!;

    private protected Task Save(ICommand<StepResult> command) => Save(command, Panel.Saved, Panel.Beaten);
}
