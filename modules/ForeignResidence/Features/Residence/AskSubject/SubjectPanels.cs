using Licensing.ForeignResidence.Features;
using Licensing.Web.Intake;

namespace Licensing.ForeignResidence.Pages;

/// <summary>The step of intake that asks where the applicant is going to live.</summary>
internal sealed class ResidenceSubjectPanel : ISubjectPanel
{
    public string Service => PermanentResidenceFlow.Service;

    public Type Component => typeof(ResidencePanel);

    public Type? Summary => typeof(ResidenceSummary);
}

/// <summary>The step of intake that asks what form 1-N says.</summary>
internal sealed class PermitSubjectPanel : ISubjectPanel
{
    public string Service => ResidencePermitFlow.Service;

    public Type Component => typeof(PermitPanel);

    public bool AsksForApplicant => true;

    public Type? Summary => typeof(PermitSummary);
}
