using Licensing.ForeignResidence.Features;
using Licensing.Web.Cases;

namespace Licensing.ForeignResidence.Pages;

/// <summary>Answers, second checklist and stamp among the steps of a case of PR.</summary>
internal sealed class PermissionStepsOnCasePage() : CasePanel<ResidenceReview>(PermanentResidenceFlow.Service);

/// <summary>Home, solvency and stamp beside the situation of a case of PR.</summary>
internal sealed class PermissionOnCasePage() : CasePanel<ResidenceOnCase>(PermanentResidenceFlow.Service, CasePlace.Situation);

/// <summary>Records, making, notice and form 1-N among the steps of a case of RP.</summary>
internal sealed class PermitStepsOnCasePage() : CasePanel<ResidenceReview>(ResidencePermitFlow.Service);

/// <summary>Form 1-N and the document beside the situation of a case of RP.</summary>
internal sealed class PermitOnCasePage() : CasePanel<ResidenceOnCase>(ResidencePermitFlow.Service, CasePlace.Situation);
