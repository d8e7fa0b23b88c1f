using Licensing.ResidenceRegistration.Features;
using Licensing.Web.Cases;

namespace Licensing.ResidenceRegistration.Pages;

/// <summary>What was registered, and the chips, beside the situation of a case of RR.</summary>
internal sealed class RegistrationOnCasePage() : CasePanel<ActsOnCase>(RegistrationFlow.Service, CasePlace.Situation);

/// <summary>Who was removed, beside the situation of a case of RD.</summary>
internal sealed class RemovalOnCasePage() : CasePanel<ActsOnCase>(RemovalFlow.Service, CasePlace.Situation);
