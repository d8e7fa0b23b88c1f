using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.Vehicles.Features;

/// <summary>Steps of a case of VR (VR flow): the vehicle is inspected where it is brought, then registers are asked.</summary>
internal static class VehicleSteps
{
    public const string Inspection = "vehicle-inspection";
    public const string Checks = "register-checks";

    public static IReadOnlyList<StepPlan> Of(VehicleFacts facts) => facts.BringsVehicle
        ? [new(Inspection, Roles.Inspector), new(Checks, Roles.DecisionOfficer)]
        : [new(Checks, Roles.DecisionOfficer)];
}
