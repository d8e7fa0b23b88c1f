using Licensing.Citizenship.Features;
using Licensing.Web.Cases;

namespace Licensing.Citizenship.Pages;

/// <summary>Opinions, commission, notice and papers given up among the steps of a case of CZ.</summary>
internal sealed class CitizenshipStepsOnCasePage : ICasePanel
{
    public string Service => CitizenshipFlow.Service;

    public Type Component => typeof(CitizenshipReview);

    public int Order => 0;
}

/// <summary>Everybody in the file, the decree and the certificates beside the situation of a case of CZ.</summary>
internal sealed class CitizenshipOnCasePage : ICasePanel
{
    public string Service => CitizenshipFlow.Service;

    public Type Component => typeof(CitizenshipOnCase);

    public int Order => 0;

    public CasePlace Place => CasePlace.Situation;
}
