using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Organisations;

/// <summary>One field takes a BIN or the beginning of any word of the name; hits while typing.</summary>
public sealed partial class OrganisationSearch
{
    private IReadOnlyList<OrganisationHit>? _found;

    /// <summary>Where a hit leads; none: it is chosen.</summary>
    [Parameter]
    public Func<OrganisationHit, string>? Href { get; set; }

    /// <summary>One was chosen.</summary>
    [Parameter]
    public EventCallback<OrganisationHit> OnChosen { get; set; }

    /// <inheritdoc/>
    protected override async Task Ask(Actor actor, CancellationToken cancellation)
    {
        if (Term.Trim().Length < 2)
        {
            _found = null;
            return;
        }

        var result = await Dispatcher.Send(new FindOrganisations(Term), actor, "organisations", cancellation: cancellation);
        (_found, Failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private async Task ChooseOnly()
    {
        if (_found is not [var only])
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
