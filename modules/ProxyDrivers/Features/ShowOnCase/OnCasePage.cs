using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Web.Cases;

namespace Licensing.ProxyDrivers.Pages;

/// <summary>Vehicle and power of attorney on the page of a case.</summary>
internal sealed class AttorneyOnCasePage : ICasePanel
{
    public string Service => ProxyDriverStandard.Declared.Service;

    public Type Component => typeof(AttorneyOnCase);

    public int Order => 0;
}

/// <summary>The service mark among the printouts, once the case is granted (PD-5).</summary>
internal sealed class MarkOnCasePage : ICasePrint
{
    public string Service => ProxyDriverStandard.Declared.Service;

    public string TextKey => "PD.paper.mark";

    public string? Href(CaseView shown) =>
        shown.Case.Decisions.Any(d => d is { State: DecisionState.Final, Kind: DecisionKind.Grant }) ? $"/print/proxy-mark/case/{shown.Case.Id}" : null;
}
