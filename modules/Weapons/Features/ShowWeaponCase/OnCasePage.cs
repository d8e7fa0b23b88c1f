using Licensing.Weapons.Features;
using Licensing.Web.Cases;

namespace Licensing.Weapons.Pages;

/// <summary>Visit, answers and test shot among the steps of a case.</summary>
internal sealed class ReviewOnCasePage : ICasePanel
{
    public string Service => WeaponFlow.Service;

    public Type Component => typeof(ReviewPanel);

    public int Order => 0;
}

/// <summary>Weapons, place and permits beside the situation of a case.</summary>
internal sealed class WeaponsOnCasePage : ICasePanel
{
    public string Service => WeaponFlow.Service;

    public Type Component => typeof(WeaponsOnCase);

    public int Order => 0;

    public CasePlace Place => CasePlace.Situation;
}
