using Licensing.Platform.UseCases;
using Licensing.Weapons.Features;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>What the forms of the steps share: they save once, show what is wrong, and tell the panel around them.</summary>
public abstract class CheckEntry : DeskPage
{
    /// <summary>The panel around it.</summary>
    [CascadingParameter]
    public ReviewPanel Panel { get; set; } = default!;

    [Inject]
    private Platform.Texts.ITexts Words { get; set; } = default!;

    private protected WeaponOfCase About => Panel.About!;

    private protected Task Save(ICommand<CheckResult> command) => Save(command, Words, Panel.Saved, Panel.Beaten);

    /// <summary>What has to be answered before anything is sent.</summary>
    private protected void Ask(string field, string code) => Problems = [new FieldProblem(field, Words[$"error.{code}"])];

    private protected string? WrongAt(string field) => Problems.FirstOrDefault(p => p.FieldId == field)?.Text;
}
