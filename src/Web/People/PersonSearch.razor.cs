using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

/// <summary>One field takes IIN, document number or name; hits while typing.</summary>
public sealed partial class PersonSearch
{
    private FoundPeople? _found;

    /// <summary>Why people are looked for, for the audit trail (C-10).</summary>
    [Parameter, EditorRequired]
    public string Purpose { get; set; } = string.Empty;

    /// <summary>Where a hit leads; none: it is chosen.</summary>
    [Parameter]
    public Func<PersonHit, string>? Href { get; set; }

    /// <summary>Somebody was chosen.</summary>
    [Parameter]
    public EventCallback<PersonHit> OnChosen { get; set; }

    /// <inheritdoc/>
    protected override async Task Ask(Actor actor, CancellationToken cancellation)
    {
        var result = await Dispatcher.Send(new FindPeople(Term), actor, Purpose, cancellation: cancellation);
        (_found, Failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private string Found(FoundPeople found) =>
        found.HasMore ? Texts.Format("people.found.more", found.Hits.Count) : Texts.Format("people.found", found.Hits.Count);

    private async Task ChooseOnly()
    {
        if (_found?.Hits is not [var only])
        {
            return;
        }

        if (Href is not null)
        {
            Navigation.NavigateTo(Href(only));
            return;
        }

        await OnChosen.InvokeAsync(only);
    }
}
