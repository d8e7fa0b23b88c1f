using Licensing.ForeignResidence.Features;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages;

/// <summary>A permit or certificate: whose it is, how it was made and handed over, how it ends; a chief annuls it here.</summary>
public sealed partial class DocumentSheetPage
{
    private DocumentSheet? _sheet;
    private Failure? _failure;
    private ConfirmDialog? _dialog;
    private string? _basis;
    private string? _message;
    private bool _mayAnnul;

    /// <summary>The document.</summary>
    [Parameter]
    public Guid DocumentId { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private ResidenceState State => _sheet!.Line.On(BusinessTime.DateOf(Clock.GetUtcNow()));

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _mayAnnul = (await Who()).Has(Roles.ApprovingChief);
        await Load();
    }

    private async Task Load()
    {
        var result = await Send(new ShowDocument(DocumentId));
        (_sheet, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private async Task Ask()
    {
        (_basis, Problems) = (null, []);
        await _dialog!.Show();
    }

    private async Task<bool> Annul()
    {
        var result = await Send(new AnnulDocument(DocumentId, _sheet!.Version, _basis ?? ""));
        if (result.Failure is Failure.Invalid)
        {
            Problems = FailureText.Problems(result.Failure, Texts);
            return false;
        }

        await Load();
        (_message, _failure) = result.IsOk ? (Texts.Format("RP.annulled", result.Value.Number), _failure) : (null, result.Failure);
        return true;
    }
}
