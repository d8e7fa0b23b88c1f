using Licensing.ExitClearance.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ExitClearance.Pages;

/// <summary>The person has left, or stayed and is registered again (appendix 1).</summary>
public sealed partial class LeavingEntry
{
    private DateOnly? _on;
    private string? _basis;
    private string? _address;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>Version of the entry that is shown.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    /// <summary>Where the person was registered.</summary>
    [Parameter]
    public string? Address { get; set; }

    /// <summary>It is saved.</summary>
    [Parameter]
    public EventCallback<string> OnSaved { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => _address = Address;

    private Task NoteThatLeft()
    {
        if (_on is { } on && !string.IsNullOrWhiteSpace(_basis))
        {
            return Save(new NoteLeft(CaseId, Version, on, _basis), "EX.left.done");
        }

        Problems =
        [
            .. _on is null ? [new FieldProblem("leftOn", Texts["error.EX.left-day-needed"])] : Array.Empty<FieldProblem>(),
            .. string.IsNullOrWhiteSpace(_basis) ? [new FieldProblem("basis", Texts["error.EX.basis-needed"])] : Array.Empty<FieldProblem>(),
        ];
        return Task.CompletedTask;
    }

    private Task Restore() => Save(new RestoreRegistration(CaseId, Version, _address ?? ""), "EX.restore.done");

    private async Task Save(ICommand<FollowedExit> command, string message)
    {
        if (await Do(command, Texts) is not null)
        {
            await OnSaved.InvokeAsync(Texts[message]);
        }
    }
}
