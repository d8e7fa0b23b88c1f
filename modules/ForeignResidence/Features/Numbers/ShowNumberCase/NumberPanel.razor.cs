using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Numbers;

/// <summary>A case of IN: what is done next, by whom, and how long each step took (IN-6, IN-9).</summary>
public sealed partial class NumberPanel
{
    private Failure? _failure;
    private string? _message;
    private Actor? _actor;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>Tells the page around it that the case has changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    internal NumberCase? About { get; private set; }

    private bool TakesIn => _actor?.Has(Roles.CorporationOfficer, Roles.IntakeOfficer) == true;

    private bool Forms => _actor?.Has(Roles.Operator) == true;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => About?.CaseId == CaseId ? Task.CompletedTask : Load();

    private async Task Load()
    {
        _actor = await Who();
        var result = await Send(new ShowNumberCase(CaseId));
        _failure = result.Failure;
        About = result.IsOk ? result.Value : null;
    }

    private async Task GoOn()
    {
        ICommand<NumberStepDone> next = About!.OpenStep == NumberSteps.Consent
            ? new TakeConsent(CaseId, About.Version)
            : new SendApplication(CaseId, About.Version);
        if (await Try(next, Texts) is { } result)
        {
            await (result.IsOk ? Done(Texts[$"IN.done.{About.OpenStep}"]) : Failed(result.Failure!));
        }
    }

    // Said once the next step stands there: who reads it and goes on at once acts on the case as it is now.
    private async Task Done(string message)
    {
        _message = null;
        await Load();
        await OnChanged.InvokeAsync();
        _message = message;
        StateHasChanged();
    }

    /// <summary>Nothing came of it; the state as it is now stands beside the reason.</summary>
    private async Task Failed(Failure failure)
    {
        _message = null;
        await Load();
        _failure ??= failure;
        StateHasChanged();
    }
}
