using Licensing.Web.Cases;

namespace Licensing.Vehicles.Features;

/// <summary>The inspection act among the printouts of a case, once the vehicle was inspected (VR-12.5).</summary>
internal sealed class InspectionActOnCasePage() : CasePrint(
    VehicleFlow.Service, "VR.paper.inspection-act", shown => shown.IsClosed(VehicleSteps.Inspection) ? VehiclePaths.InspectionAct(shown.Case.Id) : null);

/// <summary>The certificate among the printouts, once an operation is granted that makes one (VR-5).</summary>
internal sealed class CertificateOnCasePage() : CasePrint(
    VehicleFlow.Service,
    "VR.paper.certificate",
    shown => shown.IsGranted && VehicleSubject.FactsOf(shown.Case.Facts).Operation is Operation.Register or Operation.ReRegister or Operation.DuplicateCertificate
        ? VehiclePaths.CertificateOf(shown.Case.Id)
        : null);
