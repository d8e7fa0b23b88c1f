using Licensing.ForeignResidence.Features.Stays;
using Licensing.ForeignResidence.Law;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>With whom a foreigner stays and where: an organisation, a person, or nobody where the foreigner files (TR-12).</summary>
public sealed partial class HostPart
{
    private const string Organisation = "organisation";
    private const string Person = "person";
    private const string Self = "self";

    private bool _person;

    [CascadingParameter]
    private StayEntryPage Page { get; set; } = default!;

    private StayPlace Place => Page.Place;

    private string Kind => Place.FiledBy == FiledBy.Self ? Self : _person || Place.HostPersonId is not null ? Person : Organisation;

    private IReadOnlyList<(string Code, string Text)> Kinds =>
        [(Organisation, Texts["TR.filed.organisation"]), (Person, Texts["TR.filed.person"]), (Self, Texts["TR.filed.self"])];

    private Task Choose(IReadOnlyList<string> chosen)
    {
        _person = chosen is [Person];
        return Page.Put(new StayPlace { FiledBy = chosen is [Self] ? FiledBy.Self : FiledBy.Host, Address = Place.Address }, null);
    }

    // A hotel's address is where its guests stay, unless somebody says another one.
    private Task Take(StayPlace place, string name, string? address) =>
        Page.Put(string.IsNullOrWhiteSpace(place.Address) ? place with { Address = address } : place, name);

    private Task Forget() => Page.Put(new StayPlace { Address = Place.Address }, null);

    private Task Change(StayPlace place) => Page.Put(place, Page.HostName);
}
