using Licensing.Vehicles.Features;
using Licensing.Web.Cases;

namespace Licensing.Vehicles.Pages;

/// <summary>Inspection and checks among the steps of a case.</summary>
internal sealed class ReviewOnCasePage() : CasePanel<ReviewPanel>(VehicleFlow.Service);

/// <summary>The vehicle beside the situation of a case.</summary>
internal sealed class VehicleOnCasePage() : CasePanel<VehicleOnCase>(VehicleFlow.Service, CasePlace.Situation);

/// <summary>Wanted, arrested, pledged, not admitted: above everything, on every part of the page.</summary>
internal sealed class AlertOnCasePage() : CasePanel<VehicleAlert>(VehicleFlow.Service, CasePlace.Notice);
