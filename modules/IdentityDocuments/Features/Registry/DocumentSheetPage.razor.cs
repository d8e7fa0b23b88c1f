using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>A document: whose it is, how it was handed over and how it ended; it is reported lost here.</summary>
public sealed partial class DocumentSheetPage
{
    private DocumentSheet? _sheet;
    private Failure? _failure;
    private ConfirmDialog? _dialog;
    private string? _words;
    private string? _message;
    private bool _lost;
    private bool _mayReport;
    private bool _mayTakeBack;

    /// <summary>The document.</summary>
    [Parameter]
    public Guid DocumentId { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private CitizenDocumentStatus Status => _sheet!.Line.On(BusinessTime.DateOf(Clock.GetUtcNow()));

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var actor = await Who();
        (_mayReport, _mayTakeBack) = (actor.Has(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer), actor.Has(Roles.DecisionOfficer));
        await Load();
    }

    private async Task Load()
    {
        var result = await Send(new ShowDocument(DocumentId));
        (_sheet, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private async Task Ask(bool lost)
    {
        (_lost, _words, Problems) = (lost, null, []);
        await _dialog!.Show();
    }

    private async Task<bool> End()
    {
        ICommand<EndedDocument> command = _lost ? new ReportLost(DocumentId, _sheet!.Version, _words ?? "") : new TakeBackDocument(DocumentId, _sheet!.Version, _words ?? "");
        var result = await Send(command);
        if (result.Failure is Failure.Invalid)
        {
            Problems = FailureText.Problems(result.Failure, Texts);
            return false;
        }

        await Load();
        (_message, _failure) = result.IsOk ? (Texts.Format(_lost ? "ID.lost.done" : "ID.take-back.done", result.Value.Number), _failure) : (null, result.Failure);
        return true;
    }
}
