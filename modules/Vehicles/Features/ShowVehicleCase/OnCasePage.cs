using Licensing.Vehicles.Features;
using Licensing.Web.Cases;

namespace Licensing.Vehicles.Pages;

/// <summary>Inspection and checks among the steps of a case.</summary>
internal sealed class ReviewOnCasePage : ICasePanel
{
    public string Service => VehicleFlow.Service;

    public Type Component => typeof(ReviewPanel);

    public int Order => 0;
}

/// <summary>The vehicle beside the situation of a case.</summary>
internal sealed class VehicleOnCasePage : ICasePanel
{
    public string Service => VehicleFlow.Service;

    public Type Component => typeof(VehicleOnCase);

    public int Order => 0;

    public CasePlace Place => CasePlace.Situation;
}

/// <summary>Wanted, arrested, pledged, not admitted: above everything, on every part of the page.</summary>
internal sealed class AlertOnCasePage : ICasePanel
{
    public string Service => VehicleFlow.Service;

    public Type Component => typeof(VehicleAlert);

    public int Order => 0;

    public CasePlace Place => CasePlace.Notice;
}
