using Licensing.Weapons.Domain;
using Licensing.Weapons.Features.Organisations;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Licensing.Weapons.Pages;

/// <summary>A weapon of the checklist: 1 it is there, 2 it is not, 3 it differs, and how. A row is drawn again only when its line has changed.</summary>
public sealed partial class InventoryLineRow
{
    private static readonly (InventoryResult Result, string Key)[] Choices = [(InventoryResult.Present, "1"), (InventoryResult.Absent, "2"), (InventoryResult.Differs, "3")];
    private object? _drawn;
    private bool _changed = true;
    private bool _noting;
    private bool _focusNote;
    private string? _note;
    private string? _problem;

    /// <summary>The line, an <see cref="InventoryLineView"/>.</summary>
    [Parameter, EditorRequired]
    public object Line { get; set; } = default!;

    /// <summary>It can be ticked now.</summary>
    [Parameter]
    public bool MayTick { get; set; }

    /// <summary>Tells what was found: ordinal of the line, result, note.</summary>
    [Parameter]
    public EventCallback<(int Ordinal, string Result, string? Note)> OnTick { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    private InventoryLineView Shown => (InventoryLineView)Line;

    private string NoteId => $"note-{Shown.Ordinal}";

    private string Css => Shown.Result switch
    {
        InventoryResult.Present => "there",
        InventoryResult.Unchecked => "",
        _ => "amiss",
    };

    private Tone ToneOf => Shown.Result == InventoryResult.Present ? Tone.Good : Tone.Bad;

    /// <summary>The id of the first button of a row.</summary>
    internal static string TickId(int ordinal) => $"tick-{ordinal}";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _changed |= !ReferenceEquals(_drawn, Line);
        _drawn = Line;
    }

    /// <inheritdoc/>
    protected override bool ShouldRender() => _changed;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        _changed = false;
        if (_focusNote)
        {
            _focusNote = false;
            await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "./_content/Licensing.Web/js/dialog.js");
            await module.InvokeVoidAsync("focusOn", NoteId);
        }
    }

    private async Task Choose(InventoryResult result)
    {
        if (result == InventoryResult.Differs)
        {
            (_noting, _focusNote, _changed, _note, _problem) = (true, true, true, Shown.Note, null);
            return;
        }

        (_noting, _changed) = (false, true);
        await OnTick.InvokeAsync((Shown.Ordinal, $"{result}", null));
    }

    private Task Keys(KeyboardEventArgs pressed) => MayTick && Shown.Result != InventoryResult.Extra && !pressed.CtrlKey && !pressed.AltKey && !pressed.MetaKey
        && Choices.FirstOrDefault(c => c.Key == pressed.Key) is { Key: not null, Result: var result } ? Choose(result) : Task.CompletedTask;

    private Task NoteKeys(KeyboardEventArgs pressed) => pressed is { Key: "Enter", CtrlKey: false } ? SaveNote() : Task.CompletedTask;

    private async Task SaveNote()
    {
        _changed = true;
        if (string.IsNullOrWhiteSpace(_note))
        {
            _problem = Texts["error.WP.inventory-note-needed"];
            return;
        }

        _noting = false;
        await OnTick.InvokeAsync((Shown.Ordinal, $"{InventoryResult.Differs}", _note));
    }
}
