using Licensing.Platform.UseCases;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>
/// Who does what with plates. DECISION: common.md, section 11, knows no storekeeper: the decision officer, who puts plates on vehicles, keeps the stock;
/// what makes plates disappear from it for good needs the approving chief.
/// </summary>
internal static class PlateRoles
{
    /// <summary>Roles of a page that everybody with plates on their desk may open.</summary>
    public const string Readers = $"{Roles.IntakeOfficer},{Roles.Inspector},{Roles.DecisionOfficer},{Roles.ApprovingChief},{Roles.Supervisor}";

    /// <summary>Roles of a page on which stock is moved.</summary>
    public const string Keepers = $"{Roles.DecisionOfficer},{Roles.ApprovingChief}";
}
