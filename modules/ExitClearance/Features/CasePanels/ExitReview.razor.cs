using Licensing.ExitClearance.Features;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.ExitClearance.Pages;

/// <summary>The stages of a case of EX: who has answered, what is done next, and by whom.</summary>
public sealed partial class ExitReview
{
    private Failure? _failure;
    private string? _message;
    private bool _good;
    private bool _takesIn;
    private bool _decides;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>Tells the page around it that the case has changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    internal ExitOfCase? About { get; private set; }

    /// <summary>Something was saved: says so and shows the new state.</summary>
    internal async Task Saved(string message)
    {
        (_message, _good) = (message, true);
        await Again();
    }

    /// <summary>Somebody else was first: shows what they entered.</summary>
    internal async Task Beaten()
    {
        (_message, _good) = (Texts["EX.step.again"], false);
        await Again();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => About?.CaseId == CaseId ? Task.CompletedTask : Load();

    private async Task Again()
    {
        await Load();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    private async Task Load()
    {
        var actor = await Who();
        (_takesIn, _decides) = (actor.Has(Roles.IntakeOfficer, Roles.CorporationOfficer), actor.Has(Roles.DecisionOfficer));
        var result = await Send(new ShowExitCase(CaseId));
        (About, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }
}
