using Licensing.Platform.UseCases;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>
/// Who does what with organisations that keep weapons. DECISION: common.md, section 11, names no controller of arms rooms: inspectors and decision officers of the unit do it;
/// an inventory is closed by an officer who decides.
/// </summary>
internal static class OrganisationRoles
{
    /// <summary>Roles of a page that everybody of the unit may open.</summary>
    public const string Readers = $"{Roles.IntakeOfficer},{Roles.Inspector},{Roles.DecisionOfficer},{Roles.ApprovingChief},{Roles.Supervisor}";

    /// <summary>Who changes something.</summary>
    public static readonly string[] Keepers = [Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief];

    /// <summary>Who closes an inventory.</summary>
    public static readonly string[] Closers = [Roles.DecisionOfficer, Roles.ApprovingChief];
}
