using Licensing.ForeignResidence.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Cases;

namespace Licensing.ForeignResidence.Pages;

/// <summary>A form of a step of PR or RP.</summary>
public abstract class StepEntry : CaseEntry<ResidenceReview>
{
    private protected ResidenceOfCase About => Panel.About!;

    private protected Task Save(ICommand<StepResult> command) => Save(command, Panel.Saved, Panel.Beaten);

    private protected string? WrongAt(string field) => Problems.FirstOrDefault(p => p.FieldId == field)?.Text;
}
