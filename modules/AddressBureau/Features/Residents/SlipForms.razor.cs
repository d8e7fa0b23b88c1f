using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Kernel.Addresses;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>Arrival and departure slips: the paper form of registering and removing (2007), also of a home visit entered later.</summary>
public sealed partial class SlipForms
{
    private readonly Guid _key = Guid.CreateVersion7();
    private PlaceOnRecord? _place;
    private Failure? _failure;
    private string? _house;
    private string? _flat;
    private bool _temporary;
    private DateOnly? _from;
    private DateOnly? _until;
    private string? _slip;
    private RemovalReason? _reason;
    private DateOnly? _on;
    private string? _leftFor;
    private string? _departureSlip;

    /// <summary>Who moves.</summary>
    [Parameter, EditorRequired]
    public Guid PersonId { get; set; }

    /// <summary>Somebody can be removed from where they are registered for good.</summary>
    [Parameter]
    public bool IsRegistered { get; set; }

    /// <summary>Why, as the page around said.</summary>
    [Parameter]
    public string? Why { get; set; }

    /// <summary>Says what was entered.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnEntered { get; set; }

    /// <inheritdoc/>
    protected override string? Purpose => Why;

    private IReadOnlyList<(string Code, string Text)> Kinds => [("permanent", Texts["AC.permanent"]), ("temporary", Texts["AC.temporary"])];

    private IReadOnlyList<(string Code, string Text)> Reasons => [.. Enum.GetValues<RemovalReason>().Select(r => ($"{r}", Texts[$"AC.reason.{r}"]))];

    private async Task Arrive()
    {
        if (await Dwelling() is { } dwelling && _from is { } from)
        {
            await Enter(new EnterArrival(PersonId, !_temporary, dwelling, from, _temporary ? _until : null, _slip ?? ""), "AC.arrived");
        }
        else if (_failure is null)
        {
            Wrong(_place is null ? "place" : "from");
        }
    }

    private async Task Depart()
    {
        if (_reason is not { } reason || _on is not { } on)
        {
            Wrong(_reason is null ? "reason" : "on");
            return;
        }

        await Enter(new EnterDeparture(PersonId, on, reason, _leftFor, _departureSlip ?? ""), "AC.departed");
    }

    private void Wrong(string field) => Problems = FailureText.Problems(new Failure.Invalid(field, "required"), Texts);

    // A house or flat that the classifier has not is entered with the slip.
    private async Task<Guid?> Dwelling()
    {
        (_failure, Problems) = (null, []);
        if (_place is null or { IsDwelling: true })
        {
            return _place?.Id;
        }

        var result = await Send(new EnterDwelling(_place.Id, _house ?? "", _flat));
        (_failure, Problems) = (result.Failure, FailureText.Problems(result.Failure, Texts));
        return result.IsOk ? result.Value.Id : null;
    }

    private async Task Enter(ICommand<Done> slip, string said)
    {
        Busy = true;
        var result = await Send(slip, _key);
        Busy = false;
        (_failure, Problems) = (result.Failure, FailureText.Problems(result.Failure, Texts));
        if (result.IsOk)
        {
            await OnEntered.InvokeAsync(Texts[said]);
        }
    }
}
