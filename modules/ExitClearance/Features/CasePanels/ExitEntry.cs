using Licensing.ExitClearance.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Cases;

namespace Licensing.ExitClearance.Pages;

/// <summary>A form on the page of a case of EX.</summary>
public abstract class ExitEntry : CaseEntry<ExitReview>
{
    private protected ExitOfCase About => Panel.About!;

    private protected Task Save<T>(ICommand<T> command, string message) => Save(command, _ => Panel.Saved(message), Panel.Beaten);
}
