using Licensing.ForeignResidence.Features.Stays;
using Licensing.Web.Cases;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>The stays beside the situation of their case.</summary>
internal sealed class StaysOnCasePage : ICasePanel
{
    public string Service => StayFlow.Service;

    public Type Component => typeof(StaysOnCase);

    public int Order => 0;

    public CasePlace Place => CasePlace.Situation;
}
