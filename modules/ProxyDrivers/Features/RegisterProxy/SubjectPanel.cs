using Licensing.Web.Intake;

namespace Licensing.ProxyDrivers.Pages;

/// <summary>The step of intake that asks for the vehicle and the power of attorney.</summary>
internal sealed class SubjectPanel : ISubjectPanel
{
    public string Service => ProxyDriverStandard.Declared.Service;

    public Type Component => typeof(AttorneyPanel);

    public bool AsksForApplicant => true;

    public Type? Summary => typeof(AttorneySummary);
}
