using Licensing.ForeignResidence.Features;
using Licensing.Web.Cases;

namespace Licensing.ForeignResidence.Pages;

/// <summary>Answers, second checklist and stamp among the steps of a case of PR.</summary>
internal sealed class PermissionStepsOnCasePage : ICasePanel
{
    public string Service => PermanentResidenceFlow.Service;

    public Type Component => typeof(ResidenceReview);

    public int Order => 0;
}

/// <summary>Home, solvency and stamp beside the situation of a case of PR.</summary>
internal sealed class PermissionOnCasePage : ICasePanel
{
    public string Service => PermanentResidenceFlow.Service;

    public Type Component => typeof(ResidenceOnCase);

    public int Order => 0;

    public CasePlace Place => CasePlace.Situation;
}

/// <summary>Records, making, notice and form 1-N among the steps of a case of RP.</summary>
internal sealed class PermitStepsOnCasePage : ICasePanel
{
    public string Service => ResidencePermitFlow.Service;

    public Type Component => typeof(ResidenceReview);

    public int Order => 0;
}

/// <summary>Form 1-N and the document beside the situation of a case of RP.</summary>
internal sealed class PermitOnCasePage : ICasePanel
{
    public string Service => ResidencePermitFlow.Service;

    public Type Component => typeof(ResidenceOnCase);

    public int Order => 0;

    public CasePlace Place => CasePlace.Situation;
}
