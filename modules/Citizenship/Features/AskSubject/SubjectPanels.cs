using Licensing.Citizenship.Features;
using Licensing.Web.Intake;

namespace Licensing.Citizenship.Pages;

/// <summary>The step of intake that explains the bases and asks about the applicant and the family.</summary>
internal sealed class CitizenshipSubjectPanel : ISubjectPanel
{
    public string Service => CitizenshipFlow.Service;

    public Type Component => typeof(CitizenshipPanel);

    public bool AsksForApplicant => true;

    public Type? Summary => typeof(CitizenshipSummary);
}
