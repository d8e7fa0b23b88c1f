using Licensing.Citizenship.Features;
using Licensing.Web.Cases;

namespace Licensing.Citizenship.Pages;

/// <summary>Opinions, commission, notice and papers given up among the steps of a case of CZ.</summary>
internal sealed class CitizenshipStepsOnCasePage() : CasePanel<CitizenshipReview>(CitizenshipFlow.Service);

/// <summary>Everybody in the file, the decree and the certificates beside the situation of a case of CZ.</summary>
internal sealed class CitizenshipOnCasePage() : CasePanel<CitizenshipOnCase>(CitizenshipFlow.Service, CasePlace.Situation);
