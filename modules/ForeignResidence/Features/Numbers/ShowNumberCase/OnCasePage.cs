using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Web.Cases;

namespace Licensing.ForeignResidence.Pages.Numbers;

/// <summary>Consent, application and number among the steps of a case.</summary>
internal sealed class NumberOnCasePage : ICasePanel
{
    public string Service => NumberFlow.Service;

    public Type Component => typeof(NumberPanel);

    public int Order => 0;
}

/// <summary>The application with the consent, from the talon on (IN-9.3, IN-9.4).</summary>
internal sealed class ApplicationOnCasePage : ICasePrint
{
    public string Service => NumberFlow.Service;

    public string TextKey => "IN.paper.application";

    public string? Href(CaseView shown) => NumberPaths.Application(shown.Case.Id);
}

/// <summary>The certificate, once the number is formed (IN-4).</summary>
internal sealed class CertificateOnCasePage : ICasePrint
{
    public string Service => NumberFlow.Service;

    public string TextKey => "IN.paper.certificate";

    public string? Href(CaseView shown) =>
        shown.Case.Decisions.Any(d => d is { State: DecisionState.Final, Kind: DecisionKind.Grant }) ? NumberPaths.Certificate(shown.Case.Id) : null;
}
