using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Web.Cases;

namespace Licensing.ForeignResidence.Pages.Numbers;

/// <summary>Consent, application and number among the steps of a case.</summary>
internal sealed class NumberOnCasePage() : CasePanel<NumberPanel>(NumberFlow.Service);

/// <summary>The application with the consent, from the talon on (IN-9.3, IN-9.4).</summary>
internal sealed class ApplicationOnCasePage() : CasePrint(NumberFlow.Service, "IN.paper.application", shown => NumberPaths.Application(shown.Case.Id));

/// <summary>The certificate, once the number is formed (IN-4).</summary>
internal sealed class CertificateOnCasePage() :
    CasePrint(NumberFlow.Service, "IN.paper.certificate", shown => shown.IsGranted ? NumberPaths.Certificate(shown.Case.Id) : null);
