using Licensing.IdentityDocuments.Features;
using Licensing.Web.Intake;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>What the forms of ID and TI share: the form as it stands, and what is known of the applicant already.</summary>
public abstract class FormPanelBase : SubjectPanelBase
{
    private Guid? _asked;

    private protected IdentityForm Form { get; private set; } = new();

    private protected KnownApplicant? Known { get; private set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        Form = IdentityJson.Form(Subject);
        if (_asked == PersonId)
        {
            return;
        }

        _asked = PersonId;
        var found = PersonId is { } id ? await Send(new AskApplicant(id)) : null;
        Known = found?.IsOk == true ? found.Value : null;
        if (Known is { } known && Filled(known) is var filled && filled != Form)
        {
            await Change(filled);
        }
    }

    /// <inheritdoc/>
    protected override string? Lacking(string field) => $"ID.needed.{field[8..]}";

    /// <summary>What is known stands in fields that are empty; it can be changed.</summary>
    private protected virtual IdentityForm Filled(KnownApplicant known) => Form with
    {
        Address = Form.Address ?? known.Registered?.Address,
        BirthPlace = Form.BirthPlace ?? known.BirthPlace,
    };

    private protected Task Change(IdentityForm form) => SubjectChanged.InvokeAsync((Form = form).Write());
}
