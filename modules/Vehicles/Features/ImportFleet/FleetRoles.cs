using Licensing.Platform.UseCases;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>Who may open the pages of lists; the use cases check it themselves.</summary>
internal static class FleetRoles
{
    public const string Readers = Roles.IntakeOfficer + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;
}
