using Licensing.ExitClearance.Features;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.ExitClearance.Pages;

/// <summary>An entry of the register: the stages, what came of them, and whether the person left.</summary>
public sealed partial class ExitSheetPage
{
    private ExitSheet? _sheet;
    private Failure? _failure;
    private string? _message;
    private bool _follows;

    /// <summary>The case.</summary>
    [Parameter]
    public Guid CaseId { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _message = null;
        _follows = (await Who()).Has(Roles.IntakeOfficer, Roles.DecisionOfficer);
        await Load();
    }

    private async Task Saved(string message)
    {
        await Load();
        _message = message;
    }

    private async Task Load()
    {
        var result = await Send(new ShowExit(CaseId));
        (_sheet, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }
}
