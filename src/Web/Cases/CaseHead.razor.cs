using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Licensing.Web.Cases;

public sealed partial class CaseHead
{
    private DeadlineDialog? _sheet;
    private bool _copied;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = default!;

    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>Takes the case.</summary>
    [Parameter]
    public EventCallback OnTake { get; set; }

    /// <summary>Asks for the withdrawal.</summary>
    [Parameter]
    public EventCallback OnWithdraw { get; set; }

    /// <summary>The open step where it waits for this officer.</summary>
    [Parameter]
    public string? OpenStepTab { get; set; }

    private string Edition => View.RepealedOn is { } day
        ? Texts.Format("law.edition.repealed", View.Case.Edition, day)
        : Texts.Format("law.edition", View.Case.Edition);

    private Tone Tone => View.Case.State switch
    {
        CaseState.Granted or CaseState.HandedOver => Tone.Good,
        CaseState.Refused or CaseState.Ended or CaseState.Withdrawn or CaseState.Unclaimed => Tone.Warn,
        _ => Tone.Info,
    };

    private async Task Copy()
    {
        await Script.InvokeVoidAsync("navigator.clipboard.writeText", View.Case.Number);
        _copied = true;
    }

    private static string? TabOf(CaseAction action) => action switch
    {
        CaseAction.Decide or CaseAction.Approve => "decision",
        CaseAction.HandOver => "hand-over",
        _ => null,
    };
}
