using Licensing.AddressBureau;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ResidenceRegistration.Pages;

/// <summary>Chooses a dwelling of the classifier, or names a house and flat that it lacks; says who is registered there and for how many it is meant.</summary>
public sealed partial class PlacePicker
{
    private PlaceOnRecord? _street;
    private DwellingSheet? _sheet;
    private Failure? _failure;
    private string? _house;
    private string? _flat;

    /// <summary>The dwelling that was chosen.</summary>
    [Parameter, EditorRequired]
    public Guid? PlaceId { get; set; }

    /// <summary>How many people move in.</summary>
    [Parameter]
    public int Moving { get; set; }

    /// <summary>A dwelling was chosen, or none any more.</summary>
    [Parameter, EditorRequired]
    public EventCallback<PlaceOnRecord?> OnChosen { get; set; }

    /// <summary>What is wrong with the step.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Found { get; set; } = [];

    /// <inheritdoc/>
    protected override string? Purpose => "registration";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (PlaceId is not { } id || _sheet?.Place.Id == id)
        {
            return;
        }

        var shown = await Send(new ShowDwelling(id));
        (_sheet, _failure) = (shown.IsOk ? shown.Value : null, shown.Failure);
    }

    private async Task Take(PlaceOnRecord place)
    {
        if (place.IsDwelling)
        {
            await OnChosen.InvokeAsync(place);
        }
        else
        {
            _street = place;
        }
    }

    private async Task Use()
    {
        var named = await Send(new NameDwelling(_street!.Id, _house ?? "", _flat));
        (_failure, Problems) = (named.Failure, FailureText.Problems(named.Failure as Failure.Invalid, Texts));
        if (named.IsOk)
        {
            await OnChosen.InvokeAsync(named.Value);
        }
    }

    private Task Other()
    {
        (_street, _sheet, _house, _flat, Problems, _failure) = (null, null, null, null, [], null);
        return PlaceId is null ? Task.CompletedTask : OnChosen.InvokeAsync(null);
    }
}
