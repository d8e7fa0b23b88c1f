using Licensing.AddressBureau.Features.Residents;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>Where somebody is registered and was before, for the purpose that was said; slips are entered here.</summary>
public sealed partial class ResidentPage
{
    private Resident? _resident;
    private Failure? _failure;
    private string? _message;
    private int _round;

    /// <summary>Whose page it is.</summary>
    [Parameter]
    public Guid PersonId { get; set; }

    [SupplyParameterFromQuery(Name = "for")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "words")]
    private string? Words { get; set; }

    /// <inheritdoc/>
    protected override string? Purpose => InquiryPurpose.Write(Kind, Words);

    private string Back => Navigation.GetUriWithQueryParameters("/addresses", new Dictionary<string, object?> { ["for"] = Kind, ["words"] = Words });

    private string? Line => _resident is { Person: var person } ? string.Join(" · ", new[] { Formats.Date(person.BirthDate), person.Iin }.OfType<string>()) : null;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Purpose is null ? Task.CompletedTask : Load();

    private static string Shown(ShownAddress address) => Cultures.Current.Name == "kk" ? address.Kk : address.Ru;

    private string Days(ShownAddress address) => (address.Record.EndedOn ?? address.Record.Until) is { } last
        ? $"{Formats.Date(address.Record.From)} – {Formats.Date(last)}"
        : Texts.Format("AC.since", address.Record.From);

    private async Task Entered(string message)
    {
        await Load();
        (_message, _round) = (message, _round + 1);
    }

    private async Task Load()
    {
        var result = await Send(new ShowResident(PersonId));
        (_resident, _failure, _message) = (result.IsOk ? result.Value : null, result.Failure, null);
    }
}
