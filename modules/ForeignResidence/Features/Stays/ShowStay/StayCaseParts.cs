using Licensing.ForeignResidence.Features.Stays;
using Licensing.Web.Cases;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>The stays beside the situation of their case.</summary>
internal sealed class StaysOnCasePage() : CasePanel<StaysOnCase>(StayFlow.Service, CasePlace.Situation);
