using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Numbers;

/// <summary>One number of the register.</summary>
public sealed partial class NumberSheetPage
{
    private NumberSheet? _sheet;
    private Failure? _failure;
    private bool _mayPrint;

    /// <summary>The number.</summary>
    [Parameter]
    public Guid NumberId { get; set; }

    private string Title => _sheet is null ? Texts["IN.number"] : Texts.Format("IN.sheet.title", _sheet.Line.Number);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _mayPrint = (await Who()).Has(Roles.CorporationOfficer, Roles.IntakeOfficer);
        var result = await Send(new ShowNumber(NumberId));
        _failure = result.Failure;
        _sheet = result.IsOk ? result.Value : null;
    }
}
