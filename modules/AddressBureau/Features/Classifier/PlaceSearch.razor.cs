using Licensing.AddressBureau.Features.Classifier;
using Licensing.Platform.Texts;
using Microsoft.AspNetCore.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>One line finds a place of the classifier, its parts separated by commas.</summary>
public sealed partial class PlaceSearch
{
    private const int Shortest = 2;

    private string? _text;
    private IReadOnlyList<PlaceOnRecord>? _found;
    private int _asked;

    /// <summary>Id of the field.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>A place was chosen.</summary>
    [Parameter]
    public EventCallback<PlaceOnRecord> OnChosen { get; set; }

    private static string Shown(PlaceOnRecord place) => Cultures.Current.Name == "kk" ? place.Kk : place.Ru;

    // An answer that comes late, to fewer letters, is not shown.
    private async Task Look()
    {
        var asked = ++_asked;
        var result = string.IsNullOrWhiteSpace(_text) || _text.Trim().Length < Shortest ? null : await Send(new FindPlaces(_text));
        if (asked == _asked)
        {
            _found = result?.IsOk == true ? result.Value : null;
        }
    }

    private async Task Choose(PlaceOnRecord place)
    {
        (_text, _found) = (Shown(place), null);
        await OnChosen.InvokeAsync(place);
    }
}
