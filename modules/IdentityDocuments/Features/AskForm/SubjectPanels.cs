using Licensing.IdentityDocuments.Features;
using Licensing.Web.Intake;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>The step of intake that asks what the form says.</summary>
internal sealed class IdentitySubjectPanel : ISubjectPanel
{
    public string Service => IdentityFlow.Service;

    public Type Component => typeof(IdentityFormPanel);

    public bool AsksForApplicant => true;

    public Type? Summary => typeof(IdentityFormSummary);
}

/// <summary>The step of intake that asks what the temporary card prints.</summary>
internal sealed class TemporaryCardSubjectPanel : ISubjectPanel
{
    public string Service => TemporaryCardFlow.Service;

    public Type Component => typeof(TemporaryCardPanel);

    public bool AsksForApplicant => true;

    public Type? Summary => typeof(IdentityFormSummary);
}
