using Licensing.Weapons.Features.Organisations;
using Licensing.Web.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Who answers for an organisation's weapons (WP-13.10).</summary>
public sealed partial class ArmouryResponsible
{
    private ConfirmDialog? _dialog;
    private ResponsibleView? _person;
    private string? _iin;
    private string? _name;
    private string? _position;
    private string? _order;
    private DateOnly? _on;

    private async Task Ask(ResponsibleView? person)
    {
        Begin();
        (_person, _iin, _name, _position, _order, _on) = (person, null, null, null, null, null);
        await _dialog!.Show();
    }

    private Task<bool> Save() => _person is { } person
        ? Save(new ReleaseResponsible(person.Id, _order ?? "", _on), Texts)
        : Save(new AppointResponsible(Shown.OrganisationId, _iin ?? "", _name ?? "", _position ?? "", _order ?? "", _on), Texts);
}
