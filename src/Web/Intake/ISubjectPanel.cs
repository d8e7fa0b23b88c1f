using Licensing.Platform.Modules;

namespace Licensing.Web.Intake;

/// <summary>
/// How a module asks at intake what the case is about; found by discovery, one for every service with an
/// <see cref="Licensing.Platform.Intake.IIntakeSubject"/>. The component takes the parameters <c>Subject</c> (text, JSON of the module's
/// own record, or nothing), <c>SubjectChanged</c> (an event callback of text), <c>Facts</c> (a JSON object: what is known so far) and
/// <c>Errors</c> (a read-only list of field errors of this step). Ids of its fields come from <see cref="Components.FailureText.FieldId"/>.
/// </summary>
public interface ISubjectPanel
{
    /// <summary>Service code.</summary>
    string Service { get; }

    /// <summary>The component.</summary>
    Type Component { get; }

    /// <summary>Whether the component takes the applicant's key too, as the parameter <c>PersonId</c>; none while nobody is chosen.</summary>
    bool AsksForApplicant => false;

    /// <summary>Whether the component takes the key of the draft, as the parameter <c>DraftId</c>: for papers that are printed before the package is whole.</summary>
    bool AsksForDraft => false;

    /// <summary>Whether the component takes the key of the organisation that applies, as the parameter <c>OrganisationId</c>.</summary>
    bool AsksForOrganisation => false;

    /// <summary>The component that says it on the check page, with the parameters <c>Subject</c> and <c>Facts</c>.</summary>
    Type? Summary => null;
}

/// <summary>The panels of all modules.</summary>
internal static class SubjectPanels
{
    private static readonly Dictionary<string, ISubjectPanel> Panels =
        Discovery.Types<ISubjectPanel>().Select(t => (ISubjectPanel)Activator.CreateInstance(t)!).ToDictionary(p => p.Service);

    /// <summary>The panel of a service, where it has one.</summary>
    public static ISubjectPanel? Of(string service) => Panels.GetValueOrDefault(service);
}
