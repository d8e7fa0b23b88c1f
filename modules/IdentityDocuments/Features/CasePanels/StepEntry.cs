using Licensing.IdentityDocuments.Features;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>What the forms of the steps share: they save once, show what is wrong, and tell the panel around them.</summary>
public abstract class StepEntry : DeskPage
{
    /// <summary>The panel around it.</summary>
    [CascadingParameter]
    public IdentityReview Panel { get; set; } = default!;

    [Inject]
    private ITexts Words { get; set; } = default!;

    private protected IdentityOfCase About => Panel.About!;

    private protected Task Save(ICommand<StepDone> command) => Save(command, Words, Panel.Saved, Panel.Beaten);
}
