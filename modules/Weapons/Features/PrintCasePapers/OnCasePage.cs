using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Web.Cases;

namespace Licensing.Weapons.Features;

/// <summary>The permits among the printouts, once the case is granted (WP-5).</summary>
internal sealed class PermitsOnCasePage : ICasePrint
{
    public string Service => WeaponFlow.Service;

    public string TextKey => "WP.paper.permits";

    public string? Href(CaseView shown) =>
        shown.Case.Decisions.Any(d => d is { State: DecisionState.Final, Kind: DecisionKind.Grant }) ? CasePaperEndpoints.Permits(shown.Case.Id) : null;
}

/// <summary>The act of the visit, once there was one.</summary>
internal sealed class VisitActOnCasePage : ICasePrint
{
    public string Service => WeaponFlow.Service;

    public string TextKey => "WP.paper.visit";

    public string? Href(CaseView shown) => ActOf(shown, WeaponSteps.Visit);

    internal static string? ActOf(CaseView shown, string step) =>
        shown.Case.Steps.Any(s => s.Code == step && s.ClosedAt is not null) ? CasePaperEndpoints.Act(shown.Case.Id, step) : null;
}

/// <summary>The act of the test shot, once there was one.</summary>
internal sealed class ShotActOnCasePage : ICasePrint
{
    public string Service => WeaponFlow.Service;

    public string TextKey => "WP.paper.shot";

    public string? Href(CaseView shown) => VisitActOnCasePage.ActOf(shown, WeaponSteps.Shot);
}
