using Licensing.Weapons.Features;
using Licensing.Web.Cases;

namespace Licensing.Weapons.Pages;

/// <summary>Visit, answers and test shot among the steps of a case.</summary>
internal sealed class ReviewOnCasePage() : CasePanel<ReviewPanel>(WeaponFlow.Service);

/// <summary>Weapons, place and permits beside the situation of a case.</summary>
internal sealed class WeaponsOnCasePage() : CasePanel<WeaponsOnCase>(WeaponFlow.Service, CasePlace.Situation);
