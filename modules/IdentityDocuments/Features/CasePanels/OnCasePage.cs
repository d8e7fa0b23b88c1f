using Licensing.IdentityDocuments.Features;
using Licensing.Web.Cases;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>Pictures, production, notice and old documents among the steps of a case of ID.</summary>
internal sealed class IdentityStepsOnCasePage() : CasePanel<IdentityReview>(IdentityFlow.Service);

/// <summary>Form, pictures and documents beside the situation of a case of ID.</summary>
internal sealed class IdentityOnCasePage() : CasePanel<IdentityOnCase>(IdentityFlow.Service, CasePlace.Situation);

/// <summary>The card beside the situation of a case of TI.</summary>
internal sealed class TemporaryCardOnCasePage() : CasePanel<IdentityOnCase>(TemporaryCardFlow.Service, CasePlace.Situation);
