using Licensing.Weapons.Features;
using Licensing.Web.Intake;

namespace Licensing.Weapons.Pages;

/// <summary>The step of intake that asks for weapons, permit, place and employees.</summary>
internal sealed class SubjectPanel : ISubjectPanel
{
    public string Service => WeaponFlow.Service;

    public Type Component => typeof(WeaponPanel);

    public bool AsksForApplicant => true;

    public bool AsksForOrganisation => true;

    public Type? Summary => typeof(WeaponSummary);
}
