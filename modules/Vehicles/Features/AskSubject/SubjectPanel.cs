using Licensing.Vehicles.Features;
using Licensing.Web.Intake;

namespace Licensing.Vehicles.Pages;

/// <summary>The step of intake that asks for the vehicle.</summary>
internal sealed class SubjectPanel : ISubjectPanel
{
    public string Service => VehicleFlow.Service;

    public Type Component => typeof(VehiclePanel);

    public bool AsksForApplicant => true;

    public bool AsksForOrganisation => true;

    public Type? Summary => typeof(VehicleSummary);
}
