using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Shell;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Organisations whose yearly inventory is late, at the bell of those who close inventories (WP, Organisations).</summary>
internal sealed class OverdueAlert(IDispatcher dispatcher, ITexts texts) : IAlerts
{
    private static readonly string[] Told = [.. OrganisationRoles.Closers, Roles.Supervisor];

    public string Service => WeaponFlow.Service;

    public async Task<IReadOnlyList<Alert>> Of(Actor actor) =>
        actor.Has(Told) && await dispatcher.Send(new CountOverdueInventories(), actor, texts["WP.inventory.purpose"]) is { IsOk: true, Value.Organisations: > 0 and var late }
            ? [new Alert(texts.Format("WP.home.overdue", late), OrganisationPaths.Inventories)]
            : [];
}
