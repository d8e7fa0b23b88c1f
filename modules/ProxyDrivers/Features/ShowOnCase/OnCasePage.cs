using Licensing.Web.Cases;

namespace Licensing.ProxyDrivers.Pages;

/// <summary>Vehicle and power of attorney on the page of a case.</summary>
internal sealed class AttorneyOnCasePage() : CasePanel<AttorneyOnCase>(ProxyDriverStandard.Declared.Service);

/// <summary>The service mark among the printouts, once the case is granted (PD-5).</summary>
internal sealed class MarkOnCasePage() :
    CasePrint(ProxyDriverStandard.Declared.Service, "PD.paper.mark", shown => shown.IsGranted ? $"/print/proxy-mark/case/{shown.Case.Id}" : null);
