using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Shell;

namespace Licensing.Weapons.Features;

/// <summary>At the bell: permits that end within thirty days, and for the chief the weapons that are in hand without one (WP registry, reminders).</summary>
internal sealed class PermitAlert(IDispatcher dispatcher, ITexts texts) : IAlerts
{
    public string Service => WeaponFlow.Service;

    public async Task<IReadOnlyList<Alert>> Of(Actor actor)
    {
        if (!actor.Has(Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor) || await dispatcher.Send(new CountPermitWork(), actor) is not { IsOk: true, Value: var work })
        {
            return [];
        }

        return
        [
            .. work.Ending > 0 ? [new Alert(texts.Format("WP.bell.ending", work.Ending), WeaponPaths.Ending)] : Array.Empty<Alert>(),
            .. work.InHand > 0 && actor.Has(Roles.ApprovingChief, Roles.Supervisor) ? [new Alert(texts.Format("WP.bell.in-hand", work.InHand), WeaponPaths.Ended)] : Array.Empty<Alert>(),
        ];
    }
}
