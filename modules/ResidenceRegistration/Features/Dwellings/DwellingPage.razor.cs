using System.Globalization;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ResidenceRegistration.Pages;

/// <summary>A dwelling: who is registered in it, for how many people it is meant, the extract for its owner.</summary>
public sealed partial class DwellingPage
{
    private Guid _key = Guid.CreateVersion7();
    private DwellingSheet? _sheet;
    private IssuedExtract? _extract;
    private Failure? _failure;
    private string? _message;
    private string? _people;
    private string? _basis;
    private string? _owner;
    private string? _documents;
    private bool _takesIn;

    /// <summary>The house or flat.</summary>
    [Parameter]
    public Guid PlaceId { get; set; }

    [SupplyParameterFromQuery(Name = "for")]
    private string? Kind { get; set; }

    /// <inheritdoc/>
    protected override string? Purpose => DwellingPurpose.IsKnown(Kind) ? Kind : null;

    private string Back => Purpose is null ? ResidencePaths.Dwellings : $"{ResidencePaths.Dwellings}?for={Purpose}";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        (_message, _extract, Problems) = (null, null, []);
        _takesIn = (await Who()).Has(Roles.IntakeOfficer, Roles.CorporationOfficer);
        if (Purpose is not null)
        {
            await Load();
        }
    }

    private async Task Load()
    {
        var shown = await Send(new ShowDwelling(PlaceId));
        (_sheet, _failure) = (shown.IsOk ? shown.Value : null, shown.Failure);
    }

    private async Task Hold()
    {
        (_message, _extract) = (null, null);
        var people = int.TryParse(_people, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        if (await Sent(new SetCapacity(PlaceId, _sheet!.Version, people, _basis ?? "")))
        {
            (_message, _people, _basis) = (Texts["RR.dwelling.set.done"], null, null);
            await Load();
        }
    }

    private async Task Issue()
    {
        (_message, _extract) = (null, null);
        Busy = true;
        var issued = await Send(new IssueExtract(PlaceId, _owner ?? "", _documents ?? ""), _key);
        Busy = false;
        Show(issued.Failure);
        if (issued.IsOk)
        {
            (_extract, _key) = (issued.Value, Guid.CreateVersion7());
        }
    }

    private async Task<bool> Sent(ICommand<Done> command)
    {
        Busy = true;
        var result = await Send(command);
        Busy = false;
        Show(result.Failure);
        return result.IsOk;
    }

    private void Show(Failure? failure) => (_failure, Problems) = (failure, failure is Failure.Invalid ? FailureText.Problems(failure, Texts) : []);
}
