using Licensing.ForeignResidence.Features.Stays;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>One stay: until when and why, passport, host, history; it is extended, ended, or handed on to proceedings from here.</summary>
public sealed partial class StaySheetPage
{
    private ConfirmDialog? _leave;
    private ConfirmDialog? _proceed;
    private StaySheet? _sheet;
    private Failure? _failure;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _message;
    private DateOnly? _on;
    private string? _paper;
    private bool _mayChange;

    /// <summary>The stay.</summary>
    [Parameter]
    public Guid StayId { get; set; }

    private string Title => Texts.Format("TR.stay.title", _sheet?.Line.Number ?? "");

    private string? Host => _sheet switch
    {
        { HostOrganisationId: { } organisation } => $"/stays/hosts/organisation/{organisation}",
        { HostPersonId: { } person } => $"/stays/hosts/person/{person}",
        _ => null,
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _mayChange = (await Who()).Has(Roles.IntakeOfficer, Roles.DecisionOfficer);
        await Load();
    }

    private async Task Load()
    {
        var result = await Send(new ShowStay(StayId));
        (_failure, _sheet) = (result.Failure, result.IsOk ? result.Value : null);
    }

    private Task<bool> Leave() => Change(new NoteLeft(StayId, _sheet!.Version, _on), "TR.leave.saved");

    private Task<bool> Proceed() => Change(new BeginProceedings(StayId, _sheet!.Version, _paper), "TR.proceed.saved");

    private async Task<bool> Change(ICommand<ChangedStay> command, string saved)
    {
        var result = await Send(command);
        _problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        if (_problems.Count == 0)
        {
            await Load();
            _failure ??= result.Failure;
            _message = result.IsOk ? Texts[saved] : null;
        }

        StateHasChanged();
        return _problems.Count == 0;
    }
}
