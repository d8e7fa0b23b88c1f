using Licensing.Web.Cases;

namespace Licensing.Weapons.Features;

/// <summary>The permits among the printouts, once the case is granted (WP-5).</summary>
internal sealed class PermitsOnCasePage() :
    CasePrint(WeaponFlow.Service, "WP.paper.permits", shown => shown.IsGranted ? CasePaperEndpoints.Permits(shown.Case.Id) : null);

/// <summary>The act of the visit, once there was one.</summary>
internal sealed class VisitActOnCasePage() : CasePrint(
    WeaponFlow.Service, "WP.paper.visit", shown => shown.IsClosed(WeaponSteps.Visit) ? CasePaperEndpoints.Act(shown.Case.Id, WeaponSteps.Visit) : null);

/// <summary>The act of the test shot, once there was one.</summary>
internal sealed class ShotActOnCasePage() : CasePrint(
    WeaponFlow.Service, "WP.paper.shot", shown => shown.IsClosed(WeaponSteps.Shot) ? CasePaperEndpoints.Act(shown.Case.Id, WeaponSteps.Shot) : null);
