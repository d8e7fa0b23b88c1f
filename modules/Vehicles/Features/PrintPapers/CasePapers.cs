using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Web.Cases;

namespace Licensing.Vehicles.Features;

/// <summary>The inspection act among the printouts of a case, once the vehicle was inspected (VR-12.5).</summary>
internal sealed class InspectionActOnCasePage : ICasePrint
{
    public string Service => VehicleFlow.Service;

    public string TextKey => "VR.paper.inspection-act";

    public string? Href(CaseView shown) =>
        shown.Case.Steps.Any(s => s.Code == VehicleSteps.Inspection && s.ClosedAt is not null) ? VehiclePaths.InspectionAct(shown.Case.Id) : null;
}

/// <summary>The certificate among the printouts, once an operation is granted that makes one (VR-5).</summary>
internal sealed class CertificateOnCasePage : ICasePrint
{
    public string Service => VehicleFlow.Service;

    public string TextKey => "VR.paper.certificate";

    public string? Href(CaseView shown) =>
        shown.Case.Decisions.Any(d => d is { State: DecisionState.Final, Kind: DecisionKind.Grant })
        && VehicleSubject.FactsOf(shown.Case.Facts).Operation is Operation.Register or Operation.ReRegister or Operation.DuplicateCertificate
            ? VehiclePaths.CertificateOf(shown.Case.Id)
            : null;
}
