using Licensing.Platform.Intake;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Intake;

/// <summary>What the case is about, asked by its module.</summary>
public sealed partial class SubjectStep
{
    private Dictionary<string, object?> Parameters(ISubjectPanel panel)
    {
        var parameters = new Dictionary<string, object?>
        {
            ["Subject"] = Content.Subject,
            ["SubjectChanged"] = EventCallback.Factory.Create<string>(this, subject => Change(c => c with { Subject = subject })),
            ["Facts"] = Assessment.Facts,
            ["Errors"] = Editor.Shown(DraftSteps.Subject),
        };
        if (panel.AsksForApplicant)
        {
            parameters["PersonId"] = Content.PersonId;
        }

        if (panel.AsksForDraft)
        {
            parameters["DraftId"] = Editor.Sheet.Id;
        }

        if (panel.AsksForOrganisation)
        {
            parameters["OrganisationId"] = Content.OrganisationId;
        }

        return parameters;
    }
}
